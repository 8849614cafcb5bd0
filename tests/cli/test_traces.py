"""Traces over real OTLP: one span a request, one inside for the statement, no value of anybody's in them."""

import json
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

pytestmark = pytest.mark.database

TRACE, PARENT = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
QUERY = "query ($code: String!) { goal(code: $code) { title } }"


class Collector(ThreadingHTTPServer):
    """Takes what an OpenTelemetry collector takes."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Taking)
        self.bodies = []

    @property
    def resources(self):
        return [each for body in self.bodies for each in ExportTraceServiceRequest.FromString(body).resource_spans]

    @property
    def spans(self):
        return [span for each in self.resources for scope in each.scope_spans for span in scope.spans]


class Taking(BaseHTTPRequestHandler):
    def do_POST(self):
        self.server.bodies.append(self.rfile.read(int(self.headers["content-length"])))
        self.send_response(200)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


@pytest.fixture
def collector():
    with Collector() as collector:
        thread = threading.Thread(target=collector.serve_forever)
        thread.start()
        yield collector
        collector.shutdown()
        thread.join()


@pytest.fixture(scope="module", autouse=True)
def database(machine):
    """Stays between the services of this file, so that each starts at once."""
    assert machine.run("db", "start").returncode == 0
    yield
    machine.run("db", "stop")


def attributes(told):
    return {each.key: each.value.string_value or each.value.int_value for each in told}


def traced(machine, collector, *flags, **environment):
    """Serve, ask one thing, ask whether all is well, stop: the spans of that, and the log."""
    service = machine.serve(
        *flags, OTEL_EXPORTER_OTLP_ENDPOINT=f"http://127.0.0.1:{collector.server_port}", **environment
    )
    response = httpx.post(
        service.url,
        json={"query": QUERY, "variables": {"code": "Zebra"}},
        headers={"traceparent": f"00-{TRACE}-{PARENT}-01", "x-request-id": "the-one"},
        timeout=60,
    )
    assert response.json() == {"data": {"goal": None}}
    httpx.get(service.url.replace("graphql", "readyz"), timeout=60)
    assert service.stop() == 0
    lines = [json.loads(line) for line in service.log.read_text().splitlines() if line.startswith("{")]
    return collector.spans, next(line for line in lines if line.get("request_id") == "the-one")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_request_is_a_span_and_its_statements_are_inside(machine, collector, workers):
    spans, line = traced(machine, collector, "--workers", workers)
    request, *statements = sorted(spans, key=lambda span: span.start_time_unix_nano)
    assert len(statements) == 2  # the first request has the nodes counted; what asks whether all is well is no request
    assert (request.name, request.trace_id.hex(), request.parent_span_id.hex()) == ("POST /graphql", TRACE, PARENT)
    told = attributes(request.attributes)
    assert (told["http.response.status_code"], told["taskforce.request_id"]) == (200, "the-one")
    assert line["trace_id"] == TRACE
    for each in statements:
        assert (each.trace_id, each.parent_span_id) == (request.trace_id, request.span_id)
        assert attributes(each.attributes) == {
            "db.system.name": "neo4j",
            "db.namespace": "neo4j",
            "db.operation.name": "READ",
        }
    resource = attributes(collector.resources[0].resource.attributes)
    assert resource["service.name"] == "taskforce-graph"
    assert not any(b"Zebra" in body for body in collector.bodies)


def test_the_text_of_statements_is_told_when_a_setting_says_so_and_never_a_value(machine, collector):
    spans, _ = traced(
        machine, collector, TASKFORCE_TRACE_STATEMENTS="true", OTEL_RESOURCE_ATTRIBUTES="service.name=soil"
    )
    texts = [told["db.query.text"] for span in spans if "db.query.text" in (told := attributes(span.attributes))]
    assert len(texts) == 2
    assert all(each.startswith("CYPHER 5 ") for each in texts)
    assert attributes(collector.resources[0].resource.attributes)["service.name"] == "soil"
    assert not any(b"Zebra" in body for body in collector.bodies)


@pytest.mark.parametrize("off", [{"OTEL_SDK_DISABLED": "true"}, {"OTEL_TRACES_EXPORTER": "none"}])
def test_they_can_be_switched_off(machine, collector, off):
    assert traced(machine, collector, **off)[0] == []


def test_a_collector_that_is_away_is_nobody_elses_trouble(machine):
    service = machine.serve(OTEL_EXPORTER_OTLP_ENDPOINT="http://127.0.0.1:1", OTEL_EXPORTER_OTLP_TIMEOUT="1")
    assert service.post(QUERY, code="A").status_code == 200
    assert service.stop() == 0
    assert "Traceback" not in service.log.read_text()


def test_without_an_endpoint_nothing_of_it_is_even_imported():
    program = """
import sys
import graph_service.cli
from graph_service.settings import Settings
from graph_service.telemetry.switch import Around, traced
with traced(Settings(_env_file=None)) as around:
    assert around == Around()
assert not [name for name in sys.modules if name.startswith("opentelemetry")]
"""
    subprocess.run([sys.executable, "-c", program], check=True, env={})


def test_without_the_extra_the_service_says_what_to_install():
    program = """
import sys
sys.modules["opentelemetry"] = None
from graph_service.http.logs import configure_logs
from graph_service.settings import Settings
from graph_service.telemetry.switch import Around, traced
configure_logs("info")
with traced(Settings(_env_file=None)) as around:
    assert around == Around()
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        env={"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4318"},
        stderr=subprocess.PIPE,
    )
    line = json.loads(done.stderr)
    assert line["level"] == "warning"
    assert "taskforce-graph[otel]" in line["remedy"]
