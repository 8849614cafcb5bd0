"""Regions as data: a file for each scheme, and one for the countries."""
