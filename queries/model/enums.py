"""The closed lists of values, each once; the face and the loaders take them from here."""

from enum import StrEnum


class TargetKind(StrEnum):
    """Whether a target cell says where things stood, or where they shall be."""

    BASELINE = "BASELINE"
    TARGET = "TARGET"


class RoleName(StrEnum):
    """The three roles in a task force."""

    TASK_FORCE_LEADER = "TASK_FORCE_LEADER"
    REGIONAL_REPRESENTATIVE = "REGIONAL_REPRESENTATIVE"
    TEAM_MEMBER = "TEAM_MEMBER"


class OrganizationType(StrEnum):
    """What kind of organization it is, as the Initiative counts its partners."""

    STATE_OR_LOCAL_AUTHORITY = "STATE_OR_LOCAL_AUTHORITY"
    INTERNATIONAL_ORGANIZATION = "INTERNATIONAL_ORGANIZATION"
    DONOR_OR_FOUNDATION = "DONOR_OR_FOUNDATION"
    PRODUCER_ORGANIZATION = "PRODUCER_ORGANIZATION"
    RESEARCH_OR_EDUCATION = "RESEARCH_OR_EDUCATION"
    CIVIL_SOCIETY = "CIVIL_SOCIETY"
    PRIVATE_COMPANY = "PRIVATE_COMPANY"


class Standing(StrEnum):
    """What an organization is to the Initiative. A member is a partner too; a company is never a member."""

    NONE = "NONE"
    PARTNER = "PARTNER"
    MEMBER = "MEMBER"


class PartnershipKind(StrEnum):
    """How close organizations work together."""

    PARTNERSHIP = "PARTNERSHIP"
    ALLIANCE = "ALLIANCE"


class GrantInstrument(StrEnum):
    """In which form money is given."""

    GRANT = "GRANT"
    LOAN = "LOAN"
    EQUITY = "EQUITY"
    GUARANTEE = "GUARANTEE"
    IN_KIND = "IN_KIND"


class GrantStatus(StrEnum):
    """How far a grant has come."""

    PLEDGED = "PLEDGED"
    COMMITTED = "COMMITTED"
    DISBURSED = "DISBURSED"
    CANCELLED = "CANCELLED"


class RegionLevel(StrEnum):
    """How large a region is, in its scheme."""

    WORLD = "WORLD"
    REGION = "REGION"
    SUBREGION = "SUBREGION"
    INTERMEDIATE = "INTERMEDIATE"
    COUNTRY = "COUNTRY"
    COMMUNITY = "COMMUNITY"


class OrganizationLink(StrEnum):
    """How an organization is linked to an objective."""

    LEADER = "LEADER"
    REPRESENTATIVE = "REPRESENTATIVE"
    TEAM_MEMBER = "TEAM_MEMBER"
    PARTNERSHIP = "PARTNERSHIP"


class FunderLink(StrEnum):
    """How a funder is linked to an objective: by what it says it funds, or by what it gave."""

    FOCUS = "FOCUS"
    GRANT = "GRANT"


class RegionLink(StrEnum):
    """How a region is linked to an objective."""

    REPRESENTATIVE = "REPRESENTATIVE"
    ORGANIZATION = "ORGANIZATION"
    FUNDER = "FUNDER"
    GRANT = "GRANT"


class PathLink(StrEnum):
    """What links two nodes of a path. The first in this order is shown where there are several."""

    AFFILIATION = "AFFILIATION"
    PARTICIPATION = "PARTICIPATION"
    REPRESENTATION = "REPRESENTATION"
    PARTNERSHIP = "PARTNERSHIP"
    FOCUS = "FOCUS"
    FUNDING_REGION = "FUNDING_REGION"
    GRANT = "GRANT"
    LOCATION = "LOCATION"
    OBJECTIVE = "OBJECTIVE"


class CandidacyState(StrEnum):
    """How far a candidacy has come."""

    SUBMITTED = "SUBMITTED"
    CALLED = "CALLED"
    ANSWERED = "ANSWERED"
    IN_CONSULTATION = "IN_CONSULTATION"
    NOMINATED = "NOMINATED"
    IN_OFFICE = "IN_OFFICE"
    ENDED = "ENDED"
    DECLINED = "DECLINED"
    WITHDRAWN = "WITHDRAWN"


class JoinRule(StrEnum):
    """What is asked of whoever wants a role in a task force."""

    TASK_FORCE_KNOWN = "TASK_FORCE_KNOWN"
    LOGGED_IN = "LOGGED_IN"
    AFFILIATION_CONFIRMED = "AFFILIATION_CONFIRMED"
    ORGANIZATION_IS_PARTNER = "ORGANIZATION_IS_PARTNER"
    REGION_KNOWN = "REGION_KNOWN"
    SEAT_FREE = "SEAT_FREE"
    NOT_ALREADY_HOLDING = "NOT_ALREADY_HOLDING"


