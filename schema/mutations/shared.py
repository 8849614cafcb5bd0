"""What several payloads have: why nothing was changed."""

from typing import Final

from schema.making import Named, Types

CODES: Final = {
    "UNAUTHENTICATED": "UNAUTHENTICATED",
    "FORBIDDEN": "FORBIDDEN",
    "NOT_ELIGIBLE": "NOT_ELIGIBLE",
    "SEAT_TAKEN": "SEAT_TAKEN",
    "WRONG_STATE": "WRONG_STATE",
    "CONFLICT": "CONFLICT",
    "NOT_FOUND": "NOT_FOUND",
    "INVALID": "INVALID",
}


def add_payload_parts(types: Types) -> None:
    """Make the types that payloads share."""
    types.enum("UserErrorCode", "What kind of thing is wrong.", CODES)
    types.output(
        "UserError",
        "Something that the user can mend.",
        [
            Named("code", "UserErrorCode"),
            Named("message", "String", "A sentence that says what is wrong, and what to do."),
            Named("field", "String | None", "The field of the input that it is about."),
            Named("rule", "String | None", "The rule that said no, as the verdict names it."),
        ],
    )
