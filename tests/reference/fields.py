"""What each field of each type means: a function of a node and a day, by hand from the contract and the design."""

from datetime import UTC, date, datetime

from . import links
from .graph import once

DEFAULT_SCHEME = "m49"


def confirmed(affiliation):
    return "claimed" not in affiliation


def last_change(node, day):
    return (node["changes"] or [None])[-1]


def prop(name):
    return lambda node, _: node[name]


def props(*names):
    return {name: prop(name) for name in names}


def own_id(node, day):
    return node.id


def first(nodes):
    """The only one; of several the one with the least id."""
    return min(nodes, key=own_id_of, default=None)


def own_id_of(node):
    return node.id


def to(kind):
    return lambda node, _: node.to(kind)


def by(kind, label=""):
    return lambda node, _: [each for each in node.by(kind) if not label or label in each.labels]


def one_to(kind):
    return lambda node, _: first(node.to(kind))


def one_by(kind):
    return lambda node, _: first(node.by(kind))


def source(node, day):
    return source_of(node.graph, node["source"])


def source_of(graph, wanted):
    return first([each for each in graph.of("Source") if wanted is not None and each.id == wanted])


def money(minor):
    def read(node, day):
        return None if node[minor] is None else (node[minor], node["currency"])

    return read


def by_position(nodes):
    return sorted(nodes, key=lambda each: (each["position"], each.id))


def by_begin(versions):
    return sorted(versions, key=lambda each: (each["since"] or date.min, each.id))


# Targets: the version in force


def version(target, day):
    """The version in force; of several the newest."""
    held = [each for each in target.to("HAS_VERSION") if each.holds(day)]
    newest = max((each["since"] or date.min for each in held), default=None)
    return first([each for each in held if (each["since"] or date.min) == newest])


def of_version(read):
    def value(target, day):
        current = version(target, day)
        return None if current is None else read(current, day)

    return value


def notes(node, day):
    return by_position(node.to("HAS_FOOTNOTE"))


def target_notes(target, day):
    return of_version(notes)(target, day) or []


# Task forces and people


def in_office(*roles):
    def found(force, day):
        return [each for each in force.by("IN") if each.holds(day) and (not roles or each["role"] in roles)]

    return found


def members(force, day):
    return once(person for each in in_office()(force, day) for person in each.by("PARTICIPATES"))


def own_participations(person, day):
    return [each for each in person.to("PARTICIPATES") if each.holds(day)]


def forces_of_person(person, day):
    return once(force for each in own_participations(person, day) for force in each.to("IN"))


# Organizations and regions


def forces_of_organization(organization, day):
    spoken = [each for each in organization.by("ON_BEHALF_OF") if each.holds(day)]
    return once(force for each in spoken for force in each.to("IN"))


def partnerships(organization, day):
    return once(each for each in organization.to("MEMBER_OF", day) if each.holds(day))


def where_it_is(organization, day):
    return once(higher for region in organization.to("LOCATED_IN") for higher in links.above(region))


def parent(region, day, scheme=None):
    """The region above, in a scheme; without one in its own, and a country's in the default one."""
    wanted = scheme or (DEFAULT_SCHEME if region["scheme"] == "iso3166" else region["scheme"])
    return first([end for arc, end in region.outgoing["PART_OF"] if arc.get("scheme") == wanted])


def within(kind, *, dated):
    """Who a relationship links to the region or to one below it."""

    def found(region, day):
        below = links.below(region)
        return once(each for lower in below for each in lower.by(kind, day if dated else None))

    return found


def as_funder(organization, day):
    return organization if "Funder" in organization.labels else None


def moment(text):
    """RFC 3339, with the digits of a fraction that say something."""
    when: datetime = text.astimezone(UTC)
    fraction = f".{when.microsecond:06}".rstrip("0") if when.microsecond else ""
    return f"{when:%Y-%m-%dT%H:%M:%S}{fraction}Z"


def at(name):
    return lambda node, _: node[name] and moment(node[name])


def state(candidacy, day):
    """A term that is over has ended, whoever has noticed."""
    goes_on = any(each["until"] is None or day < each["until"] for each in candidacy.to("BECAME"))
    return "ENDED" if candidacy["state"] == "IN_OFFICE" and not goes_on else candidacy["state"]


def is_open(call, day):
    """On its last day one may still apply."""
    return (call["opens"] is None or call["opens"] <= day) and (call["closes"] is None or day <= call["closes"])


