"""The documentation as data: its blocks of code, its links, its tables."""

import itertools
import json
import re
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt

CHECKOUT = Path(__file__).parents[2]
PAGES = sorted([CHECKOUT / "README.md", CHECKOUT / "CHANGELOG.md", *(CHECKOUT / "docs").rglob("*.md")])
MARKDOWN = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True)
class Block:
    """A block of code: the page and line where it begins, what the page says it is, its text."""

    page: Path
    line: int
    kind: str
    text: str

    @property
    def place(self):
        return f"{self.page.name}:{self.line}"


@dataclass(frozen=True)
class Example:
    """A block and what stands beside it: the blocks right after it that no prose parts from it."""

    block: Block
    beside: tuple[Block, ...] = ()

    @property
    def place(self):
        return self.block.place

    def told(self, kind):
        """The text beside it of this kind, or None."""
        return next((each.text for each in self.beside if each.kind == kind), None)


def tokens(page):
    return MARKDOWN.parse(page.read_text(encoding="utf-8"))


def examples(*kinds, pages=PAGES):
    """Every block of these kinds, each with the answers right after it."""
    return [made for page in pages for made in _of_page(page) if made.block.kind in kinds]


def _of_page(page):
    found = []
    open_ = False
    for token in tokens(page):
        if token.type not in ("fence", "code_block"):
            open_ = False
            continue
        block = Block(page, token.map[0] + 1, token.info.strip(), token.content)
        if open_ and block.kind in ("json variables", "json", "cypher", "text"):
            found[-1] = Example(found[-1].block, (*found[-1].beside, block))
        else:
            found.append(Example(block))
        open_ = True
    return found


def links(page):
    """Where the links of a page lead."""
    inline = (child for token in tokens(page) for child in token.children or ())
    return [child.attrs["href"] for child in inline if child.type == "link_open"]


def anchors(page):
    """The anchors that a forge gives a page's headings."""
    all_ = tokens(page)
    headings = [after.content for token, after in itertools.pairwise(all_) if token.type == "heading_open"]
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}


def rows(page):
    """The rows of a page's tables as plain cells, heads apart."""
    cells, row, in_body = [], [], False
    for token in tokens(page):
        match token.type:
            case "tbody_open" | "tbody_close":
                in_body = token.type == "tbody_open"
            case "tr_open":
                row = []
            case "tr_close" if in_body:
                cells.append(row)
            case "inline" if in_body:
                row.append(token.content)
    return cells


def laid_out(value, width=125, indent=""):
    """JSON for people: what fits on a line stands on one."""
    line = json.dumps(value, ensure_ascii=False)
    if len(indent) + len(line) <= width or not isinstance(value, dict | list) or not value:
        return line
    deeper = indent + "  "
    if isinstance(value, dict):
        items = [f"{json.dumps(key)}: {laid_out(each, width, deeper)}" for key, each in value.items()]
    else:
        items = [laid_out(each, width, deeper) for each in value]
    start, end = "{}" if isinstance(value, dict) else "[]"
    return f"{start}\n{deeper}" + f",\n{deeper}".join(items) + f"\n{indent}{end}"
