"""The graph model: one file per noun, the one place where each is declared."""
