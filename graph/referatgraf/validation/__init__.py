"""Check a graph against the shapes; every result leads back to a file, a line and its words.

Warnings are told and never withhold anything; only a fact that breaks a Violation is kept out of
the merged graph, with the facts that point to it.
"""

from referatgraf.validation.checks import validate_merged, validate_source
from referatgraf.validation.choice import Choice, choose
from referatgraf.validation.engine import Engine, Profile, RawResult, Rule
from referatgraf.validation.messages import render
from referatgraf.validation.pyshacl_engine import PyShaclEngine
from referatgraf.validation.withholding import withheld

__all__ = [
    "Choice",
    "Engine",
    "Profile",
    "PyShaclEngine",
    "RawResult",
    "Rule",
    "choose",
    "render",
    "validate_merged",
    "validate_source",
    "withheld",
]
