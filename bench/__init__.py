"""`make bench`: this service beside three others that answer the same questions from the same Neo4j."""
