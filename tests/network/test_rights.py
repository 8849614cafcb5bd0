"""Protects what is the secretariat's: nobody else does any of it, whatever they send."""

import pytest
from network.small import ANA_ASKS, FUND, SOIL

from graph_service.commands.registry import COMMANDS
from graph_service.reading.viewer import Viewer
from queries.model.enums import AccountRole

pytestmark = pytest.mark.database

PAIR = {"person": "person:ben", "organization": FUND.id}
TWO = {"from": FUND.id, "into": SOIL.id, "reason": "Why."}
SECRETARIATS = {
    "createOrganization": {"name": "One"},
    "updateOrganization": {"organization": SOIL.id, "name": "One"},
    "createFunder": {"organization": SOIL.id},
    "updateFunder": {"funder": "funder:fund", "objectives": []},
    "createGrant": {"title": "One", "funder": "funder:fund"},
    "updateGrant": {"grant": "grant:one", "title": "Two"},
    "createFundingCall": {"title": "One", "funder": "funder:fund"},
    "updateFundingCall": {"fundingCall": "funding_call:one", "title": "Two"},
    "createPartnership": {"name": "One", "kind": "ALLIANCE"},
    "updatePartnership": {"partnership": "partnership:one", "name": "Two"},
    "confirmAffiliation": PAIR,
    "rejectAffiliation": {**PAIR, "reason": "Why."},
    "setStanding": {"organization": SOIL.id, "standing": "NONE", "reason": "Why."},
    "mergePeople": {"from": "person:ana", "into": "person:ben", "reason": "Why."},
    "mergeOrganizations": TWO,
    "undoMerge": {"merged": FUND.id, "reason": "Why."},
    "erasePerson": {"person": "person:ben", "reason": "Why."},
}
SOMEBODY = {
    **SECRETARIATS,
    "claimAffiliation": {"organization": FUND.id},
    "endAffiliation": {"organization": FUND.id},
    "updateProfile": {"name": "One"},
    "exportMyData": {},
    "eraseMe": {"confirmation": "Ana Sol"},
}
STC = Viewer("account:ana", "person:ana", frozenset({AccountRole.USER, AccountRole.STC}))


@pytest.fixture
def told(do, graph):
    """Ask for all of these: the codes by mutation, and nothing is written."""

    def asked(viewer, inputs):
        before = graph.whole()
        codes = {name: [each["code"] for each in do(viewer, name, **inputs[name])["userErrors"]] for name in inputs}
        assert graph.whole() == before
        return codes

    return asked


@pytest.mark.parametrize("viewer", [ANA_ASKS, STC], ids=["a user", "of the committee"])
def test_only_the_secretariat_may(told, viewer):
    assert told(viewer, SECRETARIATS) == {name: ["FORBIDDEN"] for name in SECRETARIATS}


def test_who_is_not_logged_in_may_nothing(told):
    assert told(None, SOMEBODY) == {name: ["UNAUTHENTICATED"] for name in SOMEBODY}


def test_every_command_of_the_network_is_asked_for():
    ours = {name for name, each in COMMANDS.items() if each.__module__.startswith("graph_service.network.")}
    assert ours == set(SOMEBODY)
