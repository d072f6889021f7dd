"""Match what a graph says of minutes with gold: the one place that knows when two facts are equal.

Equal is: the same after Unicode NFC, one kind of dash and apostrophe, white space and case folded.
A thing with several labels is matched by any of them. Two annotators: what both state is required,
what one states is tolerated. Unsure facts are not scored.
"""

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import product

import pyoxigraph as ox

RELATIONS = (
    "person", "attendance", "party", "municipality", "role", "represents", "organisation", "agenda",
    "case", "meeting",
)  # fmt: skip

RG = "https://w3id.org/referatgraf/def/"
ELIDL = "http://data.europa.eu/eli/eli-draft-legislation-ontology#"
ORG = "http://www.w3.org/ns/org#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
NAME = "http://xmlns.com/foaf/0.1/name"
TITLE = "http://purl.org/dc/terms/title"
MENTIONS = "https://schema.org/mentions"
PERSON = "http://www.w3.org/ns/person#Person"
LABELS = (SKOS + "prefLabel", SKOS + "altLabel")
SHARED = (TYPE, SKOS + "notation", *LABELS)  # may stand in another graph than the source's

_LOOK_ALIKE = str.maketrans(
    {"\u00ad": None, "\u00a0": " "}
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u2019\u2018`\u00b4", "'")
)
_EDGES = " \t\n.,;:-"
_KOMMUNE = re.compile(r"\s*(regions)?kommune$")
STRONGEST = ("absent", "guest", "present")  # of two capacities the later one counts


@dataclass(slots=True)
class Tally:
    """Count hits and hold the facts that were missed or found without gold."""

    hits: int = 0
    missed: list = field(default_factory=list)
    spurious: list = field(default_factory=list)

    @property
    def expected(self):
        """Return how many facts the gold demands."""
        return self.hits + len(self.missed)

    def measures(self):
        """Return precision, recall and F1; with nothing to find or nothing found, 1."""
        found = self.hits + len(self.spurious)
        precision = self.hits / found if found else 1.0
        recall = self.hits / self.expected if self.expected else 1.0
        both = precision + recall
        return precision, recall, 2 * precision * recall / both if both else 0.0

    def add(self, other):
        """Take in what another tally counted."""
        self.hits += other.hits
        self.missed += other.missed
        self.spurious += other.spurious


def total(tallies):
    """Return one tally of many."""
    whole = Tally()
    for tally in tallies:
        whole.add(tally)
    return whole


def folded(text):
    """Return text as it is compared; None stays None."""
    if text is None:
        return None
    plain = unicodedata.normalize("NFC", str(text)).translate(_LOOK_ALIKE)
    return " ".join(plain.split()).strip(_EDGES).casefold()


def place(text):
    """Return a municipality's folded name without the word for municipality."""
    return _KOMMUNE.sub("", folded(text) or "")


def expected(gold):
    """Return the facts of one gold object as sets of tuples by relation."""
    facts = {relation: set() for relation in RELATIONS}
    for person in gold["people"]:
        _expected_of(facts, folded(person["name"]), person)
    facts["organisation"] = {(folded(one["name"]),) for one in gold["organisations"]}
    for item in gold["agenda"]:
        if item["title"]:
            facts["agenda"].add((folded(item["number"]), folded(item["title"])))
        if item["case"]:
            facts["case"].add((folded(item["case"]),))
    told = ((key, gold["meeting"].get(key)) for key in ("body", "date", "time", "place"))
    facts["meeting"] = {(key, folded(value)) for key, value in told if value}
    return facts


def _expected_of(facts, name, person):
    facts["person"].add((name,))
    if person["attendance"] != "mentioned":
        facts["attendance"].add((name, person["attendance"]))
    if person["party"]:
        facts["party"].add((name, folded(person["party"])))
    if person["municipality"]:
        facts["municipality"].add((name, place(person["municipality"])))
    for role in person["roles"]:
        facts["role"].add((name, folded(role["title"]), folded(role["organisation"])))
    for organisation in person["represents"]:
        facts["represents"].add((name, folded(organisation)))


class Graphs:
    """Hold a dataset by graph, subject and property, and what is said of shared things anywhere."""

    def __init__(self, quads):
        self.graphs = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
        self.shared = defaultdict(lambda: defaultdict(set))
        for quad in quads:
            subject, term = quad.subject.value, quad.predicate.value
            self.graphs[quad.graph_name.value][subject][term].append(quad.object.value)
            if term in SHARED:
                self.shared[subject][term].add(quad.object.value)

    def sources(self):
        """Return the source graphs by file name without ending; ValueError where two share one."""
        found = {}
        for name, graph in self.graphs.items():
            for file in graph[name][RG + "fileName"]:
                stem = unicodedata.normalize("NFC", file).rpartition(".")[0] or file
                if found.setdefault(stem, name) != name:
                    raise ValueError(f"two sources are called {stem}: build each document once")
        return found

    def labels(self, node):
        """Return every label of a thing."""
        return set().union(*(self.shared[node][term] for term in LABELS))

    def is_a(self, node, kind):
        """Tell whether any graph says that a thing is of that class."""
        return RG + kind in self.shared[node][TYPE]


def read_graphs(path):
    """Read a dataset in N-Quads or TriG."""
    form = ox.RdfFormat.TRIG if path.suffix == ".trig" else ox.RdfFormat.N_QUADS
    return Graphs(ox.parse(path=str(path), format=form))


def found(graphs, name):
    """Return what a source graph says by relation, each fact as the set of tuples that it meets."""
    graph = {node: dict(said) for node, said in graphs.graphs[name].items()}
    facts = {relation: [] for relation in RELATIONS}
    facts["person"] = [{(folded(n),) for n in p[NAME]} for p in _typed(graph, PERSON) if NAME in p]
    _participations(facts, graphs, graph)
    for membership in _typed(graph, ORG + "Membership"):
        _membership(facts, graphs, graph, membership)
    named = graph.get(name, {}).get(MENTIONS, ())
    facts["organisation"] = [{(folded(o),) for o in graphs.labels(node)} for node in set(named)]
    for item in _typed(graph, RG + "AgendaItem"):
        _item(facts, item)
    _meetings(facts, graphs, graph)
    return {
        relation: [set(one) for one in {frozenset(one) for one in many if one}]
        for relation, many in facts.items()
    }


def _typed(graph, kind):
    """Yield what is said of each sure node of a class."""
    for said in list(graph.values()):
        sure = RG + "status/unsure" not in said.get(RG + "status", ())
        # The contract knows no unsure meeting: its fields are scored as they stand.
        if kind in said.get(TYPE, ()) and (sure or kind == RG + "Meeting"):
            yield said


def _names(graph, said, term):
    return [(p, folded(n)) for p in said.get(term, ()) for n in graph.get(p, {}).get(NAME, ())]


def _participations(facts, graphs, graph):
    best, behalf = {}, defaultdict(set)
    for said in _typed(graph, ELIDL + "Participation"):
        for person, name in _names(graph, said, ELIDL + "had_participant_person"):
            for status in said.get(RG + "attendance", ()):
                status = re.split("[/#]", status)[-1]
                best[name] = max(best.get(name, status), status, key=STRONGEST.index)
            for organisation in said.get(ELIDL + "participation_in_name_of", ()):
                told = {(name, folded(label)) for label in graphs.labels(organisation)}
                behalf[person, organisation] |= told
    facts["attendance"] = [{one} for one in best.items()]
    facts["represents"] = list(behalf.values())


def _membership(facts, graphs, graph, said):
    organisations = said.get(ORG + "organization", ())
    people = _names(graph, said, ORG + "member")
    labels = {label for node in organisations for label in graphs.labels(node)} or {None}
    told = product(people, said.get(RG + "titleAsWritten", ()), labels)
    facts["role"].append({(name, folded(t), folded(label)) for (_, name), t, label in told})
    for (_, name), node in product(people, organisations):
        if graphs.is_a(node, "Party"):
            letters = graphs.shared[node][SKOS + "notation"]
            facts["party"].append({(name, folded(letter)) for letter in letters})
        if graphs.is_a(node, "Municipality"):
            towns = {(name, place(label)) for label in graphs.labels(node)}
            facts["municipality"].append(towns)


def _item(facts, said):
    numbers = said.get(SKOS + "notation", [None])
    for number, title in product(numbers, said.get(TITLE, ())):
        facts["agenda"].append({(folded(number), folded(title))})
        facts["case"] += [{(folded(case),)} for case in said.get(RG + "caseNumber", ())]


def _meetings(facts, graphs, graph):
    fields = {"date": ELIDL + "activity_date", "time": RG + "startTime", "place": RG + "place"}
    for said in _typed(graph, RG + "Meeting"):
        for key, term in fields.items():
            facts["meeting"] += [{(key, folded(value))} for value in said.get(term, ())]
        for body in said.get(ELIDL + "had_responsible_organization", ()):
            facts["meeting"].append({("body", folded(label)) for label in graphs.labels(body)})


def meets(relation, wanted, alternatives):
    """Tell whether a gold fact is one of a found fact's alternatives."""
    if wanted in alternatives:
        return True
    return relation == "municipality" and any(
        name == wanted[0] and _same_place(town, wanted[1]) for name, town in alternatives
    )


def _same_place(one, other):
    """Take a genitive s for none: Nordfyn and Nordfyns are one municipality."""
    return one in (other, other + "s") or other == one + "s"


def agreed(relation, first, second):
    """Return what both annotations state, and what only one of them states."""

    def stated(fact, others):
        return any(meets(relation, fact, {o}) for o in others)

    both = {fact for fact in first if stated(fact, second)}
    return both, (first - both) | {fact for fact in second if not stated(fact, first)}


def compare(relation, wanted, facts, tolerated=frozenset()):
    """Match gold with found facts one to one and tell what is left on either side."""
    left, tally = sorted(facts, key=lambda one: sorted(map(str, one))), Tally()
    for fact in sorted(wanted, key=str):
        at = next((i for i, one in enumerate(left) if meets(relation, fact, one)), None)
        if at is None:
            tally.missed.append(fact)
        else:
            tally.hits += 1
            del left[at]
    # Several memberships in one municipality are one tie.
    free = set(tolerated) | (set(wanted) if relation == "municipality" else set())
    tally.spurious = [one for one in left if not any(meets(relation, f, one) for f in free)]
    return tally


def score(gold, second, graphs, source):
    """Return a tally a relation for one document; ``second`` and ``source`` may be None."""
    wanted, tolerated = expected(gold), {}
    if second is not None:
        other = expected(second)
        pairs = {r: agreed(r, wanted[r], other[r]) for r in RELATIONS}
        wanted = {r: both for r, (both, _) in pairs.items()}
        tolerated = {r: one for r, (_, one) in pairs.items()}
    facts = dict.fromkeys(RELATIONS, ()) if source is None else found(graphs, source)
    return {r: compare(r, wanted[r], facts[r], tolerated.get(r, ())) for r in RELATIONS}
