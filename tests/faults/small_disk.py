"""A machine whose home lies on a small disk: a file system in memory, in a namespace of its own.

A real file system that is full, unlike a limit on what a process may write: it is full for all processes at once, for
files that are there and for new ones, and it has room again when something is deleted. Nobody has to be root for it,
but the system must allow user namespaces, which some containers do not.
"""

import subprocess
from contextlib import contextmanager, suppress
from pathlib import Path

from cli.real_command import COMMAND, Machine

MEGABYTE = 2**20
IN_THE_NAMESPACE = """#!/bin/sh
exec nsenter --user --mount --preserve-credentials --target {pid} \\
    sh -c 'cd "$HOME/../folder" && exec "$@"' - {command} "$@"
"""


class SmallMachine(Machine):
    """Its files are seen from outside, too."""

    @property
    def filler(self):
        return self.root.parent / "filler"

    def fill(self):
        """Leave no room at all."""
        with self.filler.open("wb", buffering=0) as file, suppress(OSError):
            for size in (MEGABYTE, 4096, 1):
                with suppress(OSError):
                    while file.write(b"x" * size) == size:
                        pass

    def make_room(self):
        self.filler.unlink(missing_ok=True)


@contextmanager
def small_machine(folder, megabytes):
    disk = folder / "disk"
    disk.mkdir()
    mount = f'mount -t tmpfs -o size={megabytes}m none "{disk}" && echo mounted && exec sleep infinity'
    holder = subprocess.Popen(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount], stdout=subprocess.PIPE, text=True
    )
    try:
        yield _machine(folder, disk, holder)
    finally:
        holder.kill()
        holder.communicate()


def _machine(folder, disk, holder):
    """None, where the system does not allow it."""
    if holder.stdout.readline().strip() != "mounted":
        return None
    command = folder / "taskforce-graph"
    command.write_text(IN_THE_NAMESPACE.format(pid=holder.pid, command=COMMAND))
    command.chmod(0o700)
    return SmallMachine(Path(f"/proc/{holder.pid}/root{disk}") / "machine", command)
