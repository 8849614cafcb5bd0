"""What a request is refused for before the database is asked."""


class RefusedError(Exception):
    """A request that cannot be answered: `code` is one of the contract's, the message names place and remedy."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def bad_input(message: str) -> RefusedError:
    """An argument that makes no sense."""
    return RefusedError("BAD_USER_INPUT", message)
