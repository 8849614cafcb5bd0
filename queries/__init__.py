"""Cypher: text and parameters in, text and parameters out; no driver, no I/O."""
