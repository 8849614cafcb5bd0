"""Protects the data folder: ours alone, one version line each, secrets for the owner only."""

import stat

import pytest

from graph_service.database.errors import ForeignFolder
from graph_service.database.local.home import claim, erase, home_in, read_json, write_private


def test_a_new_folder_becomes_ours_and_stays_so(tmp_path):
    for _ in range(2):
        claim(home_in(tmp_path / "new" / "deep", "2026.09"))
    assert stat.S_IMODE((tmp_path / "new" / "deep" / "neo4j-2026.09").stat().st_mode) == 0o700


def test_both_lines_live_side_by_side(tmp_path):
    homes = [home_in(tmp_path, line) for line in ("2026.09", "5.26")]
    for home in homes:
        claim(home)
    assert homes[0].root != homes[1].root


def test_a_folder_of_others_is_refused_and_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(ForeignFolder, match=r"letter\.txt.*--data-dir"):
        claim(home_in(tmp_path, "2026.09"))
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_neo4j_that_is_not_ours_is_refused(tmp_path):
    claim(home_in(tmp_path, "5.26"))
    (tmp_path / "neo4j-2026.09" / "data").mkdir(parents=True)
    with pytest.raises(ForeignFolder, match="not ours"):
        claim(home_in(tmp_path, "2026.09"))


def test_the_data_of_the_other_line_is_refused(tmp_path):
    claim(home_in(tmp_path, "5.26"))
    (tmp_path / "neo4j-5.26").rename(tmp_path / "neo4j-2026.09")
    with pytest.raises(ForeignFolder, match=r"data of Neo4j 5\.26, not of 2026\.09.*NEO4J_VERSION"):
        claim(home_in(tmp_path, "2026.09"))


def test_what_is_written_is_whole_and_private(tmp_path):
    write_private(tmp_path / "secret", '{"a": 1}')
    write_private(tmp_path / "secret", '{"a": 2}')
    assert read_json(tmp_path / "secret") == {"a": 2}
    assert stat.S_IMODE((tmp_path / "secret").stat().st_mode) == 0o600
    assert len(list(tmp_path.iterdir())) == 1


def test_an_erased_folder_is_still_ours(tmp_path):
    home = home_in(tmp_path, "2026.09")
    claim(home)
    (home.root / "data" / "databases").mkdir(parents=True)
    write_private(home.credentials, "{}")
    erase(home)
    assert not (home.root / "data").exists()
    assert not home.credentials.exists()
    claim(home)
