"""`funderMatches` and `taskForceMatches`: the table of matches, cut into pages, with what explains each row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from math import isfinite
from typing import Any, Final, cast

from graphql import FieldNode

from queries.compiler.arguments import Leaf, Tree
from queries.compiler.columns import Columns
from queries.compiler.conditions import Subject, condition
from queries.compiler.connections import Asked, Listing, held
from queries.compiler.fields import Compilation
from queries.compiler.made import Given
from queries.compiler.match_rows import Rows_
from queries.compiler.match_table import ROW, Table
from queries.compiler.matching import where
from queries.compiler.names import SERVICE, Filling, Read, Values
from queries.compiler.nodes import found
from queries.compiler.operators import plain
from queries.compiler.orders import Key, Order
from queries.compiler.refusals import bad_input
from queries.compiler.shapers import Shaper
from queries.compiler.sources import Gathered, Source
