"""Where the database is, and how to be let in."""

from dataclasses import dataclass

from pydantic import SecretStr


@dataclass(frozen=True)
class Target:
    """One Neo4j database: address, who we are, and its name."""

    uri: str
    username: str
    password: SecretStr
    database: str = "neo4j"
