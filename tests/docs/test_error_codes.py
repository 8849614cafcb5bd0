"""docs/front-end.md has every code that a client can meet, and no other."""

import re

from markdown_pages import CHECKOUT, rows

PAGE = CHECKOUT / "docs" / "front-end.md"
NOBODY_READS = {"CLIENT_LEFT"}
CODES = re.compile(r'(?:RefusedError\(\s*|InvalidError\(|refused\(|Refusal\(\d+, |at_most\(|code=)"([A-Z_]+)"')


def test_the_codes_are_those_of_the_code():
    sources = [path for room in ("queries", "graph_service") for path in (CHECKOUT / room).rglob("*.py")]
    raised = {code for path in sources for code in CODES.findall(path.read_text())}
    written = {code for first, *_ in rows(PAGE) for code in re.findall(r"`([A-Z_]+)`", first)}
    assert written == raised - NOBODY_READS
