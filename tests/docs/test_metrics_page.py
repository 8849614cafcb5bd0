"""docs/observability.md names every metric, its labels, and no other."""

import re

from markdown_pages import CHECKOUT, rows

from graph_service import metrics

PAGE = CHECKOUT / "docs" / "observability.md"
WRITTEN = {
    name: re.findall(r"`(\w+)`", labels)
    for first, labels, *_ in rows(PAGE)
    for name in re.findall(r"`((?:taskforce|process)_\w+)`", first)
}


def test_the_page_has_every_metric_and_no_other():
    families = metrics._OWN.collect()
    assert set(WRITTEN) == {each.name + ("_total" if each.type == "counter" else "") for each in families}


def test_the_labels_are_as_written():
    told = {each._name: list(each._labelnames) for each in metrics._OWN._collector_to_names}
    written = {
        name.removesuffix("_total"): [each for each in labels if each != "pid"] for name, labels in WRITTEN.items()
    }
    assert written == told
