"""`taskforce-graph settings`: what is in force, where it came from, and no secret."""

import json

SECRETS = {
    "NEO4J_URI": "bolt://someone:swordfish@db.example:7687",
    "NEO4J_PASSWORD": "swordfish",
    "TASKFORCE_NEO4J_REPOSITORY": "https://someone:swordfish@mirror.example/maven?token=swordfish",
}


def told(machine, *arguments, **environment):
    done = machine.run("settings", "--json", *arguments, **environment)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_each_says_where_it_came_from(new_machine):
    (new_machine.folder / ".env").write_text("TASKFORCE_PORT=1\nTASKFORCE_CONTACT=the office\nTASKFORCE_WORKERS=2\n")
    settings = told(new_machine, "--workers", 4, TASKFORCE_PORT="2", taskforce_page_size="7")
    expected = {
        "TASKFORCE_WORKERS": (4, "flag"),
        "TASKFORCE_PORT": (2, "environment"),
        "TASKFORCE_PAGE_SIZE": (7, "environment"),
        "TASKFORCE_CONTACT": ("the office", ".env"),
        "TASKFORCE_HOST": ("127.0.0.1", "default"),
        "NEO4J_URI": (None, "default"),
    }
    assert {name: (settings[name]["value"], settings[name]["origin"]) for name in expected} == expected


def test_no_secret_is_shown(new_machine):
    plain = new_machine.run("settings", **SECRETS)
    assert plain.returncode == 0
    settings = told(new_machine, **SECRETS)
    assert "swordfish" not in plain.stdout + json.dumps(settings)
    assert settings["NEO4J_URI"]["value"] == "bolt://***@db.example:7687"
    assert settings["TASKFORCE_NEO4J_REPOSITORY"]["value"] == "https://***@mirror.example/maven?***"
    assert settings["NEO4J_PASSWORD"]["value"] == "**********"


def test_the_table_has_every_setting(new_machine):
    lines = new_machine.run("settings", COLUMNS="200", TASKFORCE_CONTACT="[red]the office").stdout.splitlines()
    assert {line.split()[0] for line in lines[1:]} == set(told(new_machine))
    assert [line.split() for line in lines if "TASKFORCE_CONTACT " in line] == [
        ["TASKFORCE_CONTACT", "[red]the", "office", "environment"]
    ]


def test_a_wrong_one_is_named_as_elsewhere(new_machine):
    done = new_machine.run("settings", TASKFORCE_PORT="eight")
    assert done.returncode == 1
    assert done.stderr.startswith("A setting is wrong: port: ")


def test_nothing_is_started(new_machine):
    told(new_machine)
    assert list(new_machine.home.rglob("*")) == []
