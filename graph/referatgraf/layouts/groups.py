"""Recognise the headings of attendance lists and what they say of those listed below."""

import re
from dataclasses import replace

from referatgraf.layouts.heading_remarks import with_observers, without_legend
from referatgraf.layouts.lines import Line
from referatgraf.layouts.list_titles import title_range
from referatgraf.layouts.section import Group, Source
from referatgraf.lexicon import names, organisations
from referatgraf.model import Attendance, OrganisationType

_P, _A, _G = Attendance.PRESENT, Attendance.ABSENT, Attendance.GUEST

# Label pattern, status, finer status. The order matters: the first match decides.
_LABELS: tuple[tuple[str, Attendance, str | None], ...] = (
    (
        r"(?:fraværende|fravær|forfald|udeblevet|udeblev)\s{1,4}(?:uden|u\.)\s{1,4}afbud",
        _A,
        "absent-unexcused",
    ),
    (
        r"(?:meldt |modtaget )?afbud(?: (?:var|er) (?:modtaget|meldt))?(?: fra(?=:)| i øvrigt)?|"
        r"(?:fraværende|fravær|forfald)(?: med afbud)?|(?:følgende var )?fraværende|"
        r"ikke (?:til ?stede|mødt|deltagende)|ej mødt|udeblevet|udeblevne|"
        r"(?:har )?meldt (?:fra|forfald)|"
        r"sygemeldte?|forhindre(?:t|de)",
        _A,
        "excused",
    ),
    (
        r"observatør(?:er)?(?:\s{0,4}/\s{0,4}gæst(?:er)?)?|tilhører(?:e)?",
        _G,
        "observer",
    ),
    (
        r"gæst(?:er)?|inviterede(?: gæster)?|indbudte|indkaldte|særligt (?:indbudte|inviterede)|"
        r"oplægsholder(?:e)?",
        _G,
        None,
    ),
    (
        r"sekretariat(?:et)?|sekretariatsbetjening|referent(?:er)? og sekretariat",
        _G,
        "secretariat",
    ),
    (
        r"administration(?:en)?|forvaltning(?:en)?|embedsværk(?:et)?|"
        r"øvrige(?: mødedeltagere| deltagere| tilstedeværende)?|"
        r"uden for (?:bestyrelsen|udvalget|rådet)|(?:derudover|herudover) (?:deltog|deltager)|"
        r"desuden (?:deltog|deltager|mødte)|endvidere (?:deltog|deltager|mødte)",
        _G,
        None,
    ),
    (
        r"m(?:ø|oe)dedeltager(?:e|fortegnelse)?|deltager(?:e|ne|fortegnelse|liste|kreds(?:en)?)?|deltagende|"
        r"medlem(?:mer(?:ne)?|(?=\s{0,4}:|\s{3}))|til ?stede(?:værende)?(?: var| er)?|"
        r"fremmød(?:et?|te?)|mødt(?:e| var)?|udvalgets medlemmer|rådets medlemmer|"
        r"(?:byråds?|kommunalbestyrelses|udvalgs|bestyrelses)medlemmer|tilforordne(?:de?|t)|"
        r"nærværende|tilknyttet (?:bestyrelsen|udvalget|rådet|styregruppen)|"
        r"øvrige medlemmer|politikere|bestyrelse(?:n)?|"
        r"(?:til ?stede |deltog )?(?:online|digitalt|virtuelt)|"
        r"(?:følgende|i mødet|på mødet) (?:deltog|deltager|mødte|var til ?stede)|"
        r"(?:a|b|leder|ledelses|medarbejder)-?siden?|(?:ledelses|leder|forældre|medarbejder|"
        r"personale|elev|lærer|bruger|pårørende|beboer|forbruger|byråds)"
        r"(?:valgte|repræsentant(?:er(?:ne)?|(?=\s{0,4}:)))(?: medlemmer)?",
        _P,
        None,
    ),
    (
        r"(?:personlige? )?(?:stedfortrædere?|suppleant(?:er)?)|"
        r"(?:mødende|indkaldte?|deltagende|fremmødte) (?:suppleant(?:er)?|stedfortrædere?)",
        _P,
        "substitute",
    ),
)
_ROLE_LABELS = (
    r"(?:\d\. )?(?:formand|næstformand)|(?:møde|udvalgs)?sekretær|referent|ref\.|protokolfører|"
    r"mødeleder|ordstyrer|dirigent|"
    r"faciliteret af"
)
_QUALIFIER = r"(?:\s{1,4}(?:fra|i|for|hos|af|repræsenterende)\s{1,4}(?P<org>\S(?:.{0,198}?\S)??))?"
# Most lines head no list: one look at their first words saves the rest.
_ANY = re.compile(
    r"(?:evt\.?\s{1,4})?(?:" + "|".join(pattern for pattern, _, _ in _LABELS) + ")", re.IGNORECASE
)
_GROUPS = tuple(
    (
        re.compile(rf"(?:{pattern}){_QUALIFIER}\s{{0,4}}(?P<colon>:)?$", re.IGNORECASE),
        status,
        detail,
    )
    for pattern, status, detail in _LABELS
)
_INLINE = tuple(
    (
        re.compile(
            rf"(?:evt\.?\s{{1,4}})?(?:{pattern}){_QUALIFIER}"
            r"(?P<sep>\s{0,4}(?::|\s[-–—]\s)\s{0,12}|[ ]{3,60}(?=\S))",
            re.IGNORECASE,
        ),
        status,
        detail,
    )
    for pattern, status, detail in _LABELS
)
_ROLE = re.compile(
    rf"(?P<role>(?:{_ROLE_LABELS})(?:\s?/\s?(?:{_ROLE_LABELS}))?)(?:\s(?:for|i)\s[^:.,]{{2,40}})?"
    r"(?:\s{0,4}:\s{0,12}|\s{0,4}$|[ ]{3,60}(?=\S)|(?<=faciliteret af)\s{0,4}(?=\S))",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:(?:tilforordnet |deltagere |repræsentanter )?fra|repræsentanter for)\s{1,4}"
    r"(?P<org>(?:(?!\s(?:deltog|deltager|mødte|møder)\s).){1,200}?)"
    r"(?P<verb>\s{1,4}(?:deltager|deltog|mødte|møder|var)"
    r"(?:\s(?:endvidere|desuden|også|tillige|ligeledes|til stede|i mødet|på mødet)){0,3})?"
    r"(?::|$)(?!\S)",
    re.IGNORECASE,
)
_SENDERS = re.compile(
    r"\b(?:deltog|deltager|mødte|møder)\s{1,4}(?:fra|for)\s[^:.;]{2,80}:[^:.]{4,300}"
    r"[;,]\s{1,4}(?:og\s)?(?:fra|for)\s[^:.;]{2,80}:"
)
_SENDS_MEMBERS = re.compile(r"region|kommuner|kommunerne|arbejds|lønmodtager", re.IGNORECASE)
_SIDE = re.compile(
    r"(?:de |den )?(?:arbejdsgiver|arbejdstager|lønmodtager|medarbejder|ledelses|leder|[ab]-)"
    r"(?:ne|e|siden?|rne|repræsentanter(?:ne)?|gruppen)?|ledelsen|(?:de )?ansatte|kommuner(?:ne)?|"
    r"regioner(?:ne)?|forældrene|eleverne|rådet|udvalget|bestyrelsen|medlemmerne|styregruppen",
    re.IGNORECASE,
)
_FOR = re.compile(
    r"for\s{1,4}(?P<org>[^:()]{2,60}?)(?:\s{1,4}\([^():]{1,20}\))?\s?:$", re.IGNORECASE
)
LONGEST_HEADING = 9  # words
_SURE = 0.9
_SIGNED = re.compile(r"underskrift(?:er|sark|sside|sblad)?\s{0,4}(?::\s{0,8}|$)", re.I)
_STAFF = re.compile(
    r"kontor|afdeling|forvaltning|sekretariat|administration|center for|stab|"
    r"e[nt]s ledelse|^(?:selskabet|direktionen)$", re.I
)  # fmt: skip


