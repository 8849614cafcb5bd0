"""The day that it is in UTC, as the service has it: asked for where it is used, for a run may go on past midnight."""

from datetime import UTC, datetime, timedelta


def today(later=0):
    return datetime.now(UTC).date() + timedelta(days=later)
