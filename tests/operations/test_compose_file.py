"""Protects docker-compose.yml: it is what the Compose specification has, and it keeps what the guide promises.

Nothing here starts a container: there is no engine.
"""

import ipaddress
import re
import subprocess
import sys

import pytest
from compose_file import CHECKOUT, COMPOSE, FILE, SERVICES

from graph_service.settings import Settings

EVERY = pytest.mark.parametrize("name", SERVICES)
ALIASES = [field.validation_alias for field in Settings.model_fields.values() if field.validation_alias]


def validated(path):
    """Hold a file to the JSON schema of the Compose specification."""
    command = ["-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(path)]
    return subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)


def test_it_is_valid():
    done = validated(FILE)
    assert done.returncode == 0, done.stdout + done.stderr


def test_an_unknown_word_is_found(tmp_path):
    wrong = tmp_path / "docker-compose.yml"
    wrong.write_text(FILE.read_text().replace("read_only:", "readonly:"))
    done = validated(wrong)
    assert done.returncode == 1
    assert "readonly" in done.stdout


@EVERY
def test_nothing_is_published_but_on_the_loopback(name):
    for port in SERVICES[name].get("ports", []):
        assert ipaddress.ip_address(port.split(":")[0]).is_loopback


@EVERY
def test_it_has_no_more_rights_than_it_needs(name):
    service = SERVICES[name]
    assert service["cap_drop"] == ["ALL"]
    assert "cap_add" not in service
    assert service["security_opt"] == ["no-new-privileges:true"]


@EVERY
def test_it_is_bounded_and_comes_back(name):
    service = SERVICES[name]
    assert service["mem_limit"]
    assert service["pids_limit"]
    assert set(service["logging"]["options"]) == {"max-size", "max-file"}
    assert service["restart"] == "unless-stopped"


@EVERY
def test_no_secret_stands_in_the_environment(name):
    environment = SERVICES[name]["environment"]
    assert environment["NEO4J_AUTH_FILE"] == "/run/secrets/neo4j_auth"
    assert SERVICES[name]["secrets"] == ["neo4j_auth"]
    assert not {"NEO4J_AUTH", "NEO4J_PASSWORD"} & set(environment)


def test_the_secret_is_kept_out_of_git_and_of_the_image():
    path = COMPOSE["secrets"]["neo4j_auth"]["file"].removeprefix("./")
    ignored = subprocess.run(["git", "check-ignore", "-q", "--no-index", path], cwd=CHECKOUT, check=False)
    assert ignored.returncode == 0
    assert "*" in (CHECKOUT / ".dockerignore").read_text().splitlines()
    assert "!secrets" not in (CHECKOUT / ".dockerignore").read_text()


def test_the_service_waits_for_a_healthy_neo4j():
    assert SERVICES["service"]["depends_on"]["neo4j"]["condition"] == "service_healthy"
    assert SERVICES["neo4j"]["healthcheck"]["test"][0] == "CMD"


def test_the_service_writes_to_its_volume_and_to_memory_alone():
    service = SERVICES["service"]
    assert service["read_only"] is True
    assert [each.split(":")[0] for each in service["tmpfs"]] == ["/tmp"]
    assert service["volumes"] == ["backups:/backups"]


def test_the_settings_of_the_service_are_settings():
    ours = {name for name in SERVICES["service"]["environment"] if not name.startswith("TASKFORCE_")}
    assert ours <= {choice for alias in ALIASES for choice in alias.choices}


def test_neo4j_reaches_nothing_outside():
    assert SERVICES["neo4j"]["networks"] == ["graph"]
    assert COMPOSE["networks"]["graph"]["internal"] is True


def test_neo4j_is_of_the_line_that_the_service_runs_itself():
    line = Settings.model_fields["neo4j_version"].default
    assert SERVICES["neo4j"]["image"] == f"neo4j:{line}-community"


def test_neo4j_has_room_for_what_it_is_told_to_use():
    environment = SERVICES["neo4j"]["environment"]
    used = [environment[f"NEO4J_server_memory_{name}"] for name in ("heap_max__size", "pagecache_size")]
    assert sum(map(mebibytes, used)) <= 0.8 * mebibytes(SERVICES["neo4j"]["mem_limit"])


def mebibytes(text):
    number, unit = re.fullmatch(r"(\d+)([mg])", text).groups()
    return int(number) * (1024 if unit == "g" else 1)


def test_requests_have_time_to_finish_before_the_service_is_killed():
    grace = int(SERVICES["service"]["stop_grace_period"].removesuffix("s"))
    assert grace > Settings.model_fields["shutdown_seconds"].default


def test_every_volume_network_and_secret_is_used():
    for kind in ("volumes", "networks", "secrets"):
        used = {str(each).split(":")[0] for service in SERVICES.values() for each in service.get(kind, [])}
        assert used == set(COMPOSE[kind])
