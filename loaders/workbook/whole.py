"""Files and folders that come whole or not at all, and that only their owner may read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from loaders.errors import LoadError
from loaders.workbook.sheets import SHEETS

OURS: Final = {f"{name}.csv" for name in SHEETS}
FOR_THE_OWNER: Final = 0o600
FOR_THE_OWNER_TO_ENTER: Final = 0o700


@contextmanager
def whole(target: Path, *, replace: bool) -> Iterator[Path]:
    """Give a path to make a file or a folder at; it takes its place at `target` when all of it is there.

    It is made in a folder beside the target that only its owner may enter, and that goes whatever happens. Raise
    `LoadError` if something is there that is not to be replaced, or that is none of ours, or if it cannot be written.
    """
    check_free(target, replace=replace)
    try:
        with TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder:
            part = Path(folder, "new")
            yield part
            _keep_private(part)
            _put(part, target)
    except OSError as error:
        raise LoadError(str(target), f"it cannot be written ({error.strerror})", "Choose another place") from error


def check_free(target: Path, *, replace: bool) -> None:
    """Refuse to write over what is there, without `replace`; and over anything but files of our own with it."""
    foreign = sorted({each.name for each in target.iterdir()} - OURS) if target.is_dir() else []
    if foreign:
        raise LoadError(str(target), f"it holds other things ({foreign[0]})", "Choose another folder")
    if target.exists() and not replace:
        raise LoadError(str(target), "it is there already", "Choose another name, or add --replace")


def _keep_private(part: Path) -> None:
    for each in part.iterdir() if part.is_dir() else ():
        each.chmod(FOR_THE_OWNER)
    part.chmod(FOR_THE_OWNER_TO_ENTER if part.is_dir() else FOR_THE_OWNER)


def _put(part: Path, target: Path) -> None:
    """Take the old one out of the way with the folder that goes, if it is a folder: no other can be renamed over it."""
    if target.is_dir():
        target.rename(part.with_name("old"))
    part.replace(target)
