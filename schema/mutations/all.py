"""Every mutation: importing a file declares what it has."""

import schema.mutations.desk
import schema.mutations.joining
import schema.mutations.profile  # noqa: F401
