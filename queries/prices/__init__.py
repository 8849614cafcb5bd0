"""What a request will cost, told before the database is asked: from live counts and what a plan walks along."""
