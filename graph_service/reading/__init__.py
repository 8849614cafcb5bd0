"""The read engine: plan cache, one statement, one record, bytes."""
