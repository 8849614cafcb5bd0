"""Which funders fit a task force, and why: facts, gates, components, a score."""
