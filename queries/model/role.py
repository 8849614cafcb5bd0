"""The three roles in a task force, and the guide to joining one; both as the strategy page has them."""

from queries.language import Expression, Sourced, node, stored, text

ROLE = node(
    "Role",
    name=stored("RoleName"),
    title=text(),
    duties=stored("String", many=True),
    eligibility=text(),
    position=stored("Int"),
    source=Sourced(),
)

# The page names a person's address; the service puts its own setting in that place, or the office's name.
CONTACT = "'{{contact}}', coalesce({contact}, 'the Executive Secretariat')"
STEPS = f"[step IN {{n}}.steps | replace(step, {CONTACT})]"


def with_contact(name: str) -> Expression:
    """A text of the guide, with whom to write to put in."""
    return Expression(type="String", cypher=f"replace({{n}}.{name}, {CONTACT})")


JOINING_GUIDE = node(
    "JoiningGuide",
    kept=("introduction", "steps", "nomination"),
    introduction=with_contact("introduction"),
    steps=Expression(type="String", cypher=STEPS, many=True),
    nomination=with_contact("nomination"),
    contact=Expression(type="String", cypher="{contact}"),
    source=Sourced(),
)
