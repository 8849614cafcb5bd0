"""Random networks as the snapshot has them, and the same as networkx has them."""

import networkx
from hypothesis import strategies as st

from graph_service.analysis.network import network_of
from queries.analysis import HEAD, WAYS
from queries.model import NOUNS

SEQ = 7


def ids(label, count):
    return [f"{NOUNS[label].prefix}:{number:05}" for number in range(count)]


@st.composite
def rows(draw, most=8, links=14):
    """Rows of the snapshot, some of them twice."""
    told = []
    for way, (label, link) in enumerate(WAYS):
        one, other = (st.sampled_from(ids(each, most)) for each in (label, link.target))
        told += [(way, *pair) for pair in draw(st.lists(st.tuples(one, other), max_size=links))]
    first = [(0, *(ids(each, 1)[0] for each in ("Person", "Organization")))]
    return draw(st.permutations(told or first))


def both(told):
    """The network of some rows, and the graph as networkx has it, by ids."""
    network = network_of([(HEAD, SEQ, None), *told])
    graph = networkx.Graph([(one, other) for _, one, other in told])
    return network, graph


def seated(rng, people, organizations, forces, without):
    """A network of many people: some belong nowhere but to their own organization."""
    told = []
    named = [ids("Person", people), ids("Organization", organizations), ids("TaskForce", forces)]
    for person in named[0]:
        organization = named[1][int(organizations * rng.random() ** 3)]
        told.append((0, person, organization))
        if rng.random() > without:
            force = rng.choice(named[2])
            told += [(1, person, force), (2, organization, force)]
    return told
