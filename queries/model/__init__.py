"""The graph model: one file per noun, the one place where each is declared."""

from queries.language import Noun
from queries.model.candidacy import CALL, CANDIDACY, DECISION, OPINION
from queries.model.change import CHANGE
from queries.model.contact import CONTACT
from queries.model.funder import FUNDER
from queries.model.funding_call import FUNDING_CALL
from queries.model.goal import GOAL
from queries.model.grant import GRANT
from queries.model.objective import OBJECTIVE
from queries.model.organization import IDENTIFIER, ORGANIZATION, STANDING_PERIOD
from queries.model.participation import PARTICIPATION
from queries.model.partnership import PARTNERSHIP
from queries.model.person import PERSON
from queries.model.region import REGION
from queries.model.role import JOINING_GUIDE, ROLE
from queries.model.source import SOURCE
from queries.model.target import FOOTNOTE, TARGET, TARGET_VERSION
from queries.model.task_force import TASK_FORCE

NOUNS: dict[str, Noun] = {
    noun.label: noun
    for noun in (
        GOAL,
        OBJECTIVE,
        TARGET,
        TARGET_VERSION,
        FOOTNOTE,
        TASK_FORCE,
        ROLE,
        JOINING_GUIDE,
        PARTICIPATION,
        CANDIDACY,
        CALL,
        OPINION,
        DECISION,
        ORGANIZATION,
        STANDING_PERIOD,
        IDENTIFIER,
        PERSON,
        FUNDER,
        GRANT,
        FUNDING_CALL,
        CONTACT,
        PARTNERSHIP,
        REGION,
        SOURCE,
        CHANGE,
    )
}

NODES: dict[str, Noun] = {label: noun for label, noun in NOUNS.items() if noun.prefix}
"""The nouns with a global id, by label."""

SEARCHED: dict[str, Noun] = {label: noun for label, noun in NODES.items() if noun.search}
"""The nouns that are found by text, by label."""
