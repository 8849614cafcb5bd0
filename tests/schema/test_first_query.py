"""The query that GraphiQL opens with is one that the schema answers."""

import re
from pathlib import Path

from graphql import parse, validate

from schema.build import build_schema, core

PAGE = Path(__file__).parents[2] / "graph_service/http/graphiql_page/page.js"


def test_the_first_query_is_valid():
    (query,) = re.findall(r"const firstQuery = `(.+?)`;", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert not validate(core(build_schema()), parse(query))
