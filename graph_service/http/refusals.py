"""What is answered without asking the read engine: a status, a code, a message that names the remedy."""

import orjson

Headers = list[tuple[bytes, bytes]]


class Refusal(Exception):  # noqa: N818 - an answer, not a fault of ours
    """A GraphQL response with one error and no data, which the read engine did not write."""

    def __init__(self, status: int, code: str, message: str, headers: Headers | None = None, **more: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.headers = headers or []
        self.body = orjson.dumps({"errors": [{"message": message, "extensions": {"code": code, **more}}]})


def bad_input(message: str) -> Refusal:
    """Refuse what is not a well-formed GraphQL request."""
    return Refusal(400, "BAD_USER_INPUT", message)


def too_large(limit: int) -> Refusal:
    """Refuse a body, and close the connection: the rest of it is not worth reading."""
    message = f"The body has more than {limit} bytes: send less in one request, or several requests."
    return Refusal(413, "TOO_LARGE", message, [(b"connection", b"close")])


def method_not_allowed(method: str) -> Refusal:
    """Refuse any method but the two of GraphQL over HTTP."""
    message = f"{method} is not for this path: POST a JSON body, or GET with `?query=`."
    return Refusal(405, "BAD_USER_INPUT", message, [(b"allow", b"GET, POST")])


def only_queries_by_get() -> Refusal:
    """Refuse to change anything by a GET: a link or a picture could do it."""
    message = "Only queries run by GET: POST this operation."
    return Refusal(405, "BAD_USER_INPUT", message, [(b"allow", b"POST")])


def not_json() -> Refusal:
    """Refuse a body in any other form; it also keeps other sites' forms out."""
    message = "The body must be uncompressed JSON, sent with `Content-Type: application/json`."
    return Refusal(415, "BAD_USER_INPUT", message)


def not_acceptable() -> Refusal:
    """Refuse a client that reads none of what there is."""
    message = "`Accept` names nothing that is served here: send `application/graphql-response+json`."
    return Refusal(406, "BAD_USER_INPUT", message)


def unauthenticated(message: str) -> Refusal:
    """Refuse a token that is no good, as RFC 6750 has it."""
    header = (b"www-authenticate", b'Bearer realm="taskforce-graph", error="invalid_token"')
    return Refusal(401, "UNAUTHENTICATED", message, [header])


def unavailable(message: str, retry_after: int, code: str = "UNAVAILABLE") -> Refusal:
    """Refuse for now."""
    return Refusal(503, code, message, [(b"retry-after", b"%d" % retry_after)])


def internal(request_id: str) -> Refusal:
    """Hide what went wrong in us; the log has it under the same id."""
    return Refusal(500, "INTERNAL", "Internal error", id=request_id)


def stopping() -> Refusal:
    """Give up a request that is still under way when the time to shut down is over."""
    return Refusal(503, "UNAVAILABLE", "The service is stopping: try again.", [(b"retry-after", b"5")])


def client_left() -> Refusal:
    """Say to the log alone why there is no answer; 499 is what proxies write there."""
    return Refusal(499, "CLIENT_LEFT", "The client left before its answer was there.")
