"""Those who ask: nobody who has logged in, somebody who is not named to others, somebody who is, the secretariat."""

from graph_service.reading.viewer import Viewer
from queries.model.enums import AccountRole


def viewer(name, *roles):
    return Viewer(f"account:{name}", f"person:{name}", frozenset(roles))


VIEWERS = [
    None,
    viewer("two", AccountRole.USER),
    viewer("one", AccountRole.USER),
    viewer("none", AccountRole.SECRETARIAT),
]
