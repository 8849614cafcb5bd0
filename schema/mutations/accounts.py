"""Accounts: how one gets a login, uses it, and gives it to scripts."""

from typing import Final

from schema.making import Named
from schema.mutations.declared import mutation

EMAIL: Final = Named("email", "String")
TOKEN: Final = Named("token", "String", "What stands behind `#token=` in the mailed link; it works once.")
PASSWORD: Final = Named("password", "String", "12 to 128 characters, of any kind.")
LOGGED_IN: Final = (
    Named("person", "Person | None", "Who has logged in."),
    Named("roles", "list[AccountRole] | None"),
    Named(
        "csrfToken",
        "String | None",
        "What mutations with this session send as `X-CSRF-Token`; null where none began, as the key was known.",
    ),
)

mutation(
    "register",
    "Ask for a login as one of the Community of Practice. A link is mailed by which the address is confirmed and a"
    " password chosen; the answer is the same whether or not the address has an account.",
    takes=(
        EMAIL,
        Named("name", "String"),
        Named("organization", "ID | None", "An organization you say you belong to; it counts once it is confirmed."),
    ),
)
mutation(
    "confirmEmail",
    "Confirm the address, choose a password, and log in. You are not named to others until you agree to it.",
    takes=(TOKEN, PASSWORD),
    gives=LOGGED_IN,
)
mutation(
    "logIn",
    "Begin a session: the answer sets the cookie `taskforce_session`.",
    takes=(EMAIL, Named("password", "String")),
    gives=LOGGED_IN,
)
mutation(
    "logOut",
    "End the session.",
    takes=(Named("everywhere", "Boolean | None", "All sessions of the account; API tokens stay."),),
)
mutation(
    "requestPasswordReset",
    "Have a link mailed by which a password is set anew. The answer is the same whether or not there is an account.",
    takes=(EMAIL,),
)
mutation(
    "resetPassword",
    "Set a password by a mailed link, and log in. Every other session and every API token of the account ends.",
    takes=(TOKEN, PASSWORD),
    gives=LOGGED_IN,
)
mutation(
    "createApiToken",
    "Make a token for a script or a notebook, to be sent as `Authorization: Bearer …`.",
    takes=(
        Named("name", "String", "What it is for, 1 to 100 characters."),
        Named("scopes", "list[ApiScope]", "READ; or WRITE, which may read, too."),
        Named("days", "Int | None", "How long it holds; 90 days if nothing is said."),
    ),
    gives=(
        Named("apiToken", "ApiToken | None"),
        Named("secret", "String | None", "The token itself: shown this once, and kept nowhere."),
    ),
)
mutation("revokeApiToken", "End a token.", takes=(Named("id", "ID"),))
mutation(
    "giveLogin",
    "For the secretariat: give a login to somebody of a member organization, whose affiliation is confirmed by it."
    " A link is mailed by which a password is set.",
    takes=(
        EMAIL,
        Named("organization", "ID"),
        Named("name", "String | None", "Of somebody who is not in the network yet."),
        Named("person", "ID | None", "Somebody who is, and has no account."),
    ),
    gives=(Named("person", "Person | None"),),
)
mutation(
    "setRoles",
    "For administrators: say what somebody's account may do. Nobody changes their own.",
    takes=(Named("person", "ID"), Named("roles", "list[AccountRole]", "All of them; USER is always one.")),
    gives=(Named("person", "Person | None"), Named("roles", "list[AccountRole] | None")),
)
mutation(
    "closeAccount",
    "For administrators: close somebody's account, with its sessions and tokens. The person stays. Nobody closes their"
    " own.",
    takes=(Named("person", "ID"), Named("reason", "String", "Why; the person may read it on record.")),
    gives=(Named("person", "Person | None"),),
)
