"""The face of subscriptions: changes, as they happen."""

from schema.making import Argument, Named, Types

FILTER = Argument("filter", "ChangeFilter | None", "Only what meets this.")
AFTER = Argument("after", "Int | None", "A `seq`: first all changes after it. Without it, those from now on.")


def add_subscription(types: Types) -> None:
    """Make Subscription."""
    types.input(
        "ChangeFilter",
        "Which changes; all that is given must hold.",
        [
            Named("kind", "String | None", "Of this kind: `participation.begun`."),
            Named("subject", "ID | None", "About this node, or whatever has this id."),
            Named("actor", "ID | None", "Made by this person."),
            Named("where", "ChangeWhere | None", "That meet this, too."),
        ],
    )
    types.output("ChangeNotice", "A change that happened.", [Named("change", "Change")])
    changes = Named(
        "changes",
        "ChangeNotice",
        "Each change that the viewer may see, once, in the order of `seq`. To go on after a break, give the last `seq`"
        " as `after`.",
        (FILTER, AFTER),
    )
    types.output("Subscription", "What happens, as it happens; by WebSocket (`graphql-transport-ws`).", [changes])
