"""The face of who asks: the person and what belongs to the account."""

from schema.making import Named, Types


def add_viewer(types: Types) -> None:
    """Make what is told of who asks."""
    types.output(
        "ApiToken",
        "A token for notebooks and scripts. Its secret was shown once.",
        [
            Named("id", "ID"),
            Named("name", "String"),
            Named("scopes", "list[ApiScope]"),
            Named("since", "DateTime"),
            Named("until", "DateTime", "When it ends."),
            Named("usedAt", "DateTime | None", "When it was used last, to some minutes; null if never."),
        ],
    )
    types.output(
        "Viewer",
        "Who is asking.",
        [
            Named("person", "Person | None"),
            Named("roles", "list[AccountRole]"),
            Named("csrfToken", "String | None", "What a mutation with this session has to send as `X-CSRF-Token`."),
            Named("apiTokens", "list[ApiToken]", "The tokens of the account that hold."),
        ],
    )
