"""Every mutation: importing a file declares what it has."""

import schema.mutations.accounts
import schema.mutations.desk
import schema.mutations.finding
import schema.mutations.joining
import schema.mutations.network
import schema.mutations.network_people
import schema.mutations.profile  # noqa: F401
