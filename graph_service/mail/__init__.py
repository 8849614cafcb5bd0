"""The outbox: sends once what commands have put there."""
