"""The Dockerfile as data: its stages, their instructions; and what the build would get to see."""

import re
import shutil
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
FILE = CHECKOUT / "Dockerfile"


def instructions():
    """`(stage, instruction, value)` of each, lines joined, comments left out."""
    text = re.sub(r"^#.*\n", "", FILE.read_text(), flags=re.MULTILINE).replace("\\\n", "")
    stage = 0
    for line in filter(None, map(str.strip, text.splitlines())):
        word, _, value = line.partition(" ")
        stage += word == "FROM"
        yield stage, word, " ".join(value.split())


def values(word, stage):
    return [value for at, name, value in instructions() if name == word and at == stage]


def copy_context(folder):
    """Copy what .dockerignore lets through; it is a list of what is let in."""
    for line in (CHECKOUT / ".dockerignore").read_text().splitlines():
        if line.startswith("!"):
            source, target = CHECKOUT / line[1:], folder / line[1:]
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, target)