def group_heading(line: Line, *, within_list: bool, within_item: bool) -> tuple[Group, int] | None:
    """Return the list heading on a line and the offset where entries on the same line begin.

    ``within_list`` says that the line stands in an attendance part, where "Fra X:" is a heading;
    ``within_item`` that it stands in an agenda item, where only a colon makes it one.
    """
    if len(line.body) > 120 and ":" not in line.body[:60]:
        return None
    line = without_legend(line)
    named = _ANY.match(line.body) is not None
    return (
        (_whole_line(line, within_item) if named else None)
        or (_inline(line) if named and not within_item else None)
        or _role_heading(line, within_item)
        or (_from_heading(line, within_item) if within_list or line.body.endswith(":") else None)
    )


def below(above: Group, group: Group, *, again: bool = False) -> Group:
    """Return a heading right below another, which says of whom the upper one speaks.

    ``again`` says that members are listed above both: then those below "Fraværende:" are absent.

    "Suppleanter" above "For medlemmerne valgt af X": those listed are substitutes.
    """
    if above.attendance == _A and again and group.lists_members and not group.organisation:
        return replace(group, attendance=_A, detail=above.detail)
    if above.detail != "substitute" or group.attendance != _P:
        return group
    return replace(group, detail=above.detail, role=group.role or above.role)


