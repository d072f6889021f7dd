# ruff: noqa: E501
"""Patterns that may take for ever are refused; the others are not."""

import re

import pytest

from referatgraf.foreign.sparql import pattern_fault

FINE = [
    "", "^$", "[0-9]", "^[A-Z][a-z]+$", r"^\d{4}-\d{2}-\d{2}$", "^.*foo.*bar.*$", r"(a+b)+", "x*?y",
    r"^\S+( \S+)*$", r"^(\d{1,3}\.){3}\d{1,3}$", r"^[\w.-]+@[\w-]+(\.[\w-]+)+$", "^(ja|nej)( (ja|nej))*$",
    r"^([0-9a-f]{8})(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", r"^(\d{2}){3}$", r"[\]\\]", "[a-z-]+", "(k|K)*", "(?:(?:a+)?b)+",
    "(^|[ .])(borgmester|byrådsmedlem|formand)([ ,.:]|$)", r"^([^,]+,)*[^,]+$", r"\([A-ZÆØÅ]{1,2}\)|,",
]  # fmt: skip
NESTED = ["(a+)+", "(a*)*", "(.*)*", r"(\w+\s?)*$", "(x+x+)+y", "(a{1,100}){1,100}", "(a+b?)+c", "((a)+)+",
          "(a+|b+)*c"]  # fmt: skip
ALIKE = ["(a|a)*", "(a|ab)*c", r"^(\w+|\d+)+$", "(a|(?:b|(?:c|a)))+", "([a-c]|[c-e])+", r"(\s|\n)*x",
         "(a|a){30}", "(a?){30}a{30}", "(.a|b.)*", "(b|a*)*"]  # fmt: skip
MANY = [".*a.*b.*c.*d", "^.*.*.*.*x", "a?" * 30 + "a" * 30]
BACK = [r"(.)\1", r"(a+)\1+", r"([a-z])[0-9]\1"]
UNLIKE = ["(?=a)", "(?i)a", "(?P<n>a)", "[[a]]", "[a&&b]", r"\p{L}", r"\i", r"\A", "a++", "(?<!a)b"]
BROKEN = [
    "(",
    "[",
    "a)",
    "*",
    "a{",
    "a**",
    "[z-a]",
    "[]",
    "\\",
    "a{3,2}",
    "(" * 100 + ")" * 100,
    "a" * 3000,
]


@pytest.mark.parametrize("pattern", FINE)
def test_plain_patterns_are_taken(pattern: str) -> None:
    assert pattern_fault(pattern) is None
    re.compile(pattern)


@pytest.mark.parametrize("pattern", [*NESTED, *ALIKE, *MANY])
def test_patterns_that_may_never_end_are_refused(pattern: str) -> None:
    re.compile(pattern)  # it is one, only a slow one
    fault = pattern_fault(pattern)
    assert fault is not None
    assert 0 <= fault[0] < len(pattern)


@pytest.mark.parametrize("pattern", [*BACK, *UNLIKE, *BROKEN])
def test_what_is_no_pattern_in_every_engine_is_refused(pattern: str) -> None:
    assert pattern_fault(pattern) is not None


def test_place_of_the_fault_is_told() -> None:
    assert pattern_fault("^ab(c+)+$") == (5, "repeats a repeat of the same characters")
    assert pattern_fault(r"ab(.)\1") == (5, r"refers back with \1")


def test_flags_count() -> None:
    assert pattern_fault("(k|K)+") is None
    assert pattern_fault("(k|K)+", "i") is not None
    assert pattern_fault("(å|Å)+", "i") is not None
    assert pattern_fault("^a.*b.*c", "m") is not None, "^ may stand at any line"
    for flag in ("x", "q", "s", "g"):
        assert pattern_fault("a", flag) is not None
