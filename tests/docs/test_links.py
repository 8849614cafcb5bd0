"""Links between the pages lead somewhere; the changelog is about this version."""

import re
import tomllib

import pytest
from markdown_pages import CHECKOUT, PAGES, anchors, links

PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
INNER = [(page, link) for page in PAGES for link in links(page) if "://" not in link]


@pytest.mark.parametrize(("page", "link"), INNER, ids=[f"{page.name} {link}" for page, link in INNER])
def test_a_link_leads_to_a_file_and_a_heading(page, link):
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    assert target.exists()
    assert target.is_relative_to(CHECKOUT)
    if anchor:
        assert anchor in anchors(target)


def test_every_page_can_be_found_from_the_index():
    index = CHECKOUT / "docs" / "README.md"
    named = {(index.parent / link.partition("#")[0]).resolve() for link in links(index)}
    assert {page for page in PAGES if index.parent in page.parents} - {index} <= named


def test_the_changelog_names_the_version():
    newest = re.search(r"^## (\S+)", (CHECKOUT / "CHANGELOG.md").read_text(), re.MULTILINE)
    assert newest[1] == PROJECT["version"]
