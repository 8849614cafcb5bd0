"""The links of an objective, computed from the graph: by which ways, with which evidence."""
