"""The rules of joining: facts in, a readable verdict out; how the facts are read from the graph."""
