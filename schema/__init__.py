"""The GraphQL face: names, descriptions, nullability; no Cypher, no I/O."""
