"""Search: from what people type to queries of the full-text indexes; docs/design/search.md says how."""
