"""What is kept of those who may fund a task force: what they ask applications for, and who spoke with them."""

from typing import Final

from schema.making import Named
from schema.mutations.declared import mutation
from schema.mutations.network import CURRENCY, EXPECTED, OBJECTIVES, REGIONS, STAYS

CALL: Final = (
    Named("opens", "Date | None", "The first day on which one can apply."),
    Named("closes", "Date | None", "The last day on which one can apply."),
    Named("guidelines", "String | None", "How to apply: a text, or where one can read it."),
    Named("minimumAmount", "Decimal | None", "The least that is given to one project."),
    Named("maximumAmount", "Decimal | None", "The most that is given to one project."),
    CURRENCY,
    Named("objectives", "list[String] | None", OBJECTIVES),
    Named("regions", "list[String] | None", REGIONS),
)
GIVES: Final = (Named("fundingCall", "FundingCall | None"),)

mutation(
    "createFundingCall",
    "For the secretariat: enter what a funder asks applications for.",
    takes=(Named("title", "String"), Named("funder", "ID"), *CALL),
    gives=GIVES,
)
mutation(
    "updateFundingCall",
    f"For the secretariat: change what is said of a funding call. {STAYS}",
    takes=(
        Named("fundingCall", "ID"),
        Named("title", "String | None"),
        Named("funder", "ID | None"),
        *CALL,
        EXPECTED,
    ),
    gives=GIVES,
)
mutation(
    "recordContact",
    "Record that your task force was in touch with an organization that may fund it, and how far you have come; you"
    " have it in hand then. For the secretariat, Leaders, and Representatives where it is in their region or funds"
    " there. Only they see it.",
    takes=(
        Named("funder", "ID | None", "With whom; or else `organization`."),
        Named("organization", "ID | None", "With whom, where it is no funder yet."),
        Named("taskForce", "String", "The objective's code: `A1`."),
        Named(
            "stage",
            "ContactStage",
            "NOT_CONTACTED, CONTACTED, PRESENTED, FEEDBACK, then DECLINED or FUNDED: the same again, or one that may"
            " follow. After these two one begins again with CONTACTED.",
        ),
        Named("note", "String | None", "What was said. It stays where people are erased: name nobody in it."),
    ),
    gives=(
        Named("contact", "Contact | None"),
        Named(
            "warnings",
            "list[String] | None",
            "It was recorded, and this you should know: that somebody else was in touch lately, that nobody shall be.",
        ),
    ),
)
