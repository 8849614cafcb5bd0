"""Protects what is told of the database: that it is away, and worth another try, or that we made a mistake."""

import pytest
from neo4j.exceptions import (
    ClientError,
    ConnectionAcquisitionTimeoutError,
    ConnectionPoolError,
    DriverError,
    IncompleteCommit,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graph_service.database.errors import is_away

AWAY = (
    ConnectionAcquisitionTimeoutError,
    ConnectionPoolError,
    IncompleteCommit,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)


@pytest.mark.parametrize("error", AWAY)
def test_it_is_away(error):
    assert is_away(error())


@pytest.mark.parametrize("error", [ClientError, DriverError])
def test_a_mistake_of_ours_is_no_absence(error):
    assert not is_away(error())
