"""The server behind NEO4J_URI, checked before it is relied on."""

import re

from neo4j.exceptions import AuthError, ConfigurationError, DriverError, Neo4jError
from pydantic import SecretStr

from graph_service.database.driver import sync_driver
from graph_service.database.errors import ServerTooOld, Unreachable, WrongPassword
from graph_service.database.target import Target
from graph_service.settings import Settings

OLDEST = (5, 26)


def remote_target(settings: Settings) -> Target:
    """Check address, password, database and version; say which of them is wrong."""
    target = Target(str(settings.neo4j_uri), *_credentials(settings), settings.neo4j_database)
    _check_version(_agent_of(target), target.uri)
    return target


def _credentials(settings: Settings) -> tuple[str, SecretStr]:
    if not settings.neo4j_auth_file:
        return settings.neo4j_username, settings.neo4j_password or SecretStr("")
    try:
        user, slash, password = settings.neo4j_auth_file.read_text(encoding="utf-8").strip().partition("/")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongPassword(
            f"NEO4J_AUTH_FILE cannot be read: {error}.", "Is it there, and may this user read it?"
        ) from error
    if not (user and slash and password):
        raise WrongPassword(f"{settings.neo4j_auth_file} has no user and password.", "Write one line: user/password.")
    return user, SecretStr(password)


def _agent_of(target: Target) -> str:
    try:
        with sync_driver(target) as driver, driver.session(database=target.database) as session:
            return str(session.run("RETURN 1").consume().server.agent)
    except AuthError as error:
        raise WrongPassword(
            f"{target.uri} refused the user {target.username!r}.",
            "Check NEO4J_USERNAME and NEO4J_PASSWORD, or NEO4J_AUTH_FILE.",
        ) from error
    except (ConfigurationError, ValueError) as error:
        raise Unreachable(
            f"NEO4J_URI is not a Bolt address: {error}", "Use neo4j+s://host or bolt://host:7687."
        ) from error
    except (DriverError, Neo4jError) as error:
        raise Unreachable(
            f"{target.uri} does not answer for the database {target.database!r}: {error}",
            "Check that it runs, NEO4J_URI and NEO4J_DATABASE; without NEO4J_URI a local Neo4j is run.",
        ) from error


def _check_version(agent: str, uri: str) -> None:
    """`Neo4j/5.26.12`, `Neo4j/2026.09.0`, `Neo4j/5.27-aura`."""
    found = re.match(r"Neo4j/(\d+)\.(\d+)", agent)
    if not found or tuple(map(int, found.groups())) < OLDEST:
        raise ServerTooOld(
            f"{uri} runs {agent}; the statements need Neo4j 5.26 or later.",
            "Upgrade that server, or unset NEO4J_URI to run a local one.",
        )
