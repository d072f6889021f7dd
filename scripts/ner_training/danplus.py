"""Read DaN+ over the sentences of the Danish Dependency Treebank, as UNER publishes it."""

from .example import Example, mended

SPLITS = ("train", "dev", "test")
TEXT = "# text = "


def label(column):
    """Return the label of a word: the outer layer; what derives from a name is MISC."""
    outer = column.split("#")[0]
    if outer == "O":
        return "O"
    place, kind = outer.split("-", 1)
    return f"{place}-MISC" if kind.endswith("deriv") else f"{place}-{kind.removesuffix('part')}"


def gaps(text, words):
    """Return after which words white space stands in the text."""
    found, at = [], 0
    for word in words:
        at = text.find(word, at)
        if at < 0:
            return (True,) * len(words)
        at += len(word)
        found.append(at >= len(text) or text[at].isspace())
    return tuple(found)


def sentence(lines, source):
    """Return one sentence of an .iob2 file."""
    text = next((line[len(TEXT) :] for line in lines if line.startswith(TEXT)), "")
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    words = tuple(row[1] for row in rows)
    return Example(words, gaps(text, words), mended([label(row[3]) for row in rows]), source)


def read_danplus(folder, split):
    """Return the sentences of a split."""
    path = folder / "uner-danish-ddt" / f"da_ddt-ud-{split}.iob2"
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [sentence(block.splitlines(), f"danplus-{split}") for block in blocks]
