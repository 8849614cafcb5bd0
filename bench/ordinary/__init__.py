"""The same schema as most people write it: Strawberry types with resolvers, DataLoaders against the N + 1 problem."""
