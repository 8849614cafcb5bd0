"""What the graph holds of the strategy page and of the regions, for a loader to compare with."""

STRATEGY_NOUNS = (
    "Goal",
    "Objective",
    "Target",
    "TargetVersion",
    "Footnote",
    "TaskForce",
    "Role",
    "JoiningGuide",
)
STRATEGY_LINKS = ("HAS_OBJECTIVE", "HAS_TARGET", "HAS_VERSION", "HAS_FOOTNOTE", "IMPLEMENTS")


def _nodes_with_links(nouns: tuple[str, ...], kinds: tuple[str, ...]) -> str:
    """Give each node of the nouns with its properties and the links that start at it."""
    return (
        f"CYPHER 5 MATCH (n:{'|'.join(nouns)}) "
        "RETURN head([label IN labels(n) WHERE label <> 'Node']) AS noun, n.id AS id, "
        "properties(n) AS properties, "
        f"[(n)-[link:{'|'.join(kinds)}]->(end) | [type(link), head([label IN labels(end) "
        "WHERE label <> 'Node']), end.id, properties(link)]] AS links ORDER BY noun, id"
    )


PRESENT_STRATEGY = _nodes_with_links(STRATEGY_NOUNS, STRATEGY_LINKS)
PRESENT_REGIONS = _nodes_with_links(("Region",), ("PART_OF",))
EMPTY_PARTS = (
    "CYPHER 5 RETURN NOT EXISTS { (:Goal) } AS strategy, "
    "[scheme IN $schemes WHERE NOT EXISTS { (:Region {scheme: scheme}) }] AS schemes"
)
"""Which of the parts that ship with the package the graph has not yet."""
