"""The rehearsal in docs/operations/backup.md, line by line, on real databases, while the service answers."""

import os
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
from markdown_pages import CHECKOUT, examples

from graph_service.settings import Settings
from loaders.apply import prepare_graph
from loaders.demo.write import load_demo

pytestmark = [pytest.mark.database, pytest.mark.slow]

PAGE = [CHECKOUT / "docs" / "operations" / "backup.md"]
(QUESTIONS,) = (each.block.text for each in examples("graphql", pages=PAGE))
(REHEARSAL,) = (each.block.text for each in examples("sh", pages=PAGE) if "--data-dir rehearsal" in each.block.text)
COMMANDS = Path(sys.executable).parent


@pytest.fixture
def environment(neo4j, tmp_path):
    kept = ("HOME", "LANG", "NEO4J_VERSION")
    return {name: os.environ[name] for name in kept if name in os.environ} | {
        "PATH": f"{COMMANDS}:{os.environ['PATH']}",
        "TASKFORCE_CACHE_DIR": str(Settings(_env_file=None).cache_dir),
        "NEO4J_URI": neo4j.uri,
        "NEO4J_PASSWORD": neo4j.password.get_secret_value(),
        "TASKFORCE_LOG_LEVEL": "warning",  # nobody reads what it says after its first line
    }


@pytest.fixture
def service(clean_graph, neo4j, environment, tmp_path):
    prepare_graph(clean_graph, neo4j.database)
    load_demo(clean_graph, neo4j.database, 200, 7, lambda _: None)
    command = [COMMANDS / "taskforce-graph", "serve", "--port", "0"]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True)
    said = process.stderr.readline()
    assert said.startswith("The API answers at "), said + process.stderr.read()
    yield said.split()[-1]
    process.kill()
    process.communicate()


def test_the_rehearsal_succeeds_while_the_service_answers(service, environment, tmp_path):
    (tmp_path / "counts.graphql").write_text(QUESTIONS)
    answers = set()
    with subprocess.Popen(["bash", "-euc", REHEARSAL], cwd=tmp_path, env=environment) as script:
        while script.poll() is None:
            answers.add(httpx.post(service, json={"query": "{ people { totalCount } }"}, timeout=60).text)
            time.sleep(0.2)
    assert script.returncode == 0
    assert answers == {'{"data":{"people":{"totalCount":200}}}'}
    assert (tmp_path / "before.json").read_text() == (tmp_path / "after.json").read_text()
    assert '"totalCount":200' in (tmp_path / "after.json").read_text()
    assert not list((tmp_path / "rehearsal").glob("neo4j-*/data"))
