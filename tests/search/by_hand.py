"""The ranking by hand: every node is looked at, word by word, as docs/search.md has it. No index, no Cypher."""

import re

from queries.model import SEARCHED
from queries.search.spelling import begun, spelled
from queries.search.words import STOPPED, folded

NODES = "CYPHER 5 MATCH (n:Node) RETURN labels(n) AS labels, properties(n) AS said"
VERSIONS = "CYPHER 5 MATCH (t:Target)-[:HAS_VERSION]->(v) WHERE v.until IS NULL RETURN t.id AS id, v.text AS text"
WORD = re.compile(r"[^\W_]+(?:['\u2019.][^\W_]+)*")
"""A word as the index has it: what stands around an apostrophe or a full stop stays together."""


class ByHand:
    """All nodes, each with what it says."""

    def __init__(self, session):
        self.nodes = [(each["labels"], each["said"]) for each in session.run(NODES)]
        self.versions = {each["id"]: each["text"] for each in session.run(VERSIONS)}

    def ranked(self, row):
        """The hits of one noun with their scores, for the words of a row that has none misspelt, by id."""
        noun = SEARCHED[row["noun"]]
        there = [each for labels, each in self.nodes if noun.label in labels and not set(row["faces"]) & set(labels)]
        told = {each["id"]: self.score(noun, each, row) for each in there if not each.get("private")}
        return {each: round(1000 * score) for each, score in told.items() if score}

    def score(self, noun, said, row):
        if noun.label == "Target":
            said, weights = {"text": self.versions[said["id"]]}, {"text": 1}
        else:
            weights = noun.searched
        texts = {name: _words(said.get(name) or "") for name in weights}
        extra = [each for each in (said.get("searchText") or "").split() if each not in STOPPED]
        codes = [name for name, weight in weights.items() if weight >= 8]
        found = sum(self.called(name, extra, [texts[each] for each in codes]) for name in row["names"])
        each = [self.word(word, weights, texts, extra) for word in row["needed"]]
        if not row["needed"]:
            found = 1
        elif all(each):
            found += sum(each)
        brief = 10 / (10 + len(said.get(row["name"]) or " " * 10))
        return found and found + row["bonus"] + brief

    def called(self, name, extra, codes):
        """Whether something is called by the whole text, or by what begins with it."""
        return 20 * (name in extra) + 5 * any(each.startswith(name) for each in extra) + 20 * ([name] in codes)

    def word(self, word, weights, texts, extra):
        """What one word is worth."""
        worth = 3 * any(each.startswith(word) for each in extra)
        for name, weight in weights.items():
            worth += 1.5 * weight * any(re.fullmatch(spelled(word), each) for each in texts[name])
            worth += 0.5 * weight * any(re.fullmatch(begun(word), each) for each in texts[name])
        return worth


def _words(text):
    return [each for each in map(folded, WORD.findall(text)) if each not in STOPPED]


def words_of(row):
    """The names and the needed words that a row's query has, read from the query itself."""
    names = dict.fromkeys(re.findall(r"searchText:/(\w+)/\^20", row["query"]))
    needed = re.findall(r"\+\(searchText:/(\w+)\.\*/", row["query"])
    return row | {"names": list(names), "needed": needed}
