"""How the strategy is covered: what is counted for an objective in a region, and how empty that leaves the two."""
