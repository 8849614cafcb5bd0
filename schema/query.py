"""What each root field is for, in the order of the schema."""

QUERY = "Questions about the strategy, its task forces and who is linked to them. All paths start here."

ROOT_DESCRIPTIONS = {
    "node": "Any node by its global id; an id that was merged away leads to the one that stayed.",
    "viewer": "Who is asking; null when not logged in.",
    "goal": "A goal by its letter.",
    "goals": "The six goals.",
    "objective": "An objective by its code.",
    "objectives": "The 24 objectives.",
    "target": "A target by its id: `target:A1-2030`.",
    "targets": "The baselines and targets of all objectives.",
    "task_force": "A task force by its objective's code.",
    "task_forces": "The task forces, one for each objective.",
    "organization": "An organization by its id.",
    "organizations": "All organizations, whatever their standing.",
    "person": "A person by id.",
    "people": "All people.",
    "funder": "A funder by id.",
    "funders": "All organizations that are funders.",
    "grants": "All grants.",
    "partnership": "A partnership by id.",
    "partnerships": "All partnerships and alliances.",
    "region": "A region by code and scheme; without a scheme, of `m49`. Countries: scheme `iso3166`.",
    "regions": "The regions of a scheme; without one, of `m49`. Countries: scheme `iso3166`.",
    "candidacies": "All candidacies that the viewer may see.",
    "join_eligibility": "What the rules of joining say to whoever asks: may this role be taken, and what else may be?",
    "openings": "Every free seat of a Leader or Representative, each with what the rules say to whoever asks.",
    "desk": "What waits for the secretariat, and for whom it waits; null for everybody else.",
    "search": "What a text finds, of every kind, the best first: by words and their beginnings, names, codes,"
    " initials; misspelt, without accents. Somebody who looks for donors or investors finds funders.",
    "roles": "The three roles in a task force.",
    "joining_guide": "How to join a task force.",
    "changes": "What was changed, in the order in which it was; as far as it is open to all, or about the viewer.",
}
