"""Check a graph against the shapes; every result leads back to a file, a line and its words.

Warnings are told and never withhold anything; only a fact that breaks a Violation is kept out of
the merged graph, with the facts that point to it.
"""

from typing import TYPE_CHECKING, Any

from referatgraf.validation.checks import (
    read_back,
    seen_by_own,
    validate_merged,
    validate_own,
    validate_source,
)
from referatgraf.validation.choice import Choice, choose
from referatgraf.validation.engine import Engine, Profile, RawResult, Rule
from referatgraf.validation.messages import render
from referatgraf.validation.statements import Joined, QuadsFile, Texts
from referatgraf.validation.withholding import withheld

if TYPE_CHECKING:
    from referatgraf.validation.pyshacl_engine import PyShaclEngine

__all__ = [
    "Choice",
    "Engine",
    "Joined",
    "Profile",
    "PyShaclEngine",
    "QuadsFile",
    "RawResult",
    "Rule",
    "Texts",
    "choose",
    "read_back",
    "render",
    "seen_by_own",
    "validate_merged",
    "validate_own",
    "validate_source",
    "withheld",
]


def __getattr__(name: str) -> Any:
    """Import pySHACL, which takes longer than all else here, only where it is asked for."""
    if name == "PyShaclEngine":
        from referatgraf.validation.pyshacl_engine import PyShaclEngine

        return PyShaclEngine
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
