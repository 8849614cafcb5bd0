"""Steps of a candidacy, taken by whom they are for."""

from days import today
from joining.acting import LEADER, codes

CALL = {**LEADER, "questions": ["Why you?", "What first?"], "deadline": str(today(14))}


def stood(town, who, **seat):
    """Stand for a seat; the candidacy's id."""
    return town.act(who, "joinTaskForce", **(seat or LEADER))["candidacy"]["id"]


def in_consultation(town, who, secretary, *invited):
    candidacy = stood(town, who)
    town.act(secretary, "openCallForInformation", **CALL)
    town.act(who, "answerCallForInformation", candidacy=candidacy, answers=["a", "b"])
    people = [each.person for each in invited] or [secretary.person]
    town.act(secretary, "openConsultation", candidacy=candidacy, invited=people)
    return candidacy


def nominated(town, who, secretary):
    candidacy = in_consultation(town, who, secretary)
    payload = town.act(secretary, "nominate", candidacy=candidacy, reason="The best.")
    assert codes(payload) == []
    return candidacy


def in_office(town, who, secretary):
    return town.act(who, "acceptNomination", candidacy=nominated(town, who, secretary))


def kinds(town):
    return [each["kind"] for each in town.changes()]
