"""The service: the domain, its machinery, and the two places where all is put together."""
