"""GraphiQL, from our own address only: its files come with a pinned Python package, its start with us."""

from pathlib import Path

from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Send

_FOLDER = Path(__file__).with_name("graphiql_page")
_PACKAGE = "graphene_django_graphiql_static"
"""Ships the unchanged builds of GraphiQL and React; only its files are used, it is never imported."""

_PAGE = (_FOLDER / "index.html").read_bytes()
_SCROLL_LOCK = "'sha256-Y/huXlwoYkVyQlxwSVcCi1RCDGDCSVBzDt0hYP9qlTc='"
"""The one inline style: what GraphiQL's dialogs put on the page behind them."""
_POLICY = (
    f"default-src 'none'; script-src 'self'; style-src 'self' {_SCROLL_LOCK}; font-src 'self' data:;"
    " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = [
    (b"content-type", b"text/html; charset=utf-8"),
    (b"content-length", b"%d" % len(_PAGE)),
    (b"content-security-policy", _POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"vary", b"accept, accept-encoding"),
]


async def send_page(send: Send) -> None:
    """Send the page that starts GraphiQL."""
    await send({"type": "http.response.start", "status": 200, "headers": list(_HEADERS)})
    await send({"type": "http.response.body", "body": _PAGE})


def assets() -> Mount:
    """Serve GraphiQL's files, and nothing else, under one path."""
    files = StaticFiles(directory=_FOLDER, packages=[(_PACKAGE, f"static/{_PACKAGE}")])
    return Mount("/graphql/assets", files)