def is_current(contact, day):
    """None of the same organization and task force is newer."""
    (force,), organizations = contact.to("ABOUT"), contact.to("WITH")
    alike = [each for whom in organizations for each in whom.by("WITH") if force in each.to("ABOUT")]
    return contact is max(alike, key=lambda each: (each["at"], each.id), default=contact)


FIELDS = {
    "Goal": {
        "id": own_id,
        **props("code", "title", "description"),
        "objectives": to("HAS_OBJECTIVE"),
    },
    "Objective": {
        "id": own_id,
        **props("code", "heading", "label", "title", "description"),
        "footnotes": notes,
        "goal": one_by("HAS_OBJECTIVE"),
        "targets": lambda node, _: sorted(node.to("HAS_TARGET"), key=lambda each: (each["year"], each.id)),
        "taskForce": one_by("IMPLEMENTS"),
        "organizations": lambda node, day: links.linked(node, "organizations", day),
        "partners": links.partners,
        "funders": lambda node, day: links.linked(node, "funders", day),
        "regions": lambda node, day: links.linked(node, "regions", day),
    },
    "Target": {
        "id": own_id,
        **props("year", "kind"),
        "text": of_version(prop("text")),
        "paragraphs": of_version(prop("paragraphs")),
        "footnotes": target_notes,
        "objective": one_by("HAS_TARGET"),
        "source": of_version(source),
        "versions": lambda node, _: by_begin(node.to("HAS_VERSION")),
    },
    "TargetVersion": {**props("text", "since"), "source": source},
    "Footnote": props("mark", "text"),
    "Source": {
        **props("name", "url"),
        "retrievedAt": at("retrievedAt"),
    },
    "TaskForce": {
        "id": own_id,
        **props("code", "name"),
        "objective": one_to("IMPLEMENTS"),
        "leaders": in_office("TASK_FORCE_LEADER"),
        "representatives": in_office("REGIONAL_REPRESENTATIVE"),
        "members": members,
        "participations": in_office(),
        "candidacies": by("FOR"),
        "contacts": by("ABOUT"),
    },
    "Contact": {
        "id": own_id,
        **props("stage", "note"),
        "at": at("at"),
        "isCurrent": is_current,
        "organization": one_to("WITH"),
        "funder": lambda node, day: as_funder(first(node.to("WITH")), day),
        "taskForce": one_to("ABOUT"),
        "by": one_to("BY"),
        "version": last_change,
    },
    "FundingCall": {
        "id": own_id,
        **props("title", "opens", "closes", "guidelines"),
        "isOpen": is_open,
        "daysLeft": lambda node, day: node["closes"] and (node["closes"] - day).days,
        "minimumAmount": money("minimumMinor"),
        "maximumAmount": money("maximumMinor"),
        "funder": one_by("OFFERS"),
        "objectives": to("FOR_OBJECTIVE"),
        "regions": to("FOR_REGION"),
        "source": source,
        "version": last_change,
    },
    "Candidacy": {
        "id": own_id,
        **props("role", "motivation", "acceptBy"),
        "state": state,
        "submittedAt": at("submittedAt"),
        "region": one_to("IN_REGION"),
        "person": one_by("STANDS"),
        "applicant": lambda node, _: next((each["name"] for each in node.by("STANDS")), None),
        "organization": one_to("WITH"),
        "taskForce": one_to("FOR"),
        "participation": one_to("BECAME"),
        "call": one_to("CALLED_BY"),
        "opinions": lambda node, _: sorted(node.to("HEARD"), key=lambda each: (each["at"], each.id)),
        "decision": one_to("DECIDED_BY"),
    },
    "CallForInformation": {
        **props("questions", "deadline"),
        "answers": lambda node, _: node["answers"] or [],
        "answeredAt": at("answeredAt"),
    },
    "Opinion": {"by": one_to("GIVEN_BY"), "text": prop("text"), "at": at("at")},
    "Decision": {**props("outcome", "reason"), "by": one_to("TAKEN_BY"), "at": at("at")},
    "Role": props("name", "title", "duties", "eligibility"),
    "JoiningGuide": props("introduction", "steps", "nomination"),
    "Participation": {
        "id": own_id,
        **props("role", "since", "until"),
        "underReview": lambda node, _: node["underReview"] is True,
        "appointedBefore": lambda node, _: node["appointedBefore"] is not False,
        "region": one_to("REPRESENTS"),
        "person": one_by("PARTICIPATES"),
        "organization": one_to("ON_BEHALF_OF"),
        "taskForce": one_to("IN"),
    },
    "Organization": {
        "id": own_id,
        **props("name", "type", "website"),
        "standing": links.standing,
        "isPartner": links.is_partner,
        "country": one_to("LOCATED_IN"),
        "identifiers": lambda node, _: sorted(node.to("IDENTIFIED_BY"), key=lambda each: (each["scheme"], each.id)),
        "people": lambda node, day: once(node.by("AFFILIATED_WITH", day, confirmed)),
        "taskForces": forces_of_organization,
        "objectives": lambda node, day: links.objectives_of(node, "organizations")(day),
        "regions": where_it_is,
        "partnerships": partnerships,
        "funder": as_funder,
        "version": last_change,
    },
    "Identifier": props("scheme", "value"),
    "Partnership": {
        "id": own_id,
        **props("name", "kind", "since", "until"),
        "organizations": lambda node, day: once(node.by("MEMBER_OF", day)),
        "objectives": to("WORKS_ON"),
        "regions": to("ACTIVE_IN"),
        "version": last_change,
    },
    "Person": {
        "id": own_id,
        "name": prop("name"),
        "email": prop("email"),
        "organizations": lambda node, day: once(node.to("AFFILIATED_WITH", day, confirmed)),
        "participations": own_participations,
        "taskForces": forces_of_person,
        "candidacies": to("STANDS"),
        "version": last_change,
    },
    "Funder": {
        "id": lambda node, _: node.id.replace("organization:", "funder:", 1),
        "name": prop("name"),
        "organization": lambda node, _: node,
        "objectives": lambda node, day: links.objectives_of(node, "funders")(day),
        "regions": lambda node, day: once(node.to("FUNDS_IN", day)),
        "grants": to("GAVE"),
        **props("focusStatement", "activeOn", "closedOn", "doNotContact", "doNotContactReason"),
        "calls": to("OFFERS"),
        "contacts": by("WITH", "Contact"),
        "minimumAmount": money("minimumMinor"),
        "maximumAmount": money("maximumMinor"),
        "fundsTypes": lambda node, _: node["fundsTypes"] or [],
        "version": last_change,
    },
    "Grant": {
        "id": own_id,
        **props("title", "description", "instrument", "status", "awarded"),
        "funder": one_by("GAVE"),
        "recipient": one_to("AWARDED_TO"),
        "amount": money("amountMinor"),
        "objectives": to("SUPPORTS"),
        "regions": to("SPENT_IN"),
        "source": source,
        "version": last_change,
    },
    "Region": {
        "id": own_id,
        **props("code", "scheme", "name", "level"),
        "parent": parent,
        "children": lambda node, _: once(node.by("PART_OF")),
        "organizations": within("LOCATED_IN", dated=False),
        "funders": within("FUNDS_IN", dated=True),
    },
}

