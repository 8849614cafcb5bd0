"""Every command: importing a file registers what it has."""

import graph_service.network.affiliations
import graph_service.network.profile
import graph_service.network.standing
import graph_service.network.things  # noqa: F401
