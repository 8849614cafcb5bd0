"""A graph in memory that takes batches as `load.write` does: enough for the pure plans."""

from loaders.present import Present, key_of
from loaders.records import NodeRecord


def after(present, batch):
    """What the graph holds when the batch is written."""
    nodes = {end: dict(said) for end, said in present.nodes.items()}
    for node in batch.nodes:
        nodes.setdefault(node.end, {}).update(node.properties)
    links = present.links | {key_of(link): link for link in batch.links}
    for link in batch.dropped:
        del links[key_of(link)]
    assert all(end in nodes for link in links.values() for end in (link.start, link.end))
    return Present(nodes, links)


def records_of(batch, noun):
    return [node for node in batch.nodes if node.noun == noun]


def record(batch, id_) -> NodeRecord:
    return next(node for node in batch.nodes if node.id == id_)
