"""The three roles in a task force, and the guide to joining one; both as the strategy page has them."""

from queries.model.language import Expression, Sourced, node, stored, text

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
STEPS = "[step IN {n}.steps | replace(step, '{{contact}}', coalesce({contact}, 'the Executive Secretariat'))]"

JOINING_GUIDE = node(
    "JoiningGuide",
    kept=("steps",),
    introduction=text(),
    steps=Expression(type="String", cypher=STEPS, many=True),
    nomination=text(),
    contact=Expression(type="String", cypher="{contact}"),
    source=Sourced(),
)
