"""What the rules need to know beside a row and what the graph has of it."""

from collections.abc import Mapping
from typing import Any

from loaders.workbook.changes import There
from loaders.workbook.entries import Entry
from loaders.workbook.graph import Graph
from loaders.workbook.identity import Identity
from loaders.workbook.references import Known
from loaders.workbook.rules import IS_MEMBER, ORGANIZATION_TYPE, State
from loaders.workbook.sheets import ORGANIZATIONS, STANDINGS
from queries.model.enums import OrganizationType, Standing

Entries = Mapping[Identity, Entry]
Asked = Mapping[Identity, State]


def beside(sheet: str, entries: Entries, there: Mapping[Identity, There], graph: Graph, known: Known) -> Asked:
    """Give what the rules of a sheet need, for the rows that need it."""
    match sheet:
        case ORGANIZATIONS.name:
            return _members(entries, there, graph)
        case STANDINGS.name:
            return _types(entries, graph, known)
        case _:
            return {}


def _members(entries: Entries, there: Mapping[Identity, There], graph: Graph) -> Asked:
    """Say of organizations that become companies whether they are members."""
    company = OrganizationType.PRIVATE_COMPANY
    become = [str(id_) for id_, entry in entries.items() if id_ in there and entry.values.get("type") == company]
    return {id_: {IS_MEMBER: True} for id_ in graph.members(become)}


def _types(entries: Entries, graph: Graph, known: Known) -> Asked:
    """Give the type of each organization that is to be a member: by the workbook, else by the graph."""
    members = {
        identity: entry.values["organization"]
        for identity, entry in entries.items()
        if entry.values.get("standing") == Standing.MEMBER
    }
    types: dict[str, Any] = graph.types(set(members.values()) - known.types.keys()) | known.types
    return {identity: {ORGANIZATION_TYPE: types.get(organization)} for identity, organization in members.items()}
