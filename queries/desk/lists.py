"""The desk's lists of rows: who waits for whom, affiliations that are claimed, mails.

A clause binds variables; its names in braces are arguments (null where they were not given) and `{today}`. What stands
in a row are values of these variables, and nodes with all that can be asked of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from queries.language import holds

CONSULTED: Final = (
    "MATCH (c)-[bond:CONSULTS]->(whom:Person) WHERE c.state = 'IN_CONSULTATION'"
    " AND NOT EXISTS {{ (c)-[:HEARD]->(:Opinion)-[:GIVEN_BY]->(whom) }}"
)
"""Who was asked for an opinion on a candidacy, and has given none."""

WAITING: Final = (
    "MATCH (a:Person)-[stands:STANDS]->(c:Candidacy)"
    " WHERE c.state IN ['SUBMITTED', 'CALLED', 'ANSWERED', 'IN_CONSULTATION', 'NOMINATED']"
    " CALL (a, stands, c) {{"
    " WITH a, stands, c, CASE c.state WHEN 'NOMINATED' THEN c.acceptBy WHEN 'CALLED' THEN"
    " head(COLLECT {{ MATCH (c)-[:CALLED_BY]->(i:CallForInformation) RETURN i.deadline }}) END AS deadline"
    " WITH a, stands, c, deadline, CASE WHEN deadline < {today} THEN 'LAPSED' ELSE"
    " {{SUBMITTED: 'CALL', CALLED: 'ANSWER', ANSWERED: 'CONSULTATION', IN_CONSULTATION: 'DECISION',"
    " NOMINATED: 'ACCEPTANCE'}}[c.state] END AS kind, coalesce(c.changedAt, c.submittedAt) AS moved"
    f" WHERE kind <> 'DECISION' OR NOT EXISTS {{{{ {CONSULTED} }}}}"
    " RETURN kind, CASE WHEN kind IN ['ANSWER', 'ACCEPTANCE'] THEN a END AS whom,"
    " CASE WHEN NOT kind IN ['ANSWER', 'ACCEPTANCE'] THEN a END AS who, deadline, stands AS bond,"
    " CASE kind WHEN 'LAPSED' THEN datetime({{date: deadline + duration({{days: 1}}), timezone: 'Z'}})"
    " ELSE moved END AS since"
    f" UNION ALL {CONSULTED}"
    " RETURN 'OPINION' AS kind, whom, null AS who, null AS deadline, bond, coalesce(bond.since, c.changedAt) AS since"
    " }}"
    " WITH c, kind, who, whom, since, deadline, bond WHERE true"
)
"""For each open candidacy whose turn it is: the applicant's, the secretariat's, or of each who was asked."""


@dataclass(frozen=True, slots=True)
class WorkList:
    """A list of the desk: the type of its rows, what binds them, their order, what they show.

    Values have the type as Python writes it, and an expression; nodes their label and their variable.
    """

    row: str
    clause: str
    carried: tuple[str, ...]
    order: str
    values: Mapping[str, tuple[str, str]]
    nodes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    looks_at: str = ""
    """The noun that is looked at one by one; none where an index leads to the rows."""


def _older(value: str) -> str:
    days = "duration({{days: coalesce({olderThanDays}, 0)}})"
    then = f"datetime({{{{date: {{today}} - {days}, timezone: 'Z'}}}})"
    return f" AND ({{olderThanDays}} IS NULL OR {value} < {then})"


WORK_LISTS: Final = {
    "waiting": WorkList(
        "Waiting",
        WAITING + " AND ({kinds} IS NULL OR kind IN {kinds})" + _older("since"),
        ("c", "kind", "who", "whom", "since", "deadline", "bond"),
        "since, c.id, whom.id",
        {
            "kind": ("WaitingKind", "kind"),
            "since": ("DateTime", "toString(since)"),
            "deadline": ("Date | None", "toString(deadline)"),
            "remindedAt": ("DateTime | None", "toString(bond.remindedAt)"),
        },
        {"who": ("Person", "who"), "for": ("Person", "whom"), "candidacy": ("Candidacy", "c")},
        "Candidacy",
    ),
    "claims": WorkList(
        "Claim",
        "MATCH (a:Person)-[r:AFFILIATED_WITH]->(o:Organization) WHERE r.claimed = true AND "
        + holds("r").format(as_of="{today}")
        + _older("r.claimedAt"),
        ("a", "o", "r"),
        "r.claimedAt, a.id, o.id",
        {"claimedAt": ("DateTime | None", "toString(r.claimedAt)")},
        {"person": ("Person", "a"), "organization": ("Organization", "o")},
    ),
    "mails": WorkList(
        "Mail",
        "MATCH (m:Mail) WHERE m.at IS NOT NULL"
        " AND m.state IN coalesce({states}, ['QUEUED', 'SENDING', 'SENT', 'FAILED'])",
        ("m",),
        "m.at DESC, m.id",
        {
            "id": ("ID", "m.id"),
            "at": ("DateTime", "toString(m.at)"),
            "state": ("MailState", "m.state"),
            "kind": ("String", "m.kind"),
            "address": ("String", "m.address"),
            "subject": ("String", "m.subject"),
            "tries": ("Int", "m.tries"),
            "nextAt": ("DateTime | None", "toString(m.nextAt)"),
            "sentAt": ("DateTime | None", "toString(m.sentAt)"),
            "error": ("String | None", "m.error"),
        },
    ),
}
"""By the field of the desk."""
