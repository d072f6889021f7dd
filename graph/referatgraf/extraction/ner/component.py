"""The spaCy component that runs a model package: words in, ``doc.ents`` with probabilities out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

from spacy.language import Language
from spacy.tokens import Doc, Span

from referatgraf.extraction.ner.decoding import best_path, grammar, probabilities, spans
from referatgraf.extraction.ner.model_files import (
    INSTALL,
    NETWORK,
    PIECES,
    Meta,
    ModelError,
    read_meta,
)
from referatgraf.extraction.ner.pieces import Window, Word, batches, pieces_of, windows

NAME: Final = "referatgraf_ner"
SCORES: Final = "referatgraf_scores"  # in Doc.user_data: {(first, behind the last): probability}
_MOST_PADDED = 1500  # pieces that are read at once; more saves no time and costs memory


@Language.factory(NAME, assigns=["doc.ents"], default_config={"folder": ""})
def make(nlp: Language, name: str, folder: str) -> "Tagger":
    """Make the component for the model files in a folder."""
    return Tagger(Path(folder))


class Tagger:
    """Write the names that a model finds into ``doc.ents``, their probabilities beside them.

    The texts of one call of ``pipe`` are read together, in batches of like length: a quantised
    network rounds by what it reads together, so what is given at once decides the last digits.
    """

    def __init__(self, folder: Path) -> None:
        self.meta = read_meta(folder)
        self._session = _session(folder / NETWORK, self.meta)
        self._pieces = _tokenizer(folder / PIECES)
        self._known: dict[tuple[str, bool], list[int]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Return the document with its entities."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Yield the documents with their entities."""
        docs = iter(stream)
        while batch := list(islice(docs, batch_size)):
            self._read(batch)
            yield from batch

    def _read(self, docs: Sequence[Doc]) -> None:
        found = [(doc, window) for doc in docs for window in self._windows(doc)]
        scored: dict[int, list[list[float]]] = {id(doc): [] for doc in docs}
        order: dict[int, list[list[float]]] = {}
        for batch in batches([window for _, window in found], _MOST_PADDED):
            for i, scores in zip(batch, self._scores([found[i][1] for i in batch]), strict=True):
                order[i] = scores
        for i, (doc, _) in enumerate(found):
            scored[id(doc)] += order[i]
        for doc in docs:
            self._write(doc, scored[id(doc)])

    def _windows(self, doc: Doc) -> list[Window]:
        words = _words(doc)
        ends = self.meta.bos, self.meta.eos
        return list(windows(words, [self._ids(w) for w in words], ends, self.meta.max_pieces))

    def _ids(self, word: Word) -> list[int]:
        key = word.text, word.apart
        if key not in self._known:
            if len(self._known) > 1 << 14:  # minutes repeat their words
                self._known.clear()
            encode = self._pieces.encode
            self._known[key] = pieces_of(word, lambda text: encode(text).ids, self.meta.unk)
        return self._known[key]

    def _scores(self, found: Sequence[Window]) -> Iterator[list[list[float]]]:
        """Yield for each window the scores of its words' labels."""
        import numpy as np

        longest = max(len(window.ids) for window in found)
        ids = np.full((len(found), longest), self.meta.pad, dtype=np.int64)
        for row, window in zip(ids, found, strict=True):
            row[: len(window.ids)] = window.ids
        lengths = np.array([[len(window.ids)] for window in found])
        mask = np.arange(longest)[None, :] < lengths
        (logits,) = self._session.run(["logits"], {"ids": ids, "mask": mask})
        scaled = (logits / self.meta.temperature).tolist()
        for rows, window in zip(scaled, found, strict=True):
            yield [rows[first] for _, first in window.words]

    def _write(self, doc: Doc, scores: Sequence[list[float]]) -> None:
        words = _words(doc)
        labels = self.meta.labels
        path = best_path(scores, grammar(labels, self.meta.start, self.meta.steps))
        ents, told = [], {}
        for first, last, label in spans(path, labels):
            span = Span(doc, words[first].index, words[last - 1].index + 1, label=label)
            ents.append(span)
            sure = (probabilities(scores[i])[path[i]] for i in range(first, last))
            told[span.start, span.end] = min(sure)
        doc.ents = ents
        doc.user_data[SCORES] = told


def _words(doc: Doc) -> list[Word]:
    """Return the words of a document; white space that is a token of its own is none."""
    words, apart = [], True
    for token in doc:
        if token.is_space:
            apart = True
            continue
        words.append(Word(token.text, token.i, apart))
        apart = bool(token.whitespace_)
    return words


def _session(path: Path, meta: Meta) -> Any:
    """Return the network, run in one thread: each worker process has a core of its own."""
    try:
        import onnxruntime
    except ImportError:
        raise ModelError(f"onnxruntime is not installed ({INSTALL})") from None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 4  # what goes wrong is raised, too
    try:
        found = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # its classes of errors differ by version
        raise ModelError(f"{path.name} cannot be loaded ({_first_line(error)})") from None
    names = {one.name for one in found.get_inputs()}, {one.name for one in found.get_outputs()}
    shape = found.get_outputs()[0].shape or [None]
    fits = not isinstance(shape[-1], int) or shape[-1] == len(meta.labels)
    if names != ({"ids", "mask"}, {"logits"}) or not fits:
        raise ModelError(f"{path.name} is of another form than {meta.name} should be")
    return found


def _tokenizer(path: Path) -> Any:
    try:
        from tokenizers import Tokenizer
    except ImportError:
        raise ModelError(f"tokenizers is not installed ({INSTALL})") from None
    try:
        return Tokenizer.from_file(str(path))
    except Exception as error:  # it raises bare Exception
        raise ModelError(f"{path.name} cannot be loaded ({_first_line(error)})") from None


def _first_line(error: Exception) -> str:
    return " ".join(str(error).split())[:120]
