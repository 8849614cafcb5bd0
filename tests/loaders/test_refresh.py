"""The tool that makes the committed tables makes files that the service reads."""

import csv
import json

from loaders.regions import CountryFile, read_scheme
from loaders.schemes import refresh

COLUMNS = (
    "ISO 3166-1 Alpha 2-Codes",
    "ISO 3166-1 Alpha 3-Codes",
    "m49 numerical code",
    "M49 English",
    "English Short",
    "Region Code",
    "Region Name",
    "Sub-region Code",
    "Sub-region Name",
    "Intermediate Region Code",
    "Intermediate Region Name",
)
ROWS = (
    ("ML", "MLI", "466", "Mali", "Mali", "2", "Africa", "202", "Sub-Saharan Africa", "11", "Western Africa"),
    ("AQ", "ATA", "10", "Antarctica", "Antarctica", "", "", "", "", "", ""),
    ("TW", "TWN", "158", "", "Taiwan (Province of China)", "142", "Asia", "30", "Eastern Asia", "", ""),
    ("", "", "", "", "Canary Islands", "2", "Africa", "15", "Northern Africa", "", ""),
)


def test_a_taxonomy_becomes_countries_and_regions(tmp_path, monkeypatch):
    monkeypatch.setattr(refresh, "HERE", tmp_path)
    table = tmp_path / "taxonomy.csv"
    with table.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows((COLUMNS, *ROWS))
    refresh.main(str(table), "package 1.0", "2026-11-23")

    countries = CountryFile.model_validate_json((tmp_path / "iso3166.json").read_text(encoding="utf-8")).countries
    assert [(each.code, each.numericCode, each.name) for each in countries] == [
        ("AQ", "010", "Antarctica"),
        ("ML", "466", "Mali"),
        ("TW", "158", "Taiwan (Province of China)"),
    ]
    scheme = read_scheme((tmp_path / "m49.json").read_text(encoding="utf-8"))
    assert scheme.confirmed
    assert [(each.code, each.level, each.parent, each.countries) for each in scheme.regions] == [
        ("001", "WORLD", None, ("AQ",)),
        ("002", "REGION", "001", ()),
        ("011", "INTERMEDIATE", "202", ("ML",)),
        ("030", "SUBREGION", "142", ("TW",)),
        ("142", "REGION", "001", ()),
        ("202", "SUBREGION", "002", ()),
    ]


def test_the_committed_tables_have_an_entry_a_line(tmp_path, monkeypatch):
    monkeypatch.setattr(refresh, "HERE", tmp_path)
    refresh._write("x", {"scheme": "x"}, "regions", [{"code": "A"}, {"code": "B"}])
    text = (tmp_path / "x.json").read_text(encoding="utf-8")
    assert json.loads(text)["regions"] == [{"code": "A"}, {"code": "B"}]
    assert '\n    {"code": "A"},\n' in text
