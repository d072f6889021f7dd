"""The report for people (report.md): Danish first, the same in English below."""

from collections.abc import Iterator, Mapping
from typing import Final

from referatgraf.errors import visible
from referatgraf.pipeline.notes import told, unread
from referatgraf.pipeline.report import BuildReport, InputReport
from referatgraf.validation.messages import Language

_MARKS: Final = str.maketrans(
    {mark: f"\\{mark}" for mark in "\\`*_[]|#~"} | {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
)
_MOST = 200  # results in the readable report; all of them are in report.json

_DANISH: Final[Mapping[str, str]] = {
    "title": "Rapport (dansk)",
    "run": "Kørsel {run}, referatgraf {version}, regelsæt {rules}.",
    "model": "Model ved siden af reglerne: {name} {version}; den læste {shown} af {words} ord.",
    "conforms": "Den samlede graf overholder alle regler.",
    "fails": "**Den samlede graf bryder stadig en eller flere regler; se nedenfor.**",
    "documents": "referater",
    "people": "personer i den samlede graf",
    "Person": "personer, talt i hver kilde for sig",
    "Organisation": "organisationer",
    "Meeting": "møder",
    "Participation": "deltagelser",
    "Membership": "hverv og medlemskaber",
    "AgendaItem": "punkter på dagsordenen",
    "unsure": "usikre udsagn, holdt uden for den samlede graf",
    "withheld": "udsagn tilbageholdt, fordi de bryder en regel",
    "twoHats": "fund af personer med to kasketter",
    "certainty": "Hvor sikre udsagnene er",
    "certainties": "| Udsagn | sikre | sandsynlige | tvivlsomme | usikre, holdt ude |",
    "inputs": "Filer",
    "columns": "| Fil | Resultat | Personer | Deltagelser | Punkter |",
    "status-done": "læst",
    "status-withheld": "læst; {n} udsagn tilbageholdt",
    "status-quarantined": "sat til side: {reason}; {remedy}",
    "notes": "Noter om læsningen",
    "results": "Brud på regler og advarsler",
    "none": "Ingen.",
    "more": "… og {n} flere i report.json.",
}
_ENGLISH: Final[Mapping[str, str]] = {
    "title": "Report (English)",
    "run": "Run {run}, referatgraf {version}, rule set {rules}.",
    "model": "Model beside the rules: {name} {version}; it read {shown} of {words} words.",
    "conforms": "The merged graph conforms to every rule.",
    "fails": "**The merged graph still breaks one or more rules; see below.**",
    "documents": "minutes",
    "people": "people in the merged graph",
    "Person": "people, counted in each source by itself",
    "Organisation": "organisations",
    "Meeting": "meetings",
    "Participation": "participations",
    "Membership": "offices and memberships",
    "AgendaItem": "agenda items",
    "unsure": "unsure statements, kept out of the merged graph",
    "withheld": "statements withheld because they break a rule",
    "twoHats": "findings of people with two hats",
    "certainty": "How certain the statements are",
    "certainties": "| Statements | certain | likely | doubtful | unsure, kept out |",
    "inputs": "Files",
    "columns": "| File | Result | People | Participations | Items |",
    "status-done": "read",
    "status-withheld": "read; {n} statements withheld",
    "status-quarantined": "set aside: {reason}; {remedy}",
    "notes": "Notes on the reading",
    "results": "Broken rules and warnings",
    "none": "None.",
    "more": "… and {n} more in report.json.",
}

_RELATIONS: Final[Mapping[str, Mapping[Language, str]]] = {
    "AgendaItem": {"da": "punkter", "en": "agenda items"},
    "AttendanceGroup": {"da": "deltagerlister", "en": "attendance lists"},
    "Commitment": {"da": "tilsagn", "en": "commitments"},
    "Decision": {"da": "beslutninger", "en": "decisions"},
    "Dissent": {"da": "særstandpunkter", "en": "dissents"},
    "Meeting": {"da": "møder", "en": "meetings"},
    "Organisation": {"da": "organisationer", "en": "organisations"},
    "Participation": {"da": "deltagelser", "en": "participations"},
    "Person": {"da": "personer", "en": "people"},
    "Recusal": {"da": "inhabilitet", "en": "recusals"},
    "Vote": {"da": "afstemninger", "en": "votes"},
    "office": {"da": "hverv", "en": "offices"},
    "party": {"da": "partier", "en": "parties"},
    "seat": {"da": "tilknytning til kommuner", "en": "ties to municipalities"},
}


def markdown(report: BuildReport) -> str:
    """Return the whole report in both languages."""
    return _part(report, _DANISH, "da") + "\n" + _part(report, _ENGLISH, "en")


def escaped(text: str) -> str:
    r"""Return text that Markdown shows as it is, on one line.

    >>> escaped("a|b\n<script>")
    'a\\|b␊&lt;script&gt;'
    """
    return visible(text).translate(_MARKS)


def _part(report: BuildReport, words: Mapping[str, str], language: Language) -> str:
    run = words["run"].format(run=report.run, version=report.version, rules=report.rule_set_version)
    lines = [f"# {words['title']}", "", run, "", *_model(report, words)]
    lines += [words["conforms" if report.conforms else "fails"], ""]
    lines += [f"- {count} {words[name]}" for name, count in report.counts]
    lines += ["", f"## {words['certainty']}", "", words["certainties"], "|---|--:|--:|--:|--:|"]
    lines += [
        f"| {_RELATIONS[name][language]} | {' | '.join(map(str, found))} |"
        for name, found in report.certainty
    ]
    lines += ["", f"## {words['inputs']}", "", words["columns"], "|---|---|--:|--:|--:|"]
    lines += [_row(item, words, language) for item in report.inputs]
    if notes := [
        f"- {escaped(f'{item.file_names[0]}: {told(note, language)}')}"
        for item in report.inputs
        for note in item.notes
    ]:
        lines += ["", f"## {words['notes']}", "", *notes]
    lines += ["", f"## {words['results']}", "", *_results(report, words, language)]
    return "\n".join(lines) + "\n"


def _model(report: BuildReport, words: Mapping[str, str]) -> Iterator[str]:
    """Yield which model was used, and what went wrong with one."""
    if used := report.model:
        counts = {"shown": used.words_shown, "words": used.words}
        told = words["model"].format(name=used.name, version=used.version, **counts)
        yield from (escaped(told), "")
    for warning in report.warnings:
        yield from (f"**{escaped(warning)}**", "")


def _row(item: InputReport, words: Mapping[str, str], language: Language) -> str:
    names = ", ".join(escaped(name) for name in item.file_names)
    reason, remedy = escaped(item.reason), escaped(item.remedy)
    status = words[f"status-{item.status}"].format(
        n=len(item.withheld), reason=reason, remedy=remedy
    )
    status += f"; {unread(item.unread, language)}" if item.unread else ""
    facts = dict(item.facts)
    counts = [str(facts.get(k, "")) for k in ("Person", "Participation", "AgendaItem")]
    return f"| {names} | {status} | {' | '.join(counts)} |"


def _results(report: BuildReport, words: Mapping[str, str], language: Language) -> Iterator[str]:
    """Yield each result once: the merged graph repeats what its sources were told."""
    from referatgraf.notes.lines import decided
    from referatgraf.validation import render  # heavy: only where a report is written

    known = {found: f" – {decided(one, language)}" for found, _, one in report.decided}
    told = (render(found, language) + known.get(found, "") for found in report.violations)
    lines = list(dict.fromkeys(told))
    if not lines:
        yield words["none"]
    yield from (f"- {escaped(line)}" for line in lines[:_MOST])
    if (rest := len(lines) - _MOST) > 0:
        yield "\n" + words["more"].format(n=rest)
