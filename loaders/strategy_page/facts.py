"""What the page says, as records: all but the texts of targets, which have versions."""

import hashlib
from collections.abc import Iterator

from loaders.records import Batch, LinkRecord, NodeRecord, Value
from loaders.strategy_page.page import Footnote, Goal, JoiningGuide, Objective, Page, Role, Target

SOURCED = frozenset({"Goal", "Objective", "Role", "JoiningGuide", "TargetVersion"})
"""The nouns whose nodes say from which source they come."""


def facts(page: Page) -> Batch:
    """Give the nodes and links of the page, without source and without versions of targets."""
    nodes: list[NodeRecord] = [_guide(page.guide)]
    links: list[LinkRecord] = []
    nodes += [_role(role, position) for position, role in enumerate(page.roles)]
    for goal in page.goals:
        nodes.append(_goal(goal))
        for objective in goal.objectives:
            nodes += _objective_nodes(objective)
            links += _objective_links(goal, objective)
    return Batch(tuple(nodes), tuple(links))


def target_id(objective: Objective, target: Target) -> str:
    """Give the id of a target: "target:A1-2030"."""
    return f"target:{objective.code}-{target.year}"


def footnote_id(objective: Objective, footnote: Footnote) -> str:
    """Name a footnote by what it says: a changed note is another node; an old version keeps the old one."""
    said = hashlib.sha256(f"{footnote.mark}\n{footnote.text}".encode()).hexdigest()
    return f"footnote:{objective.code}:{said[:8]}"


def _goal(goal: Goal) -> NodeRecord:
    said = {"code": goal.code, "title": goal.title, "description": goal.description}
    return NodeRecord("Goal", f"goal:{goal.code}", said)


def _objective_nodes(objective: Objective) -> Iterator[NodeRecord]:
    code = objective.code
    said: dict[str, Value] = {
        "code": code,
        "heading": objective.heading,
        "label": objective.label,
        "title": objective.title,
        "description": objective.description,
    }
    yield NodeRecord("Objective", f"objective:{code}", said)
    name = f"{code} \N{EN DASH} {objective.heading}"
    yield NodeRecord("TaskForce", f"task_force:{code}", {"code": code, "name": name})
    for target in objective.targets:
        kind = "BASELINE" if target is objective.targets[0] else "TARGET"
        yield NodeRecord("Target", target_id(objective, target), {"year": target.year, "kind": kind})
    for position, footnote in enumerate(objective.footnotes):
        note: dict[str, Value] = {"mark": footnote.mark, "text": footnote.text, "position": position}
        yield NodeRecord("Footnote", footnote_id(objective, footnote), note)


def _objective_links(goal: Goal, objective: Objective) -> Iterator[LinkRecord]:
    here = ("Objective", f"objective:{objective.code}")
    yield LinkRecord("HAS_OBJECTIVE", ("Goal", f"goal:{goal.code}"), here)
    yield LinkRecord("IMPLEMENTS", ("TaskForce", f"task_force:{objective.code}"), here)
    for target in objective.targets:
        yield LinkRecord("HAS_TARGET", here, ("Target", target_id(objective, target)))
    for footnote in objective.footnotes:
        yield LinkRecord("HAS_FOOTNOTE", here, ("Footnote", footnote_id(objective, footnote)))


def _role(role: Role, position: int) -> NodeRecord:
    return NodeRecord(
        "Role",
        f"role:{role.name}",
        {
            "name": role.name,
            "title": role.title,
            "duties": list(role.duties),
            "eligibility": role.eligibility,
            "position": position,
        },
    )


def _guide(guide: JoiningGuide) -> NodeRecord:
    said: dict[str, Value] = {
        "introduction": guide.introduction,
        "steps": list(guide.steps),
        "nomination": guide.nomination,
    }
    return NodeRecord("JoiningGuide", "joining_guide", said)
