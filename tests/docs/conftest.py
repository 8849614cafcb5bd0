def pytest_addoption(parser):
    parser.addoption("--update-docs", action="store_true", help="Write the answers in the documentation anew.")
