"""Joining a task force: who may, how a candidacy comes to a seat, and how a term ends."""
