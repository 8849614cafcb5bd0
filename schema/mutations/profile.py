"""One's own profile."""

from schema.making import Named
from schema.mutations.declared import mutation
from schema.mutations.network import EXPECTED, STAYS

mutation(
    "updateProfile",
    f"Change what is said of you. {STAYS}",
    takes=(
        Named("person", "ID | None", "For the secretariat: of somebody else."),
        Named("name", "String | None"),
        Named("email", "String | None", "For you and the secretariat alone; not the address that you log in with."),
        Named("private", "Boolean | None", "true: you are not named to others; your seats show as taken, by no name."),
        EXPECTED,
    ),
    gives=(Named("person", "Person | None"),),
)
