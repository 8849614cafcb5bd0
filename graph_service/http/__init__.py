"""GraphQL over HTTP: requests in, bytes out."""
