"""Every command: importing a file registers what it has."""

import graph_service.network.things
import graph_service.profiles.people  # noqa: F401
