"""The network is kept: its organizations and their money, who belongs to whom, what stands twice, what has to go."""
