"""Why a source cannot be loaded: the place, what is wrong there, and what to do."""


class LoadError(Exception):
    """A source that cannot be loaded as it is. Nothing of it was written."""

    def __init__(self, place: str, what: str, remedy: str) -> None:
        super().__init__(f"{place}: {what}. {remedy}.")
        self.place = place
        self.what = what
        self.remedy = remedy
