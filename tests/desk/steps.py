"""Steps of candidacies, and days that pass."""

from dataclasses import dataclass

from days import today
from joining.acting import LEADER, codes


def days(number):
    """The day so many days from now."""
    return str(today(number))


CALL = {"questions": ["Why you?"], "deadline": days(14)}


@dataclass
class Steps:
    """What brings a candidacy on, each as the one whose turn it is."""

    town: object
    secretary: object

    def act(self, who, name, **given):
        payload = self.town.act(who, name, **given)
        assert codes(payload) == [], payload
        return payload

    def stand(self, who, **seat):
        return self.act(who, "joinTaskForce", **(seat or LEADER))["candidacy"]["id"]

    def call(self, **seat):
        return self.act(self.secretary, "openCallForInformation", **(seat or LEADER), **CALL)

    def answer(self, who, candidacy):
        self.act(who, "answerCallForInformation", candidacy=candidacy, answers=["I listen."])

    def consult(self, candidacy, *invited):
        people = [each.person for each in invited]
        self.act(self.secretary, "openConsultation", candidacy=candidacy, invited=people)

    def consulted(self, who, *invited):
        """Up to the consultation; the candidacy's id."""
        candidacy = self.stand(who)
        self.call()
        self.answer(who, candidacy)
        self.consult(candidacy, *invited)
        return candidacy

    def nominate(self, candidacy):
        self.act(self.secretary, "nominate", candidacy=candidacy, reason="The best.")

    def passed(self, candidacy, day):
        """Let the last day for what is waited for be this one."""
        self.town.run(
            "CYPHER 5 MATCH (c:Candidacy {id: $id}) OPTIONAL MATCH (c)-[:CALLED_BY]->(i)"
            " SET i.deadline = date($day), c.acceptBy = date($day)",
            id=candidacy,
            day=day,
        )

    def moved(self, candidacy, day):
        self._set(candidacy, "changedAt", day)

    def submitted(self, candidacy, day):
        self._set(candidacy, "submittedAt", day)

    def _set(self, candidacy, name, day):
        self.town.run(
            f"CYPHER 5 MATCH (c:Candidacy {{id: $id}}) SET c.{name} = datetime($day + 'T12:00:00Z')",
            id=candidacy,
            day=day,
        )
