"""Joining a task force, and what the secretariat does about it."""

from schema.making import Named
from schema.mutations.declared import mutation

CANDIDACY = Named("candidacy", "ID", "The candidacy's id.")
PARTICIPATION = Named("participation", "ID", "The id of the term.")
REASON = Named("reason", "String", "Why; the person reads it.")
TASK_FORCE = Named("taskForce", "String", "The objective's code: `A1`.")
REGION = Named("region", "String | None", "Of a Regional Representative: the code of a region of the default scheme.")
CHANGED = Named("candidacy", "Candidacy | None")
TERM = Named("participation", "Participation | None")
VERDICT = Named("verdict", "JoinVerdict | None", "What the rules said.")

mutation(
    "joinTaskForce",
    "Submit the joining form: you are a Team Member at once; for another role, you stand for it beside that.",
    takes=(
        TASK_FORCE,
        Named("role", "RoleName"),
        REGION,
        Named(
            "organization",
            "ID | None",
            "On whose behalf. A Team Member may leave it out; it is named where your affiliation with it is confirmed.",
        ),
        Named("motivation", "String | None", "Why; read by the secretariat and those consulted."),
        Named(
            "consent",
            "Boolean | None",
            "Whether your name is shown to everyone. Without an answer it stays as it is; it is not shown where you"
            " join for the first time.",
        ),
    ),
    gives=(TERM, CHANGED, VERDICT),
)
mutation(
    "answerCallForInformation",
    "Answer the secretariat's questions, up to the deadline.",
    takes=(CANDIDACY, Named("answers", "list[String]", "One for each question, in their order.")),
    gives=(CHANGED,),
)
mutation(
    "acceptNomination",
    "Take the seat that you are nominated for; the term begins today.",
    takes=(CANDIDACY,),
    gives=(TERM, CHANGED, VERDICT),
)
mutation("withdrawCandidacy", "Stand no longer; you stay Team Member.", takes=(CANDIDACY,), gives=(CHANGED,))
mutation(
    "leaveTaskForce",
    "Leave a task force, with all that you hold and stand for there; or step down from one role, and stay Team Member.",
    takes=(
        TASK_FORCE,
        Named("role", "RoleName | None", "Only this role; without it, or as Team Member, you leave altogether."),
        Named("region", "String | None", "Only the seat of this region."),
    ),
    gives=(
        TERM,
        Named("taskForce", "TaskForce | None"),
        Named("ended", "list[ID] | None", "The ids of the participations that have ended."),
        Named("withdrawn", "list[ID] | None", "The ids of the candidacies that are withdrawn."),
    ),
)
mutation(
    "giveOpinion",
    "Say what you think of a candidacy that you were asked about; another opinion takes the place of your last one.",
    takes=(CANDIDACY, Named("text", "String")),
    gives=(CHANGED,),
)
mutation(
    "openCallForInformation",
    "Secretariat: ask everyone who has submitted for a seat, and who has let an earlier deadline pass.",
    takes=(
        TASK_FORCE,
        Named("role", "RoleName"),
        REGION,
        Named("questions", "list[String]"),
        Named("deadline", "Date", "The last day on which one can answer."),
    ),
    gives=(
        Named("taskForce", "TaskForce | None"),
        Named("called", "list[ID] | None", "The ids of the candidacies that are called."),
    ),
)
mutation(
    "openConsultation",
    "Secretariat: let people read a candidacy and ask for their opinion; more can be invited later.",
    takes=(CANDIDACY, Named("invited", "list[ID]", "Ids of people; nobody who stands for the same seat.")),
    gives=(CHANGED,),
)
mutation(
    "nominate",
    "Secretariat: offer the seat to one of those in consultation; it is kept until that is accepted or runs out.",
    takes=(CANDIDACY, REASON),
    gives=(CHANGED, VERDICT),
)
mutation(
    "declineCandidacy",
    "Secretariat: say no to a candidacy that is open; the person stays Team Member.",
    takes=(CANDIDACY, REASON),
    gives=(CHANGED,),
)
mutation("endTerm", "Secretariat: end a term today.", takes=(PARTICIPATION, REASON), gives=(TERM, CHANGED))
mutation(
    "confirmTerm",
    "Secretariat: let a term go on that is under review.",
    takes=(PARTICIPATION, REASON),
    gives=(TERM,),
)
