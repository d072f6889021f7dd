"""Read NorNE (Norwegian Bokmål; annotation CC0), spelt a little more as Danish is."""

import subprocess
from pathlib import Path

from .example import Example, mended
from .settings import NORNE_COMMIT

FOLDER = "ndt/nob"
KINDS = {
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "GPE_LOC": "LOC", "GPE_ORG": "LOC",
    "PROD": "MISC", "EVT": "MISC", "DRV": "MISC", "MISC": "MISC",
}  # fmt: skip
SPELLINGS = """
av:af etter:efter ble:blev bli:blive blitt:blevet nå:nu mer:mere hva:hvad deg:dig
meg:mig seg:sig oss:os dere:jer noe:noget noen:nogle mye:meget uten:uden mot:mod opp:op
ut:ud fram:frem igjen:igen uke:uge sier:siger sa:sagde si:sige gjør:gør gjøre:gøre
fikk:fik gikk:gik gi:give gir:giver ga:gav gitt:givet ta:tage tar:tager tok:tog
tatt:taget hadde:havde vært:været mellom:mellem gjennom:gennem inn:ind aldri:aldrig
alltid:altid kanskje:måske vet:ved visste:vidste trodde:troede barn:børn hennes:hendes
vår:vores våre:vores annen:anden annet:andet siste:sidste best:bedst liten:lille sju:syv
åtte:otte tjue:tyve sto:stod sitter:sidder satt:sad sett:set regjeringen:regeringen
statsråd:minister fylke:amt fylket:amtet selskapet:selskabet språk:sprog bok:bog
boken:bogen boka:bogen uka:ugen prosent:procent blant:blandt enn:end Hva:Hvad Nå:Nu
Etter:Efter Mot:Mod Av:Af Noen:Nogle
"""  # frequent Norwegian words and the Danish ones
DANISH = dict(pair.split(":") for pair in SPELLINGS.split())


def texts(place):
    """Yield the files' texts, from a folder or a git directory at the pinned commit."""
    if (place / FOLDER).is_dir():
        yield from (p.read_text(encoding="utf-8") for p in sorted((place / FOLDER).glob("*.conll")))
        return
    git = ["git", f"--git-dir={place / '.git' if (place / '.git').exists() else place}"]
    listed = run([*git, "ls-tree", "-r", "--name-only", NORNE_COMMIT, FOLDER])
    for name in sorted(n for n in listed.splitlines() if n.endswith(".conll")):
        yield run([*git, "show", f"{NORNE_COMMIT}:{name}"])


def run(command):
    """Return what a command prints."""
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def tag(column):
    """Return the label of a word from its last column, name=B-GPE_LOC."""
    place, _, kind = column.removeprefix("name=").partition("-")
    return f"{place}-{KINDS[kind]}" if kind else "O"


def sentence(block):
    """Return one sentence."""
    rows = [line.split("\t") for line in block.splitlines()]
    words = tuple(DANISH.get(row[1], row[1]) for row in rows if row[1] != "|")
    kept = [row for row in rows if row[1] != "|"]
    tags = mended([tag(row[-1]) for row in kept])
    proper = tuple("prop" in row[5].split("|") for row in kept)
    return Example(words, spaces(words), tags, "norne", proper)


def spaces(words):
    """Return after which words white space stands, as far as one can tell."""
    after = (*words[1:], "")
    return tuple(
        not (n and n in ".,;:!?)»%") and w not in "(«" for w, n in zip(words, after, strict=True)
    )


def read_norne(place):
    """Return the sentences."""
    blocks = (block for text in texts(Path(place)) for block in text.strip().split("\n\n"))
    return [found for block in blocks if (found := sentence(block)).words]
