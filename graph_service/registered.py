"""Every command: importing a file registers what it has."""

import graph_service.network.affiliations
import graph_service.network.merging
import graph_service.network.profile
import graph_service.network.standing
import graph_service.network.things
import graph_service.network.unmerging  # noqa: F401
