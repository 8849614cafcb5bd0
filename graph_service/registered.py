"""Every command: importing a file registers what it has."""

import graph_service.accounts.closing
import graph_service.accounts.granting
import graph_service.accounts.registering
import graph_service.accounts.resetting
import graph_service.accounts.sessions
import graph_service.accounts.tokens
import graph_service.desk.calls
import graph_service.desk.mails
import graph_service.desk.reminders
import graph_service.finding.contacts
import graph_service.joining.applying
import graph_service.joining.calling
import graph_service.joining.consulting
import graph_service.joining.deciding
import graph_service.joining.ending
import graph_service.joining.standing
import graph_service.network.affiliations
import graph_service.network.erasing
import graph_service.network.exporting
import graph_service.network.merging
import graph_service.network.profile
import graph_service.network.standing
import graph_service.network.things
import graph_service.network.unmerging  # noqa: F401
