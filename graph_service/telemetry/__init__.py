"""Traces with OpenTelemetry, where the extra `otel` is installed; only `switch.py` is imported without it."""
