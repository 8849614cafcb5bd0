"""Sources: where a fact was read, and when."""

from queries.language import node, stored, text

SOURCE = node("Source", name=text(), url=text(optional=True), retrieved_at=stored("DateTime", optional=True))
