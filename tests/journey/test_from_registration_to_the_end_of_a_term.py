"""Protects the whole way: from registration to the end of a term, over HTTP, WebSocket and SMTP alone.

An applicant, a rival, somebody who is consulted and the secretariat; at every step it is looked at what each of them
sees of the candidacy, and a stranger of nothing.
"""

import time
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

import pytest
from accounts.http_service import CONFIRM, CREATE_TOKEN, LOG_IN, PASSWORD, REGISTER, Client
from cli.real_command import Machine
from journey.post_box import PATIENCE, PostBox
from journey.watcher import watching

pytestmark = [pytest.mark.database, pytest.mark.slow]

ERRORS = "userErrors { code field rule }"
SEEN = """query ($id: ID!) {
  node(id: $id) { ... on Candidacy {
    state motivation call { answers } opinions { text } decision { reason } person { name }
  } }
  taskForce(code: "A1") {
    candidacies { totalCount }
    leaders { nodes { person { name } organization { name } until } }
  }
}"""
JOIN = (
    """mutation ($input: JoinTaskForceInput!) { done: joinTaskForce(input: $input) {
  participation { role person { name } } candidacy { id state }
  verdict { allowed rules { rule outcome } alternatives { role } } """
    + ERRORS
    + "} }"
)
NEW_ORGANIZATION = (
    """mutation ($name: String!) { done: createOrganization(input: { name: $name, type: CIVIL_SOCIETY }) {
  organization { id } """
    + ERRORS
    + "} }"
)


def does(name, *fields):
    """A mutation that has these inputs and gives no more than its errors."""
    type_ = name[0].upper() + name[1:]
    return f"mutation ($input: {type_}Input!) {{ done: {name}(input: $input) {{ {' '.join(fields)} {ERRORS} }} }}"


@pytest.fixture(scope="module")
def post_box():
    return PostBox()


@pytest.fixture(scope="module")
def url(tmp_path_factory, connected, driver, post_box):
    with driver.session() as session:
        session.run("CYPHER 5 MATCH (n) WHERE NOT n:Migration DETACH DELETE n").consume()
    machine = Machine(tmp_path_factory.mktemp("journey") / "machine")
    with post_box.open() as port:
        settings = {
            "TASKFORCE_SMTP_HOST": "127.0.0.1",
            "TASKFORCE_SMTP_PORT": str(port),
            "TASKFORCE_MAIL_FROM": "office@example.org",
            "TASKFORCE_MAIL_POLL_SECONDS": "0.1",
            "TASKFORCE_PASSWORD_MEMORY": "8192",
            "TASKFORCE_PASSWORD_ROUNDS": "1",
            **connected,
        }
        service = machine.serve(**settings)
        made = ("accounts", "create", "zoe@example.org", "--name", "Zoe", "--role", "SECRETARIAT")
        assert not machine.run(*made, "--password-file", "-", told=PASSWORD, **settings).returncode
        yield service.url
        machine.clear()


class Crew:
    """The people of the story, each with a browser."""

    def __init__(self, url, post_box, opened):
        self._base = url.removesuffix("/graphql")
        self._post_box = post_box
        self._opened = opened
        self.stranger = self._browser()
        self.zoe = self._browser()
        self.zoe.done(LOG_IN, email="zoe@example.org", password=PASSWORD)

    def everybody(self):
        """All of the story, and a stranger, each by name."""
        names = ("zoe", "ana", "ben", "cleo", "dan", "stranger")
        return {name: getattr(self, name) for name in names}

    def _browser(self):
        return self._opened.enter_context(Client(self._base))

    def registered(self, name, organization):
        """Somebody who has registered, and followed the link in the mail."""
        client, address = self._browser(), f"{name.lower()}@example.org"
        client.done(REGISTER, email=address, name=name, organization=organization)
        done = client.done(CONFIRM, token=self._post_box.link(address), password=PASSWORD)
        client.id, client.address = done["person"]["id"], address
        return client


@pytest.fixture(scope="module")
def crew(url, post_box):
    with ExitStack() as opened:
        yield peopled(Crew(url, post_box, opened))


def peopled(crew):
    """The story's people, and the organizations that they belong to."""
    crew.partner = crew.zoe.done(NEW_ORGANIZATION, name="Living Soil")["organization"]["id"]
    crew.other = crew.zoe.done(NEW_ORGANIZATION, name="Far Fields")["organization"]["id"]
    told = {"organization": crew.partner, "standing": "PARTNER", "reason": "It has signed."}
    crew.zoe.done(does("setStanding"), input=told)
    crew.ana, crew.ben = crew.registered("Ana", crew.partner), crew.registered("Ben", crew.partner)
    crew.cleo, crew.dan = crew.registered("Cleo", crew.other), crew.registered("Dan", crew.other)
    return crew


