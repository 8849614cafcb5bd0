"""Protects `neo4j://`, the address of a cluster: a single server has a routing table too, with itself in all roles."""

import pytest

from graph_service.app import answer_one, make_ready
from graph_service.database.remote import remote_target
from graph_service.settings import Settings

pytestmark = pytest.mark.database


@pytest.mark.anyio
async def test_migrations_and_reads_go_by_the_routing_table(neo4j):
    uri = neo4j.uri.replace("bolt://", "neo4j://")
    settings = Settings(_env_file=None, neo4j_uri=uri, neo4j_password=neo4j.password)
    target = remote_target(settings)
    assert target.uri.startswith("neo4j://")
    make_ready(target)
    answer = await answer_one(settings, target, "{ goals { totalCount } }", {})
    assert answer.body == b'{"data":{"goals":{"totalCount":6}}}'
