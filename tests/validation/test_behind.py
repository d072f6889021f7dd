"""Calls are run behind, one after another, and their faults come out where they are asked for."""

import threading

import pytest

from referatgraf.validation.behind import Behind


def test_calls_end_in_the_order_in_which_they_were_given() -> None:
    seen: list[int] = []
    with Behind() as behind:
        given = [behind.do(lambda i=i: seen.append(i) or i) for i in range(20)]
    assert seen == [one.result() for one in given] == list(range(20))


def test_a_call_is_run_in_another_thread() -> None:
    with Behind() as behind:
        assert behind.do(threading.get_ident).result() != threading.get_ident()


def test_fault_of_a_call_comes_out_with_its_result() -> None:
    with Behind() as behind:
        bad, good = behind.do(int, "x"), behind.do(int, "1")
    assert good.result() == 1
    with pytest.raises(ValueError, match="'x'"):
        bad.result()


def test_fault_of_the_giver_ends_the_thread() -> None:
    before = threading.active_count()
    with pytest.raises(KeyError), Behind() as behind:
        behind.do(int, "1")
        raise KeyError
    assert threading.active_count() == before
