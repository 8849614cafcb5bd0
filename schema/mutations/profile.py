"""One's own profile."""

from schema.making import Named
from schema.mutations.declared import mutation

mutation(
    "updateProfile",
    "Change what is said of you.",
    takes=(
        Named("name", "String"),
        Named("expectedName", "String | None", "The name as you read it: if it is another by now, nothing is changed."),
    ),
    gives=(Named("person", "Person | None"),),
)
