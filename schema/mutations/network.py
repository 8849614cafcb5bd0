"""What the secretariat tells of organizations, funders, grants and partnerships."""

from typing import Final

from schema.making import Named, Types
from schema.mutations.declared import mutation

EXPECTED: Final = Named(
    "expectedVersion",
    "String | None",
    "The version as you read it: if it is another by now, nothing is changed (CONFLICT).",
)
WHOLE: Final = "the whole list, what it no longer names is unlinked"
OBJECTIVES: Final = f"Codes of objectives, `A1`, or ids; {WHOLE}."
REGIONS: Final = f"Countries by code, `FR`, regions as `initiative:AFRICA`, or ids; {WHOLE}."
CURRENCY: Final = Named("currency", "String | None", "Of all amounts, as ISO 4217 has it: `EUR`.")

IDENTIFIER_INPUT: Final = "IdentifierInput"


def add_network_inputs(types: Types) -> None:
    """Make the inputs that these mutations share."""
    types.input(
        IDENTIFIER_INPUT,
        "What an organization is called in a register.",
        [
            Named("scheme", "String", "`ror`, `wikidata`; `domain` for the domain of its people's addresses."),
            Named("value", "String"),
        ],
    )


ORGANIZATION: Final = (
    Named("type", "OrganizationType | None"),
    Named("country", "String | None", "The code of a country, ISO 3166: `FR`."),
    Named("website", "String | None", "With https:// or http://."),
    Named("identifiers", f"list[{IDENTIFIER_INPUT}] | None", "The whole list."),
)
FUNDER: Final = (
    Named("objectives", "list[String] | None", OBJECTIVES),
    Named("regions", "list[String] | None", REGIONS),
    Named("minimumAmount", "Decimal | None", "The least that it gives to one project."),
    Named("maximumAmount", "Decimal | None", "The most that it gives to one project."),
    CURRENCY,
    Named("fundsTypes", "list[OrganizationType] | None", "The types of organization that it funds."),
    Named("focusStatement", "String | None", "What it says that it funds, in its own words."),
    Named("activeOn", "Date | None", "The last day on which it was known to give."),
    Named("closedOn", "Date | None", "The day from which it gives no more."),
    Named("doNotContact", "Boolean | None", "true: nobody shall write to it."),
    Named("doNotContactReason", "String | None", "Why not; Leaders and Representatives read it, and no record has it."),
)
GRANT: Final = (
    Named("description", "String | None", "What the money is for."),
    Named("recipient", "ID | None"),
    Named("instrument", "GrantInstrument | None"),
    Named("status", "GrantStatus | None"),
    Named("amount", "Decimal | None"),
    CURRENCY,
    Named("awarded", "Date | None"),
    Named("objectives", "list[String] | None", OBJECTIVES),
    Named("regions", "list[String] | None", REGIONS),
)
PARTNERSHIP: Final = (
    Named("since", "Date | None", "The first day on which it holds; null: it always held."),
    Named("until", "Date | None", "The first day on which it holds no longer; null: it still holds."),
    Named("organizations", "list[ID] | None", "Its members. Who is added later, is from that day on."),
    Named("objectives", "list[String] | None", OBJECTIVES),
    Named("regions", "list[String] | None", REGIONS),
)

STAYS: Final = "What is left out stays; null takes away."

mutation(
    "createOrganization",
    "For the secretariat: enter an organization.",
    takes=(Named("name", "String"), *ORGANIZATION),
    gives=(Named("organization", "Organization | None"),),
)
mutation(
    "updateOrganization",
    f"For the secretariat: change what is said of an organization. {STAYS}",
    takes=(Named("organization", "ID"), Named("name", "String | None"), *ORGANIZATION, EXPECTED),
    gives=(Named("organization", "Organization | None"),),
)
mutation(
    "createFunder",
    "For the secretariat: let an organization be a funder too.",
    takes=(Named("organization", "ID"), *FUNDER),
    gives=(Named("funder", "Funder | None"),),
)
mutation(
    "updateFunder",
    f"For the secretariat: change what a funder says that it funds. {STAYS}",
    takes=(Named("funder", "ID"), *FUNDER, EXPECTED),
    gives=(Named("funder", "Funder | None"),),
)
mutation(
    "createGrant",
    "For the secretariat: enter money that was given or promised.",
    takes=(Named("title", "String"), Named("funder", "ID"), *GRANT),
    gives=(Named("grant", "Grant | None"),),
)
mutation(
    "updateGrant",
    f"For the secretariat: change what is said of a grant. {STAYS}",
    takes=(
        Named("grant", "ID"),
        Named("title", "String | None"),
        Named("funder", "ID | None"),
        *GRANT,
        EXPECTED,
    ),
    gives=(Named("grant", "Grant | None"),),
)
mutation(
    "createPartnership",
    "For the secretariat: enter a partnership or an alliance.",
    takes=(Named("name", "String"), Named("kind", "PartnershipKind"), *PARTNERSHIP),
    gives=(Named("partnership", "Partnership | None"),),
)
mutation(
    "updatePartnership",
    f"For the secretariat: change what is said of a partnership. {STAYS}",
    takes=(
        Named("partnership", "ID"),
        Named("name", "String | None"),
        Named("kind", "PartnershipKind | None"),
        *PARTNERSHIP,
        EXPECTED,
    ),
    gives=(Named("partnership", "Partnership | None"),),
)
