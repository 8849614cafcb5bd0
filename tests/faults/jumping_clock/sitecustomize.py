"""Python's wall clock, set forth or back by what a file says: imported by Python itself before all else."""

import datetime
import time
from os import environ
from pathlib import Path

_file = Path(environ["FAULTS_CLOCK"])
_true = time.time
_datetime = datetime.datetime


def _now():
    return _true() + float(_file.read_text())


class _Kind(type):
    def __instancecheck__(cls, value):
        return isinstance(value, _datetime)


class _Datetime(_datetime, metaclass=_Kind):
    @classmethod
    def now(cls, tz=None):
        return _datetime.fromtimestamp(_now(), tz)

    @classmethod
    def utcnow(cls):
        return _datetime.fromtimestamp(_now(), datetime.UTC).replace(tzinfo=None)


time.time = _now
time.time_ns = lambda: int(_now() * 1e9)
datetime.datetime = _Datetime