def lead(organization, **more):
    return {"taskForce": "A1", "role": "TASK_FORCE_LEADER", "organization": organization, "consent": True, **more}


def candidacy(client, id_):
    return client.ask(SEEN, id=id_)["node"]


def seen_by(crew, id_):
    """Who sees a candidacy, and in which state each of them does."""
    told = {name: candidacy(client, id_) for name, client in crew.everybody().items()}
    return {name: each["state"] for name, each in told.items() if each}


def leaders(client, id_):
    return client.ask(SEEN, id=id_)["taskForce"]["leaders"]["nodes"]


def counted(client, id_):
    return client.ask(SEEN, id=id_)["taskForce"]["candidacies"]["totalCount"]


def token_of(client):
    return "Bearer " + client.done(CREATE_TOKEN, name="watch", scopes=["READ"])["secret"]


def until(done):
    end = time.monotonic() + PATIENCE
    while not done():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_from_registration_to_the_end_of_a_term(url, crew, post_box):  # noqa: PLR0915  # one story, told in order
    zoe, ana, ben, cleo, dan = crew.zoe, crew.ana, crew.ben, crew.cleo, crew.dan
    with watching(url) as public, ExitStack() as opened:
        office, by_ana, by_ben = (opened.enter_context(watching(url, token_of(each))) for each in (zoe, ana, ben))
        # A claim that nobody has confirmed counts for nothing; the refusal says which rule, and what is open.
        refused = ana.ask(JOIN, input=lead(crew.partner))["done"]
        assert refused["candidacy"] is refused["participation"] is None
        assert refused["userErrors"][0]["code"] == "NOT_ELIGIBLE"
        assert {"role": "TEAM_MEMBER"} in refused["verdict"]["alternatives"]
        for each in (ana, ben):
            zoe.done(does("confirmAffiliation"), input={"person": each.id, "organization": crew.partner})
        zoe.done(does("confirmAffiliation"), input={"person": dan.id, "organization": crew.other})

        # Dan's organization is no partner: refused as Leader, welcome as Team Member.
        refused = dan.ask(JOIN, input=lead(crew.other))["done"]
        failed = [each["rule"] for each in refused["verdict"]["rules"] if each["outcome"] == "FAIL"]
        assert failed == ["ORGANIZATION_IS_PARTNER"]
        welcome = dan.done(JOIN, input={"taskForce": "A1", "role": "TEAM_MEMBER", "consent": False})
        assert welcome["participation"] == {"role": "TEAM_MEMBER", "person": {"name": "Dan"}}

        # Ana and Ben stand; each is a Team Member at once, and sees the own candidacy alone.
        first = ana.done(JOIN, input=lead(crew.partner, motivation="I know the soil."))
        assert first["participation"] == {"role": "TEAM_MEMBER", "person": {"name": "Ana"}}
        hers, his = first["candidacy"]["id"], ben.done(JOIN, input=lead(crew.partner))["candidacy"]["id"]
        assert candidacy(ana, hers)["motivation"] == "I know the soil."
        assert candidacy(zoe, hers)["person"] == {"name": "Ana"}
        assert seen_by(crew, hers) == dict.fromkeys(("zoe", "ana"), "SUBMITTED")
        assert seen_by(crew, his) == dict.fromkeys(("zoe", "ben"), "SUBMITTED")
        assert [counted(each, hers) for each in (zoe, ana, ben, cleo, crew.stranger)] == [2, 1, 1, 0, 0]

        # No step is skipped, and nobody but the secretariat takes these.
        early = zoe.refused(does("nominate"), input={"candidacy": hers, "reason": "Now."})
        assert early["code"] == "WRONG_STATE"
        call = {
            "taskForce": "A1",
            "role": "TASK_FORCE_LEADER",
            "questions": ["Why you?"],
            "deadline": (datetime.now(UTC).date() + timedelta(days=9)).isoformat(),
        }
        assert ana.refused(does("openCallForInformation"), input=call)["code"] == "FORBIDDEN"
        zoe.done(does("openCallForInformation"), input=call)
        assert "Why you?" in post_box.newest(ana.address, "Why you?")
        assert seen_by(crew, hers) == dict.fromkeys(("zoe", "ana"), "CALLED")
        assert ben.refused(does("answerCallForInformation"), input={"candidacy": hers, "answers": ["No."]})["code"] == (
            "NOT_FOUND"
        )
        for each, its in ((ana, hers), (ben, his)):
            each.done(does("answerCallForInformation"), input={"candidacy": its, "answers": ["I can."]})
        assert seen_by(crew, hers) == dict.fromkeys(("zoe", "ana"), "ANSWERED")

        # Who is consulted sees the candidacy from then on; who is not, still does not.
        for its in (hers, his):
            zoe.done(does("openConsultation"), input={"candidacy": its, "invited": [cleo.id]})
        post_box.newest(cleo.address, "A1")
        cleo.done(does("giveOpinion"), input={"candidacy": hers, "text": "She listens."})
        seen = candidacy(cleo, hers)
        assert (seen["state"], seen["call"], seen["opinions"]) == (
            "IN_CONSULTATION",
            {"answers": ["I can."]},
            [{"text": "She listens."}],
        )
        assert seen_by(crew, hers) == dict.fromkeys(("zoe", "ana", "cleo"), "IN_CONSULTATION")
        assert seen_by(crew, his) == dict.fromkeys(("zoe", "ben", "cleo"), "IN_CONSULTATION")

        # One is nominated; the seat is kept for her, so the rival cannot be.
        zoe.done(does("nominate"), input={"candidacy": hers, "reason": "Best answers."})
        rival = zoe.refused(does("nominate"), input={"candidacy": his, "reason": "Too."})
        assert rival["code"] in ("SEAT_TAKEN", "NOT_ELIGIBLE")
        assert ben.refused(does("acceptNomination"), input={"candidacy": hers})["code"] == "NOT_FOUND"
        assert leaders(crew.stranger, hers) == []
        assert seen_by(crew, hers) == dict.fromkeys(("zoe", "ana", "cleo"), "NOMINATED")
        ana.done(does("acceptNomination"), input={"candidacy": hers})
        assert seen_by(crew, hers) == dict.fromkeys(("zoe", "ana", "cleo"), "IN_OFFICE")
        (leader,) = leaders(crew.stranger, hers)
        assert (leader["person"], leader["organization"]) == ({"name": "Ana"}, {"name": "Living Soil"})
        assert leader["until"] > datetime.now(UTC).date().isoformat()

        # The rival is declined with a reason, which he reads; he stays a Team Member.
        zoe.done(does("declineCandidacy"), input={"candidacy": his, "reason": "The seat is taken."})
        assert candidacy(ben, his)["decision"] == {"reason": "The seat is taken."}
        assert seen_by(crew, his) == dict.fromkeys(("zoe", "ben", "cleo"), "DECLINED")
        assert "The seat is taken." in post_box.newest(ben.address, "The seat is taken.")

        # The term ends; the seat is free again, and the candidacy tells the whole story to those who may read it.
        own = "{ viewer { person { participations { nodes { id role } } } } }"
        roles = ana.ask(own)["viewer"]["person"]["participations"]["nodes"]
        (term,) = [each["id"] for each in roles if each["role"] == "TASK_FORCE_LEADER"]
        assert ana.refused(does("endTerm"), input={"participation": term, "reason": "Enough."})["code"] == "FORBIDDEN"
        zoe.done(does("endTerm"), input={"participation": term, "reason": "She moves on."})
        assert leaders(crew.stranger, hers) == []
        assert seen_by(crew, hers) == dict.fromkeys(("zoe", "ana", "cleo"), "ENDED")
        assert seen_by(crew, his) == dict.fromkeys(("zoe", "ben", "cleo"), "DECLINED")

        # Who followed by WebSocket heard it in order: the office all of it, the public what is public.
        until(lambda: "candidacy.ended" in office.kinds() or "participation.ended" in office.kinds())
        for each in (public, by_ana, by_ben):
            until(lambda each=each: "participation.ended" in each.kinds())
    hers_heard = [each["kind"] for each in office.heard if each["subjectId"] == hers]
    assert hers_heard[:6] == [
        "candidacy.submitted",
        "candidacy.called",
        "candidacy.answered",
        "candidacy.consulted",
        "candidacy.advised",
        "candidacy.nominated",
    ]
    numbers = [each["seq"] for each in office.heard]
    assert numbers == sorted(set(numbers))
    assert not [each for each in public.kinds() if each.startswith(("candidacy.", "account."))]
    assert {each["subjectId"] for each in by_ana.heard} & {hers, his} == {hers}
    assert {each["subjectId"] for each in by_ben.heard} & {hers, his} == {his}
    assert public.kinds().count("participation.begun") >= 3
    assert {each["seq"] for each in public.heard} <= set(numbers)


def test_mail_was_sent_once(crew, post_box):
    assert crew.ana.address in {address for address, _, _ in post_box.mails}
    assert len(post_box.mails) == len(set(post_box.mails))
