"""Accounts: passwords, sessions, tokens, rate limits, outside identity providers. Nothing else sees a secret."""