KEYS = {"Goal": "code", "Objective": "code", "TaskForce": "code"}
"""The field that decides where two nodes are equal in all others; else it is the id."""

ORDERS = {
    "Goal": ("code",),
    "Objective": ("code",),
    "TaskForce": ("code",),
    "Organization": ("name",),
    "Person": ("name",),
    "Funder": ("name",),
    "Partnership": ("name",),
    "Grant": ("title",),
    "FundingCall": ("closes",),
    "Contact": ("at",),
    "Participation": ("since",),
    "Candidacy": ("submitted_at",),
    "Region": ("code",),
    "Target": (),
}
"""The order of a list where none is asked for."""

FACET_LABELS = {
    ("Objective", "goal"): ("code", "title"),
    ("Target", "objective"): ("code", "title"),
    ("Organization", "country"): ("code", "name"),
    ("Participation", "region"): ("id", "name"),
    ("Participation", "organization"): ("id", "name"),
    ("Participation", "taskForce"): ("code", "name"),
    ("Candidacy", "region"): ("id", "name"),
    ("Candidacy", "organization"): ("id", "name"),
    ("Candidacy", "taskForce"): ("code", "name"),
    ("Partnership", "objectives"): ("code", "title"),
    ("Person", "organizations"): ("id", "name"),
    ("Person", "taskForces"): ("code", "name"),
    ("Funder", "regions"): ("id", "name"),
    ("Grant", "objectives"): ("code", "title"),
    ("FundingCall", "funder"): ("id", "name"),
    ("FundingCall", "objectives"): ("code", "title"),
    ("FundingCall", "regions"): ("id", "name"),
    ("Contact", "organization"): ("id", "name"),
    ("Contact", "taskForce"): ("code", "name"),
}
"""By what the nodes that a link leads to are counted, and what they are called."""
