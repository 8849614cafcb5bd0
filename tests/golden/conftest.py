import pytest


def pytest_addoption(parser):
    parser.addoption("--update", action="store_true", help="Write the golden statements anew.")


@pytest.fixture(scope="session")
def update(request):
    return request.config.getoption("--update")
