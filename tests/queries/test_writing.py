"""Protects what is written for a record: twins and shadows, and no property that the noun does not have."""

from datetime import date

import pytest

from queries.loading import put_links
from queries.model.writing import UnknownPropertyError, matched, stored, upsert_nodes


def test_text_gets_a_folded_twin():
    assert stored("Person", {"name": "ÄDA"})["nameFolded"] == "äda"


def test_a_missing_key_gets_a_shadow_that_sorts_last():
    written = stored("Grant", {"title": "x"})
    assert written["awarded"] is None
    assert written["awardedOrder"] == date.max
    assert stored("Organization", {"name": "x"})["typeOrder"] > "ZZZ"


def test_a_key_that_is_there_is_its_own_shadow():
    assert stored("Grant", {"awarded": date(2020, 1, 1)})["awardedOrder"] == date(2020, 1, 1)


def test_what_is_left_out_is_null():
    assert stored("Person", {"name": "Ada"})["email"] is None


def test_money_and_kept_properties_are_known():
    assert stored("Grant", {"amountMinor": 1, "currency": "EUR", "source": "s"})["amountMinor"] == 1
    assert stored("Region", {"alpha3": "FRA"})["alpha3"] == "FRA"


def test_an_unknown_property_is_named():
    with pytest.raises(UnknownPropertyError, match="Person has no property nam;"):
        stored("Person", {"nam": "Ada"})


def test_nodes_of_the_contract_are_looked_up_by_one_label():
    assert (matched("Person"), matched("Footnote")) == ("Node", "Footnote")


def test_a_second_face_is_laid_on_its_host():
    assert upsert_nodes("Funder").startswith("CYPHER 5 UNWIND $rows AS row MATCH (n:Node {id: row.id}) SET n:Funder")
    assert "MERGE (n:Node:Person {id: row.id})" in upsert_nodes("Person")


def test_links_are_made_between_nodes_found_by_index():
    assert "MATCH (a:Node {id: row.start}) MATCH (b:Footnote {id: row.end})" in put_links(
        "HAS_FOOTNOTE", "Objective", "Footnote"
    )
