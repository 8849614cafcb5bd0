"""Is matching any good: grants are hidden, and their funders found again."""
