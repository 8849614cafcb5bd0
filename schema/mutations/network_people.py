"""Who belongs to whom, and what an organization is to the Initiative."""

from typing import Final

from schema.making import Named
from schema.mutations.declared import mutation

PAIR: Final = (Named("person", "ID"), Named("organization", "ID"))
GIVES: Final = (Named("person", "Person | None"), Named("organization", "Organization | None"))

mutation(
    "claimAffiliation",
    "Say that you belong to an organization. It counts once the secretariat has confirmed it.",
    takes=(Named("organization", "ID"),),
    gives=(
        *GIVES,
        Named("confirmed", "Boolean | None", "Whether it counts already, by the domain of your confirmed address."),
    ),
)
mutation(
    "confirmAffiliation",
    "For the secretariat: say that somebody belongs to an organization, whether they claimed it or not.",
    takes=PAIR,
    gives=GIVES,
)
mutation(
    "rejectAffiliation",
    "For the secretariat: refuse a claim.",
    takes=(*PAIR, Named("reason", "String", "The person is told.")),
    gives=GIVES,
)
mutation(
    "endAffiliation",
    "Say that you, or for the secretariat anyone, belong to an organization no longer; a claim is withdrawn.",
    takes=(
        Named("person", "ID | None", "You, where it is left out."),
        Named("organization", "ID"),
        Named("reason", "String | None"),
    ),
    gives=GIVES,
)
mutation(
    "setStanding",
    "For the secretariat: end the standing of an organization, and begin another. Where it is no partner any more, the"
    " seats of its leaders and representatives are under review.",
    takes=(
        Named("organization", "ID"),
        Named("standing", "Standing", "NONE: neither partner nor member."),
        Named("since", "Date | None", "Today, where it is left out; never a day to come."),
        Named("reason", "String"),
    ),
    gives=(Named("organization", "Organization | None"),),
)

MERGED: Final = (
    Named("from", "ID", "The one that goes: its id leads on."),
    Named("into", "ID", "The one that stays, with its name and all that is said of it."),
    Named("reason", "String"),
)
mutation(
    "mergePeople",
    "For the secretariat: two are the same person. What the one has becomes the other's. It can be undone.",
    takes=MERGED,
    gives=(Named("person", "Person | None"),),
)
mutation(
    "mergeOrganizations",
    "For the secretariat: two are the same organization, funders and grants included. It can be undone.",
    takes=MERGED,
    gives=(Named("organization", "Organization | None"),),
)
mutation(
    "undoMerge",
    "For the secretariat: let two that were merged be two again, as they were; refused where later changes stand in the"
    " way.",
    takes=(Named("merged", "ID", "The id that was merged away."), Named("reason", "String")),
    gives=(
        Named("person", "Person | None", "Who stands alone again, if it was a person."),
        Named("organization", "Organization | None", "What stands alone again, if it was an organization."),
    ),
)
mutation(
    "exportMyData",
    "Everything that is kept about you: profile, account, affiliations, seats, candidacies with what was said of them,"
    " mails, changes. An idempotency key does not keep it: sent again, it gives null.",
    gives=(Named("data", "JSON | None"),),
)
ERASED: Final = Named("erased", "ID | None", "The id, which leads nowhere any more.")
mutation(
    "erasePerson",
    "For the secretariat: erase somebody who has asked for it. It cannot be undone.",
    takes=(Named("person", "ID"), Named("reason", "String", "It stays on record: name nobody in it.")),
    gives=(ERASED,),
)
mutation(
    "eraseMe",
    "Erase all that says who you are: profile, account, candidacies. Your seats were held by nobody then. It cannot be"
    " undone.",
    takes=(Named("confirmation", "String", "Your name, as it is shown."),),
    gives=(ERASED,),
)