class RuleOutcome(StrEnum):
    """What a rule says: yes, no, or that what it asks about is not known."""

    PASS = "PASS"  # noqa: S105  # no password
    FAIL = "FAIL"
    UNKNOWN = "UNKNOWN"


class WaitingKind(StrEnum):
    """What a candidacy waits for."""

    CALL = "CALL"
    ANSWER = "ANSWER"
    CONSULTATION = "CONSULTATION"
    OPINION = "OPINION"
    DECISION = "DECISION"
    ACCEPTANCE = "ACCEPTANCE"
    LAPSED = "LAPSED"


class MailState(StrEnum):
    """What has become of a mail."""

    QUEUED = "QUEUED"
    SENDING = "SENDING"
    SENT = "SENT"
    FAILED = "FAILED"


class ContactStage(StrEnum):
    """How far a task force has come with an organization that may fund it."""

    NOT_CONTACTED = "NOT_CONTACTED"
    CONTACTED = "CONTACTED"
    PRESENTED = "PRESENTED"
    FEEDBACK = "FEEDBACK"
    DECLINED = "DECLINED"
    FUNDED = "FUNDED"


class AccountRole(StrEnum):
    """What an account may do. STC: the Scientific and Technical Committee, which assesses proposals."""

    USER = "USER"
    SECRETARIAT = "SECRETARIAT"
    STC = "STC"
    ADMINISTRATOR = "ADMINISTRATOR"


class ApiScope(StrEnum):
    """What an API token may be used for; one that may write may read, too."""

    READ = "READ"
    WRITE = "WRITE"


class NodeType(StrEnum):
    """The kinds of node that a search can be limited to."""

    GOAL = "GOAL"
    OBJECTIVE = "OBJECTIVE"
    TARGET = "TARGET"
    TASK_FORCE = "TASK_FORCE"
    ORGANIZATION = "ORGANIZATION"
    PERSON = "PERSON"
    FUNDER = "FUNDER"
    PARTNERSHIP = "PARTNERSHIP"
    REGION = "REGION"
    GRANT = "GRANT"
    FUNDING_CALL = "FUNDING_CALL"


class Eligibility(StrEnum):
    """Whether a gate is open, or all of them are; UNKNOWN is no refusal."""

    ELIGIBLE = "ELIGIBLE"
    INELIGIBLE = "INELIGIBLE"
    UNKNOWN = "UNKNOWN"


class MatchGate(StrEnum):
    """What may keep a funder from a task force, whatever the score."""

    ACTIVE = "ACTIVE"
    TYPE_FUNDED = "TYPE_FUNDED"
    REGION_COVERED = "REGION_COVERED"
    AMOUNT_IN_BOUNDS = "AMOUNT_IN_BOUNDS"
    CALL_OPEN = "CALL_OPEN"
    NOT_DECLINED = "NOT_DECLINED"
    MAY_CONTACT = "MAY_CONTACT"


class MatchComponent(StrEnum):
    """What a score is made of."""

    THEME = "THEME"
    GEOGRAPHY = "GEOGRAPHY"
    HISTORY = "HISTORY"
    SIZE = "SIZE"
    NETWORK = "NETWORK"
    GAP = "GAP"


class NetworkNode(StrEnum):
    """The kinds of node in the network that is analysed."""

    PERSON = "PERSON"
    ORGANIZATION = "ORGANIZATION"
    TASK_FORCE = "TASK_FORCE"
    PARTNERSHIP = "PARTNERSHIP"


class SearchFacet(StrEnum):
    """What the hits of a search can be counted by."""

    NOUN = "NOUN"
    GOAL = "GOAL"
    REGION = "REGION"
    TYPE = "TYPE"


ENUMS: dict[str, type[StrEnum]] = {
    each.__name__: each
    for each in (
        TargetKind,
        RoleName,
        OrganizationType,
        Standing,
        PartnershipKind,
        GrantInstrument,
        GrantStatus,
        RegionLevel,
        OrganizationLink,
        FunderLink,
        RegionLink,
        PathLink,
        CandidacyState,
        JoinRule,
        RuleOutcome,
        WaitingKind,
        MailState,
        ContactStage,
        AccountRole,
        ApiScope,
        NodeType,
        Eligibility,
        MatchGate,
        MatchComponent,
        NetworkNode,
        SearchFacet,
    )
}
