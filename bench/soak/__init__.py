"""What the service does when too much is asked, and when it runs for long."""
