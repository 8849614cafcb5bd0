"""A Neo4j Community of one's own: fetched once, run as a child process, shared by all who need it."""
