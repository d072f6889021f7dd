"""A mail's subject names the body of the minutes it brings; those it goes to own no body."""

from collections.abc import Callable
from typing import Any

import pytest

from referatgraf.model import Participation

Find = Callable[[str], Any]
_LIST = "\n\nTil stede: Bo Lind (formand), Per Dam\n\n1. Evt.\nIntet.\n"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (
            "Fra: Ida Holm\nEmne:   SV: VS: Referat - Bruger- og pårørenderådet på Engen 3.5.2019",
            "Bruger- og pårørenderådet på Engen",
        ),
        ("From: Ida Holm\nSubject: Fwd: Referat af møde i Ungerådet den 3. maj 2019", "Ungerådet"),
        ("Fra: Ida Holm\nEmne: VS: Havnerådet – referat", "Havnerådet"),
        ("Fra: Ida Holm\nEmne: Budget\n\nReferat af møde i Ungerådet 3. maj 2019", "Ungerådet"),
    ],
)
def test_a_subject_names_the_body(head: str, body: str, found: Find) -> None:
    facts = found(head + _LIST)
    assert facts.name(facts.meeting.body) == body


@pytest.mark.parametrize("label", ["Til", "Cc", "Kopi til"])
def test_who_gets_the_mail_owns_no_body(label: str, found: Find) -> None:
    head = f"Fra: Ida Holm\n{label}: Lone Fich, Skive Kommune\nEmne: Referat af møde i Ungerådet"
    facts = found(head + _LIST)
    assert ("Bo Lind", "Skive Kommune", None) not in facts.held()


@pytest.mark.parametrize(
    ("line", "absent"),
    [
        ("Afbud fra Kaj Mose og fra Sine Brandt.", {"Kaj Mose", "Sine Brandt"}),
        ("Afbud fra formand Kaj Mose, der skulle til møde i Socialudvalget.", {"Kaj Mose"}),
        ("Afbud fra Kaj Mose (syg) og fra rektor Sine Brandt.", {"Kaj Mose", "Sine Brandt"}),
        ("\nBo Lind hilste fra Kaj Mose og fra Sine Brandt.", set()),
    ],
)
def test_who_sent_apologies_is_not_of_the_list_above(
    line: str, absent: set[str], found: Find
) -> None:
    facts = found(f"Referat af møde i Ungerådet\n\nTil stede: Bo Lind og Per Dam.\n{line}\n")
    by_name = {facts.name(p.person): p.attendance for p in facts.of(Participation)}
    assert {name for name, status in by_name.items() if status == "absent"} == absent
    assert {name for name, status in by_name.items() if status == "present"} == {
        "Bo Lind",
        "Per Dam",
    }
    assert facts.name(facts.meeting.body) == "Ungerådet"
