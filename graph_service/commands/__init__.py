"""Commands: what changes the graph, each in one transaction with its record."""
