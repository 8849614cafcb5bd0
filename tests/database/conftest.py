import pytest
from short_lived import SHORT_LIVED


@pytest.fixture(autouse=True)
def _short_lived(monkeypatch):
    for name, value in SHORT_LIVED.items():
        monkeypatch.setenv(name, value)
