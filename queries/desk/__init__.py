"""What the secretariat's desk shows that no noun has: who waits for whom, claims, mail, terms in doubt."""
