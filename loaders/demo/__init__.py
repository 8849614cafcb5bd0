"""A made-up network to try things on: plainly synthetic, the same for the same size and seed."""

from loaders.demo.network import demo_batches, people_for

__all__ = ["demo_batches", "people_for"]
