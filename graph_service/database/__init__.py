"""The database: a Neo4j of our own as a child process, or the one behind NEO4J_URI."""
