"""Protects the manners of the protocol: who is refused is told why, and what one client may take is bounded."""

import contextlib

import pytest
from live.subscriber import CHANGES, make, subscriber
from websockets.exceptions import InvalidStatus

pytestmark = [pytest.mark.database, pytest.mark.anyio]


async def test_another_protocol_is_not_spoken(service):
    async with subscriber(service, subprotocols=["graphql-ws"], initialise=False) as one:
        assert (await one.closed())[0] == 4406


async def test_hello_comes_first(service):
    async with subscriber(service, initialise=False) as one:
        await one.subscribe()
        assert (await one.closed())[0] == 4401


@pytest.fixture(scope="module")
def strict(start_service):
    return start_service(live_init_seconds=0.2, live_connections=3, live_subscriptions=2, cors_origins="https://a.org")


async def test_who_says_nothing_is_let_go(strict):
    async with subscriber(strict, initialise=False) as one:
        assert (await one.closed())[0] == 4408


async def test_one_hello_is_enough(service):
    async with subscriber(service) as one:
        await one.send(type="connection_init")
        assert (await one.closed())[0] == 4429


async def test_an_operation_has_an_id_of_its_own(service):
    async with subscriber(service) as one:
        await one.subscribe()
        await one.subscribe()
        assert (await one.closed())[0] == 4409


@pytest.mark.parametrize("text", ["[]", "no JSON", '{"type": "what"}', '{"type": "subscribe", "id": 1}', "{}"])
async def test_what_is_no_message_ends_the_connection(service, text):
    async with subscriber(service) as one:
        await one.socket.send(text)
        assert (await one.closed())[0] == 4400


async def test_a_ping_is_answered(service):
    async with subscriber(service) as one:
        await one.send(type="ping")
        assert await one.receive() == {"type": "pong"}


async def test_a_query_is_answered_and_done(service):
    async with subscriber(service) as one:
        await one.subscribe("{ __typename }", id_="q")
        assert await one.receive() == {"id": "q", "type": "next", "payload": {"data": {"__typename": "Query"}}}
        assert await one.receive() == {"id": "q", "type": "complete"}


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("subscription { changes { change { nothing } } }", "GRAPHQL_VALIDATION_FAILED"),
        ("subscription {", "GRAPHQL_PARSE_FAILED"),
        ('mutation { updateProfile(input: { name: "A" }) { userErrors { code } } }', "BAD_USER_INPUT"),
        ("subscription { changes(filter: { where: { seq: { gt: null } } }) { change { id } } }", "BAD_USER_INPUT"),
    ],
)
async def test_what_cannot_be_followed_is_an_error_of_its_operation(service, query, code):
    async with subscriber(service) as one:
        await one.subscribe(query, id_="bad")
        message = await one.receive()
        assert (message["id"], message["type"]) == ("bad", "error")
        assert message["payload"][0]["extensions"]["code"] == code
        await one.send(type="ping")
        assert await one.receive() == {"type": "pong"}


async def test_a_bad_payload_is_an_error_of_its_operation(service):
    async with subscriber(service) as one:
        await one.send(type="subscribe", id="bad", payload={"query": "{ __typename }", "variables": []})
        assert (await one.receive())["payload"][0]["message"] == "`variables` must be an object or null, not a list."


async def test_what_is_completed_comes_no_more(service, graph):
    async with subscriber(service) as one:
        await one.subscribe(after=0)
        make(graph)
        assert await one.seqs(1) == [1]
        await one.send(type="complete", id="1")
        await one.subscribe(id_="2", after=0)
        make(graph)
        assert await one.seqs(2) == [1, 2]
        assert await one.settled() == []


async def test_subscriptions_of_a_connection_are_bounded(strict):
    async with subscriber(strict) as one:
        for id_ in "123":
            await one.subscribe(id_=id_)
        assert await one.receive() == {
            "id": "3",
            "type": "error",
            "payload": [{"message": "Subscription limit reached"}],
        }


async def test_connections_are_bounded(strict):
    async with contextlib.AsyncExitStack() as opened:
        for _ in range(3):
            await opened.enter_async_context(subscriber(strict))
        async with subscriber(strict, initialise=False) as one:
            assert (await one.closed())[0] == 1013
    async with subscriber(strict):
        pass


async def test_pages_of_other_sites_may_not_connect(strict):
    with pytest.raises(InvalidStatus, match="403"):
        async with subscriber(strict, origin="https://evil.example"):
            pass
    for origin in ("https://a.org", strict.url.removesuffix("/graphql")):
        async with subscriber(strict, origin=origin):
            pass


@pytest.mark.parametrize("payload", [{"authorization": "Bearer tfg_none"}, {"Authorization": "Bearer ?"}])
async def test_a_token_that_is_no_good_is_refused(service, payload):
    async with subscriber(service, initialise=False) as one:
        await one.send(type="connection_init", payload=payload)
        assert (await one.closed())[0] == 4403


async def test_by_http_a_subscription_is_told_where_to_go(service):
    answer = service.post(CHANGES)
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    assert "WebSocket" in answer.json()["errors"][0]["message"]
