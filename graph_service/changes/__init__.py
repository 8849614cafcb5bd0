"""What reads the record: replay, the poller, live subscribers."""
