"""Protects seats against many who want them at once: one gets each, everybody else is told why not."""

import pytest
from days import today
from joining.acting import LEADER, MEMBER, codes
from joining.town import SECRETARIAT

pytestmark = [pytest.mark.database, pytest.mark.slow]

CROWD = 200
KEYS, TIMES = 50, 4
SEATED = """CYPHER 5 MATCH (x:Participation {role: 'TASK_FORCE_LEADER'}) RETURN x.id AS id"""
STATES = "CYPHER 5 MATCH (c:Candidacy) RETURN c.state AS state, count(c) AS number"


def states(town):
    return {row["state"]: row["number"] for row in town.run(STATES)}


def test_of_two_hundred_who_stand_at_once_exactly_one_is_nominated_and_takes_office(town):
    crowd = town.crowd(CROWD, "soil")
    sue, tom = (town.person(name, roles=SECRETARIAT) for name in ("sue", "tom"))
    stood = town.together(*((who, "joinTaskForce", LEADER) for who in crowd))
    assert all(codes(each) == [] for each in stood)
    assert states(town) == {"SUBMITTED": CROWD}
    called = town.act(sue, "openCallForInformation", **LEADER, questions=["Why?"], deadline=str(today()))
    assert len(called["called"]) == CROWD
    finalists = [each["candidacy"]["id"] for each in stood[:2]]
    for who, candidacy in zip(crowd, finalists, strict=False):
        town.act(who, "answerCallForInformation", candidacy=candidacy, answers=["I can."])
        town.act(sue, "openConsultation", candidacy=candidacy, invited=[tom.person])
    nominated = town.together(
        *(
            (secretary, "nominate", {"candidacy": candidacy, "reason": "The best."})
            for secretary, candidacy in zip((sue, tom), finalists, strict=True)
        )
    )
    assert sorted(map(codes, nominated)) == [[], ["SEAT_TAKEN"]]
    assert states(town) == {"CALLED": CROWD - 2, "IN_CONSULTATION": 1, "NOMINATED": 1}
    (refused,) = (each for each in nominated if each["userErrors"])
    assert "reserved by a nomination" in refused["userErrors"][0]["message"]
    assert refused["candidacy"] is None
    accepted = town.together(
        *(
            (who, "acceptNomination", {"candidacy": candidacy})
            for who, candidacy in zip(crowd, finalists, strict=False)
            for _ in range(3)
        )
    )
    assert sorted(map(codes, accepted)) == [[], *[["WRONG_STATE"]] * 5]
    assert len(town.run(SEATED)) == 1
    loser = next(each for each, told in zip(finalists, nominated, strict=True) if told["userErrors"])
    assert codes(town.act(sue, "nominate", candidacy=loser, reason="Then this one.")) == ["SEAT_TAKEN"]
    assert codes(town.act(town.person("late", "soil"), "joinTaskForce", **LEADER)) == ["SEAT_TAKEN"]
    seqs = [each["seq"] for each in town.changes()]
    assert seqs == list(range(1, len(seqs) + 1))


def test_fifty_keys_sent_four_times_at_once_are_fifty_participations(town):
    crowd = town.crowd(KEYS, "garden")
    acts = [(who, "joinTaskForce", {**MEMBER, "idempotencyKey": f"key {at}"}) for at, who in enumerate(crowd)]
    told = town.together(*(act for _ in range(TIMES) for act in acts))
    assert all(codes(each) == [] for each in told)
    ids = [each["participation"]["id"] for each in told]
    assert ids == ids[:KEYS] * TIMES
    assert len(set(ids)) == KEYS
    assert town.run("CYPHER 5 MATCH (x:Participation) RETURN count(x) AS number") == [{"number": KEYS}]
    assert [each["kind"] for each in town.changes()].count("participation.begun") == KEYS
    assert len(town.mails()) == KEYS