def _whole_line(line: Line, within_item: bool) -> tuple[Group, int] | None:
    for pattern, status, detail in _GROUPS:
        match = pattern.match(line.body)
        if match and ": " in (match["org"] or ""):
            return None  # "I mødet deltog fra X: Ida Holm": people stand on the same line
        if match and not match["colon"] and _tells_of_people(line.body, match["org"] or ""):
            return None
        if match and not (within_item and not (match["colon"] or line.heading)):
            return Group(
                (line.start, line.start + len(line.label)),
                status,
                detail,
                _range(line, match, "org"),
                role=title_range(line),
                source=Source.INVITED if within_item and status == _G else Source.LISTED,
            ), line.end
    return None


def _tells_of_people(line: str, org: str) -> bool:
    """Tell whether a line is a sentence: "Afbud var modtaget fra Ida Holm og lærer Per Lund."."""
    if line.endswith("."):
        return bool(names.find_names(org))
    return _opens_with_name(org) and organisations.organisation_type(org) is None


def tells_senders(line: Line) -> bool:
    """Tell whether a line is a sentence of several senders: "… deltog fra X: A og B; fra Y: C."."""
    return line.body.count(":") > 1 and _SENDERS.search(line.body) is not None


def _inline(line: Line) -> tuple[Group, int] | None:
    for pattern, status, detail in _INLINE:
        match = pattern.match(line.body)
        # A column of labels needs no colon; what stands beside is then a person.
        if match and (match["sep"].strip() or _opens_with_name(line.body[match.end() :])):
            label = (line.start, line.start + len(match.group().rstrip(" :-–—")))
            return Group(
                label, status, detail, _range(line, match, "org"), role=_own_title(line, detail)
            ), line.start + match.end()
    return None


def _own_title(line: Line, detail: str | None) -> tuple[int, int] | None:
    """Return the range of the title that a heading gives to the people behind it on its line."""
    at = title_range(line)
    sent = at and line.body[: at[1] - line.start].endswith("repræsentanter")
    return at if sent or detail == "substitute" else None


def _opens_with_name(text: str) -> bool:
    found = names.find_names(text[:80], listed=True)
    return bool(found) and found[0].start == 0 and found[0].confidence >= _SURE


def _role_heading(line: Line, within_item: bool) -> tuple[Group, int] | None:
    match = _ROLE.match(line.body)
    if within_item or not match:
        return None
    beside = match.group().endswith("   ") and _opens_with_name(line.body[match.end() :])
    if not (line.heading or ":" in match.group() or line.bullet or beside):
        return None
    role = None if match["role"].casefold() == "faciliteret af" else _range(line, match, "role")
    label = (line.start, line.start + len(match["role"]))
    return Group(label, _P, role=role, one=True), line.start + match.end()


def signatures(line: Line) -> tuple[Group, int] | None:
    """Return the heading that the word for signatures makes for the names below or behind it."""
    match = _SIGNED.match(line.body)
    if not match:
        return None
    at = line.start, line.start + len(match.group().rstrip(" :"))
    return Group(at, _P, source=Source.SIGNED), line.start + match.end()


def role_alone(line: Line) -> tuple[Group, int] | None:
    """Return the heading that a title alone on its line makes for the person below it."""
    match = _ROLE.fullmatch(line.label)
    if not match:
        return None
    at = line.start, line.start + len(line.label)
    return Group(at, _P, role=_range(line, match, "role"), one=True), line.end


def _from_heading(line: Line, within_item: bool) -> tuple[Group, int] | None:
    match = _FROM.match(line.body) or (None if within_item else _FOR.match(line.body))
    if not match or (within_item and not match.groupdict().get("verb")):
        return None
    org = match["org"]
    if ":" not in match.group() and (line.body.endswith(".") or len(org.split()) > LONGEST_HEADING):
        return None  # a sentence
    staff = (
        within_item
        or _STAFF.search(org)
        or organisations.organisation_type(org) == OrganisationType.REGION
    )
    region = org.casefold().startswith("region") or line.body[:19] == "Repræsentanter for "
    invited = within_item or (match.groupdict().get("verb") and not _SENDS_MEMBERS.match(org))
    group = Group(
        (line.start, line.start + len(match.group().rstrip(" :"))),
        _G if (staff and not region) or invited else _P,
        organisation=_range(line, match, "org"),
        source=Source.INVITED if within_item else Source.LISTED,
    )
    return with_observers(group, line), line.start + match.end()


def sends_members(words: str) -> bool:
    """Tell whether words name a side of a body, whose people are its members.

    >>> sends_members("lønmodtagerne"), sends_members("forvaltningen")
    (True, False)
    """
    return _SIDE.fullmatch(words.strip()) is not None


def _range(line: Line, match: re.Match[str], group: str) -> tuple[int, int] | None:
    if match.groupdict().get(group) is None:
        return None
    start, end = match.span(group)
    return line.start + start, line.start + end
