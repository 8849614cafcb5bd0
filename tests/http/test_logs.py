"""What the libraries say is a line like ours, and only from a warning on."""

import json
import subprocess
import sys

_PROGRAM = """
import logging, structlog
from graph_service.http.logs import configure_logs
configure_logs("info")
logging.getLogger("neo4j").info("a query with its text")
logging.getLogger("neo4j").warning("%s is slow", "it")
try:
    1 / 0
except ZeroDivisionError:
    logging.getLogger("uvicorn.error").exception("oh")
structlog.get_logger().debug("too small")
structlog.get_logger().info("ours", odd={1, 2}.__class__)
"""


def test_all_lines_are_json_of_one_shape():
    run = subprocess.run([sys.executable, "-c", _PROGRAM], check=True, capture_output=True, text=True)
    lines = [json.loads(line) for line in run.stderr.splitlines()]
    assert [(line["level"], line["event"]) for line in lines] == [
        ("warning", "it is slow"),
        ("error", "oh"),
        ("info", "ours"),
    ]
    assert "ZeroDivisionError" in lines[1]["exception"]
    assert all(line["timestamp"].endswith("Z") for line in lines)
    assert lines[2]["odd"] == "<class 'set'>"
