"""Matches of funders and task forces: the rates that amounts are compared by, and the command."""
