"""What is answered without asking the read engine: a status, a code, a message that names the remedy."""

import orjson


class Refusal(Exception):  # noqa: N818 - an answer, not a fault of ours
    """A request that does not reach the read engine."""

    def __init__(self, status: int, code: str, message: str, **headers: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.body = error_body(message, code=code)
        self.headers = [(name.encode(), value.encode()) for name, value in headers.items()]


def error_body(message: str, **extensions: str) -> bytes:
    """Write a GraphQL response that has one error and no data."""
    return orjson.dumps({"errors": [{"message": message, "extensions": extensions}]})


def bad_input(message: str) -> Refusal:
    """Refuse what is not a well-formed GraphQL request."""
    return Refusal(400, "BAD_USER_INPUT", message)


def too_large(limit: int) -> Refusal:
    """Refuse a body, and close the connection: the rest of it is not worth reading."""
    message = f"The body has more than {limit} bytes: send less in one request, or several requests."
    return Refusal(413, "TOO_LARGE", message, connection="close")


def method_not_allowed(method: str) -> Refusal:
    """Refuse any method but the two of GraphQL over HTTP."""
    message = f"{method} is not for this path: POST a JSON body, or GET with `?query=`."
    return Refusal(405, "BAD_USER_INPUT", message, allow="GET, POST")


def only_queries_by_get() -> Refusal:
    """Refuse to change anything by a GET: a link or a picture could do it."""
    return Refusal(405, "BAD_USER_INPUT", "Only queries run by GET: POST this operation.", allow="POST")


def not_json() -> Refusal:
    """Refuse a body in any other form; it also keeps other sites' forms out."""
    message = "The body must be uncompressed JSON, sent with `Content-Type: application/json`."
    return Refusal(415, "BAD_USER_INPUT", message)


def not_acceptable() -> Refusal:
    """Refuse a client that reads none of what there is."""
    message = "`Accept` names nothing that is served here: send `application/graphql-response+json`."
    return Refusal(406, "BAD_USER_INPUT", message)
