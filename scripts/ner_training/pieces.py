"""Cut the base's vocabulary to the pieces that Danish needs, and turn words into pieces."""

import re

from tokenizers import Tokenizer, models, normalizers

from .settings import BOS, EOS, MAX_PIECES, UNK, VOCABULARY

START = "▁"
SPECIAL = 4  # <s>, <pad>, </s>, <unk>
LATIN = re.compile(
    r"^[▁0-9A-Za-zÀ-ÖØ-öø-ÿ.,;:!?'\"()\[\]/&%§+\-–—’”“»«…=@#*_€$£°]+$"
)  # in a piece of Danish text


def build(pieces, scores):
    """Return a tokenizer for single words that already bear their mark of a word's start."""
    rows = [(piece, float(score)) for piece, score in zip(pieces, scores, strict=True)]
    made = Tokenizer(models.Unigram(rows, unk_id=UNK, byte_fallback=False))
    made.normalizer = normalizers.NFKC()
    return made


def keep(base, words):
    """Return the numbers of the pieces to keep: those of the words, then the likeliest Latin."""
    whole = build(base.pieces, base.scores)
    wanted = set(range(SPECIAL))
    for word in words:
        wanted.update(whole.encode(START + word).ids, whole.encode(word).ids)
    for number, piece in enumerate(base.pieces):
        if len(wanted) >= VOCABULARY:
            break
        if LATIN.match(piece):
            wanted.add(number)
    return sorted(wanted)


class Encoder:
    """Turn rows of words into rows of piece numbers, and remember each word's first piece."""

    def __init__(self, tokenizer):
        self.tokenizer, self.known = tokenizer, {}

    def word(self, word, after_space):
        """Return the pieces of one word."""
        key = (START if after_space else "") + word.replace(" ", START)
        if key not in self.known:
            self.known[key] = self.tokenizer.encode(key).ids or [UNK]
        return self.known[key]

    def __call__(self, words, spaces):
        """Return (ids, first): pieces between marks, and where each word begins, cut to fit."""
        ids, first, after_space = [BOS], [], True
        for word, space in zip(words, spaces, strict=True):
            first.append(len(ids))
            ids += self.word(word, after_space)
            after_space = space
        ids = ids[: MAX_PIECES - 1]
        return [*ids, EOS], [at for at in first if at < len(ids)]


def batches(rows, limit, most=32):
    """Return batches of row numbers of like length, each of at most ``limit`` pieces."""
    order = sorted(range(len(rows)), key=lambda i: len(rows[i][0]))
    found, now = [], []
    for i in order:
        if now and ((len(now) + 1) * len(rows[i][0]) > limit or len(now) >= most):
            found.append(now)
            now = []
        now.append(i)
    return [*found, now] if now else found
