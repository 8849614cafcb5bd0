"""docker-compose.yml as data."""

from pathlib import Path

from ruamel.yaml import YAML

CHECKOUT = Path(__file__).parents[2]
FILE = CHECKOUT / "docker-compose.yml"
COMPOSE = YAML(typ="safe").load(FILE)
SERVICES = COMPOSE["services"]
