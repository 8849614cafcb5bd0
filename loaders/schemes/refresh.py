"""Write `iso3166.json` and `m49.json` anew from the taxonomy of UN OCHA: a tool for us, not for the service.

The taxonomy is the CSV file inside the PyPI package `hdx-python-country` (MIT). That package brings a chain of
others along, to download and to cache, where we need two short tables; so they are made once and committed:

    pip download --no-deps hdx-python-country && unzip hdx_python_country-*.whl
    python -m loaders.schemes.refresh hdx/location/Countries*.csv "hdx-python-country 4.2.5" 2026-11-23
"""

import csv
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

Row = Mapping[str, str]
Region = dict[str, object]
HERE = Path(__file__).parent
LEVELS = (("Region", "REGION"), ("Sub-region", "SUBREGION"), ("Intermediate Region", "INTERMEDIATE"))
WORLD = "001"


def main(table: str, package: str, read: str) -> None:
    """Write both files."""
    with Path(table).open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["ISO 3166-1 Alpha 2-Codes"]]
    rows.sort(key=lambda row: row["ISO 3166-1 Alpha 2-Codes"])
    source = {"name": f"UN OCHA, Countries and Territories Taxonomy, in {package}", "read": read}
    countries = [_country(row) for row in rows]
    about = {"scheme": "iso3166", "name": "Countries and territories (ISO 3166-1)", "source": source}
    _write("iso3166", about, "countries", countries)
    about = {"scheme": "m49", "name": "Geographic regions of the United Nations (M49)", "source": source}
    _write("m49", about | {"confirmed": True}, "regions", _regions(rows))


def _country(row: Row) -> dict[str, str]:
    return {
        "code": row["ISO 3166-1 Alpha 2-Codes"],
        "alpha3": row["ISO 3166-1 Alpha 3-Codes"],
        "numericCode": row["m49 numerical code"].zfill(3),
        "name": row["M49 English"] or row["English Short"],
    }


def _regions(rows: Sequence[Row]) -> list[Region]:
    regions: dict[str, Region] = {WORLD: {"code": WORLD, "name": "World", "level": "WORLD"}}
    for row in rows:
        _place(row, regions)
    return [regions[code] for code in sorted(regions)]


def _place(row: Row, regions: dict[str, Region]) -> None:
    """Make the regions above a country, and put it into the lowest of them."""
    parent = WORLD
    for column, level in LEVELS:
        if row[f"{column} Code"]:
            code = row[f"{column} Code"].zfill(3)
            region = {"code": code, "name": row[f"{column} Name"], "level": level, "parent": parent}
            regions.setdefault(code, dict(region))
            parent = code
    placed = regions[parent].setdefault("countries", [])
    assert isinstance(placed, list)  # noqa: S101 - the line above made it one
    placed.append(row["ISO 3166-1 Alpha 2-Codes"])


def _write(scheme: str, about: Mapping[str, object], name: str, entries: Sequence[Row | Region]) -> None:
    """Write an entry a line: a change then shows where it is."""
    head = json.dumps(about, ensure_ascii=False, indent=2).removesuffix("\n}")
    lines = ",\n".join(f"    {json.dumps(entry, ensure_ascii=False)}" for entry in entries)
    (HERE / f"{scheme}.json").write_text(f'{head},\n  "{name}": [\n{lines}\n  ]\n}}\n', encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
