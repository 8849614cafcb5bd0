"""From a source format to records, and from records to the graph."""
