"""A demo as a test looks at it: nodes by noun and id, links by kind, times as days."""

import hashlib
from collections import defaultdict
from datetime import date
from itertools import pairwise

from loaders.demo import demo_batches


class DemoGraph:
    def __init__(self, people, seed, **switch):
        self.batches = list(demo_batches(people, seed, **switch))
        self.records = [node for batch in self.batches for node in batch.nodes]
        self.links = [link for batch in self.batches for link in batch.links]
        self.nodes = {node.end: node for node in self.records}
        self.out = defaultdict(list)
        self.into = defaultdict(list)
        for link in self.links:
            self.out[link.kind, link.start[1]].append(link)
            self.into[link.kind, link.end[1]].append(link)

    def of(self, noun):
        return [node for node in self.records if node.noun == noun]

    def ends(self, kind, node):
        return [link.end for link in self.out[kind, node.id]]

    def partner_times(self, organization_id):
        """The standings' times, those that touch joined."""
        ends = [link.end for link in self.out["HAS_STANDING", organization_id]]
        joined = []
        for since, until in sorted(time(self.nodes[end].properties) for end in ends):
            if joined and joined[-1][1] == since:
                joined[-1] = (joined[-1][0], until)
            else:
                joined.append((since, until))
        return joined


def time(properties):
    return properties.get("since", date.min), properties.get("until", date.max)


def covered(inner, outer):
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def disjoint(times):
    ordered = sorted(times)
    return all(first[1] <= second[0] for first, second in pairwise(ordered))


def digest(people, seed):
    said = hashlib.sha256()
    for batch in demo_batches(people, seed):
        said.update(repr(batch).encode())
    return said.hexdigest()


def top_share(counts, share):
    """How much of all the greatest `share` of the counts have together."""
    ordered = sorted(counts, reverse=True)
    return sum(ordered[: round(len(ordered) * share)]) / sum(ordered)
