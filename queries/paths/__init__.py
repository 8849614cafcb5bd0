"""Chains of links through the network, and what lies around a node."""
