"""The same size and seed give the same demo, wherever it is made; as many nodes as were asked for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from demo_graph import digest

from loaders.demo import demo_batches, people_for
from loaders.demo.network import nodes_in


@pytest.mark.parametrize("hash_seed", ["0", "12345"])
def test_the_same_seed_gives_the_same_records_in_another_process(hash_seed):
    asked = "import demo_graph; print(demo_graph.digest(300, 7))"
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
    other = subprocess.run(
        [sys.executable, "-c", asked],
        cwd=Path(__file__).parent,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert other.stdout.strip() == digest(300, 7)


def test_another_seed_or_size_gives_another_demo():
    assert len({digest(300, 7), digest(300, 8), digest(301, 7)}) == 3


@pytest.mark.parametrize("nodes", [10_000, 30_000, 120_000])
@pytest.mark.parametrize("seed", [1, 7])
def test_as_many_nodes_as_asked_for_within_two_in_a_hundred(nodes, seed):
    made = sum(map(nodes_in, demo_batches(people_for(nodes, seed), seed)))
    assert abs(made - nodes) <= nodes * 0.02


def test_a_batch_stays_small_in_a_large_demo():
    assert max(len(batch.nodes) + len(batch.links) for batch in demo_batches(10_000, 7)) < 30_000
