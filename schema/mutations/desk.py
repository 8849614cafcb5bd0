"""What the secretariat does for many at once."""

from schema.making import Named
from schema.mutations.declared import mutation

mutation(
    "openCallsForInformation",
    "Secretariat: ask everyone who waits for a call for one of several seats; all of them are called, or nobody is.",
    takes=(
        Named("seats", "list[SeatInput]"),
        Named("questions", "list[String]", "The same for all."),
        Named("deadline", "Date", "The last day on which one can answer."),
    ),
    gives=(Named("calls", "list[SeatCalled] | None", "Of each seat, by task force, role and region."),),
)
mutation(
    "sendReminders",
    "Secretariat: remind those who are waited for, each at most once in some days (a setting).",
    takes=(
        Named("kinds", "list[WaitingKind] | None", "Only of these: ANSWER, OPINION, ACCEPTANCE."),
        Named("candidacies", "list[ID] | None", "Only those of these; without it, of all."),
    ),
    gives=(
        Named("reminded", "Int | None", "How many people were written to, each for each candidacy."),
        Named("remindedLately", "Int | None", "How many were left alone, as they had a reminder lately."),
        Named("withoutAddress", "Int | None", "How many cannot be reached: they have no account."),
        Named("candidacies", "list[ID] | None", "The candidacies that people were reminded of."),
    ),
)
mutation(
    "retryMail",
    "Secretariat: let a mail that waits, or was given up, be sent at once.",
    takes=(Named("mail", "ID", "The mail's id, as the desk has it."),),
    gives=(Named("mail", "ID | None", "The mail's id; it is QUEUED again."),),
)
