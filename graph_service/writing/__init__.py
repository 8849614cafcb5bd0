"""Mutations: each root field is a command, and its payload is read back as a query would read it."""
