"""Every command: importing a file registers what it has."""

import graph_service.accounts.granting
import graph_service.accounts.registering
import graph_service.accounts.resetting
import graph_service.accounts.sessions
import graph_service.accounts.tokens
import graph_service.profiles.people  # noqa: F401
