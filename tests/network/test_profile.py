"""Protects what people say of themselves: theirs to change, with no address on record, and consent their own."""

import pytest
from network.small import ANA_ASKS, BEN_ASKS, OFFICE

pytestmark = pytest.mark.database

PERSON = "MATCH (n {id: 'person:ana'}) RETURN n.name, n.nameFolded, n.email, n.private"


def test_a_person_changes_name_address_and_consent(do, graph):
    told = do(ANA_ASKS, "updateProfile", "person { id }", name=" Ana  Mar", email="Ana@Mar.example ", private=True)
    assert told["userErrors"] == []
    assert graph(PERSON) == [["Ana Mar", "ana mar", "Ana@mar.example", True]]
    (change,) = graph.changes()
    assert (change["before"], change["after"]) == (
        {"name": "Ana Sol", "private": None},
        {"name": "Ana Mar", "private": True},
    )
    assert (change["open"], change["about"]) == (False, ["person:ana"])


def test_an_address_is_never_on_record(do, graph):
    do(ANA_ASKS, "updateProfile", email="ana@mar.example")
    assert "mar.example" not in repr(graph.changes())
    assert graph.kinds() == ["person.updated"]


def test_consent_given_again_leaves_nothing_behind(do, graph):
    do(ANA_ASKS, "updateProfile", private=True)
    do(ANA_ASKS, "updateProfile", private=False)
    assert graph(PERSON) == [["Ana Sol", "ana sol", "ana@soil.example", None]]


@pytest.mark.parametrize(
    ("viewer", "given", "error"),
    [
        (None, {"name": "Ana"}, ("UNAUTHENTICATED", None)),
        (BEN_ASKS, {"person": "person:ana", "name": "Ana"}, ("FORBIDDEN", None)),
        (OFFICE, {"person": "person:none", "name": "Ana"}, ("NOT_FOUND", "person")),
        (ANA_ASKS, {"name": None}, ("INVALID", "name")),
        (ANA_ASKS, {"email": "ana at soil"}, ("INVALID", "email")),
        (ANA_ASKS, {"name": "Ana", "expectedVersion": "change:none"}, ("CONFLICT", "expectedVersion")),
    ],
)
def test_what_is_refused(refused, viewer, given, error):
    assert refused(viewer, "updateProfile", **given) == [error]


def test_the_secretariat_mends_a_name_but_consents_for_nobody(do, refused, graph):
    do(OFFICE, "updateProfile", person="person:ana", name="Ana Mar", private=True)
    assert refused(OFFICE, "updateProfile", person="person:ana", private=False) == [("FORBIDDEN", "private")]
    do(OFFICE, "updateProfile", person="person:ana", email=None)
    assert graph(PERSON) == [["Ana Mar", "ana mar", None, True]]
