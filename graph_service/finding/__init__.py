"""Funders are found: who spoke with them, and how far that has come."""
