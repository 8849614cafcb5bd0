"""Protects the read engine: random documents are answered byte for byte as by graphql-core over plain resolvers.

Each is asked by nobody who has logged in, by people who have, or by the secretariat. The documents of a round are drawn
towards what no round before it has drawn. The seeds are fixed; `DIFFERENTIAL_SEED=n` takes others,
`DIFFERENTIAL_ROUNDS=n` more of them.
"""

import os

import pytest
from comparing import difference
from documents import Wishes, World, documents
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from routes import Routes
from tally import drawn, items
from values import Pools
from viewers import VIEWERS

pytestmark = [pytest.mark.database, pytest.mark.slow]

SEED = int(os.environ.get("DIFFERENTIAL_SEED", "0"))
ROUNDS = int(os.environ.get("DIFFERENTIAL_ROUNDS", "23"))
A_ROUND = 20
PHASES = (Phase.generate, Phase.shrink)


@pytest.fixture(scope="module")
def world(reference):
    return World(reference, Pools(reference.graph, reference.types), Routes(reference.types))


@pytest.fixture(scope="module")
def missing(reference):
    """What no document has drawn yet."""
    return items(reference.types)


@pytest.mark.parametrize("number", range(ROUNDS))
def test_random_documents_are_answered_as_by_plain_resolvers(world, missing, engine, number):
    wishes, everything = Wishes(sorted(missing)), Wishes(sorted(items(world.types)))

    @seed(SEED * ROUNDS + number)
    @settings(
        max_examples=A_ROUND,
        phases=PHASES,
        deadline=None,
        database=None,
        print_blob=False,
        suppress_health_check=list(HealthCheck),  # a document is large, and many are thrown away
    )
    @given(documents(world, wishes, everything), st.sampled_from(VIEWERS))
    def answered_alike(document, viewer):
        assert not difference(world.reference, engine, document.text, document.variables, viewer)
        missing.difference_update(drawn(world.types, document.text, document.variables))

    answered_alike()


def test_the_documents_drew_all_of_the_schema(missing):
    assert not [str(each) for each in sorted(missing)]
