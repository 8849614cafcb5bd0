"""What actors say to the service: each mutation by its name, with its input."""

SHOWN = {
    "participation": "participation { id role since until underReview appointedBefore person { id }"
    " organization { id } region { code } taskForce { code } }",
    "candidacy": "candidacy { id role state motivation acceptBy person { id } organization { id } region { code }"
    " taskForce { code } participation { id } call { questions deadline answers }"
    " opinions { by { id } text } decision { outcome by { id } reason } }",
    "verdict": "verdict { allowed rules { rule outcome } alternatives { role region } }",
    "taskForce": "taskForce { code }",
    "called": "called",
    "ended": "ended",
    "withdrawn": "withdrawn",
}
GIVES = {
    "joinTaskForce": ("participation", "candidacy", "verdict"),
    "answerCallForInformation": ("candidacy",),
    "acceptNomination": ("participation", "candidacy", "verdict"),
    "withdrawCandidacy": ("candidacy",),
    "leaveTaskForce": ("participation", "taskForce", "ended", "withdrawn"),
    "giveOpinion": ("candidacy",),
    "openCallForInformation": ("taskForce", "called"),
    "openConsultation": ("candidacy",),
    "nominate": ("candidacy", "verdict"),
    "declineCandidacy": ("candidacy",),
    "endTerm": ("participation", "candidacy"),
    "confirmTerm": ("participation",),
}
LEADER = {"taskForce": "A1", "role": "TASK_FORCE_LEADER"}
AFRICA = {"taskForce": "A1", "role": "REGIONAL_REPRESENTATIVE", "region": "002"}
MEMBER = {"taskForce": "A1", "role": "TEAM_MEMBER"}


BRIEF = {"participation": "participation { id }", "candidacy": "candidacy { id }"}


def document(name, *, brief=False):
    """The mutation with all that it gives; `brief`: with ids alone."""
    shown = " ".join((BRIEF if brief else SHOWN).get(each, "") for each in GIVES[name])
    input_ = f"{name[0].upper()}{name[1:]}Input"
    return (
        f"mutation ($input: {input_}!) {{ {name}(input: $input)"
        f" {{ {shown} userErrors {{ code field rule message }} }} }}"
    )


def codes(payload):
    return [each["code"] for each in payload["userErrors"]]
