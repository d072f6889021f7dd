"""Words by which sentences tell that somebody came in another one's place."""

import re

WORD = r"(?P<title>(?:1\. |2\. |personlig )?(?:suppleant|stedfortræder))"
CAME = r"(?:deltog|deltager|mødte|møder|indtrådte|indtræder|indkaldes|tog sæde|sad|"
DEPUTY = re.compile(rf"{WORD}\W{{0,4}}$", re.IGNORECASE)
# Between the one who came and the one who did not.
FORWARDS = re.compile(
    rf"{CAME}var mødt|er mødt|(?:var|er|blev) indkaldt)"
    r"\s{1,4}(?:\w{1,30}\s{1,4}){0,2}?"
    rf"som\s{{1,4}}{WORD}\s{{1,4}}for\s{{1,4}}"
    rf"|,\s{{0,4}}{WORD.replace('title', 'title2')}\s{{1,4}}for\s{{1,4}}"
    r"|\s{1,4}(?:deltog|deltager|mødte|møder|var mødt|er mødt)\s{1,4}"
    r"(?:(?:i|på|til) mødet\s{1,4})?i stedet for\s{1,4}"
    r"|\s{1,4}(?:mødte|møder|var mødt|er mødt)\s{1,4}for\s{1,4}",
    re.IGNORECASE,
)
# Between the one who did not come and the one who did.
BACKWARDS = re.compile(
    rf"\s{{0,4}}[(,]\s{{0,4}}{WORD}(?:\s{{0,4}}:\s{{0,4}}|\s{{1,4}})(?!for\b)", re.IGNORECASE
)
# Before both of them: "I stedet for X deltog Y", "Stedfortræder for X: Y", "For X mødte Y".
AHEAD = re.compile(
    rf"(?:^|(?<=[\n.;:(]))\s{{0,4}}(?:i stedet for|som {WORD} for|"
    rf"{WORD.replace('title', 'title2')} for|for(?= [A-ZÆØÅ]))\s{{1,4}}",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    r"\s{0,4}(?:\([^()]{1,60}\))?(?:,\s{1,4}(?:der|som)\s[^,.;:()]{2,80},)?\s{0,4}(?::|deltog|deltager|mødte|møder|indkaldes|indtræder|"
    r"(?:er|var|blev) indkaldt|var mødt|er mødt)\s{1,4}",
    re.IGNORECASE,
)
# "Afbud fra X. Som stedfortræder deltog Y.", "Afbud: X. Suppleant Y deltog i stedet."
ALONE = re.compile(
    rf"(?:^|(?<=[\n.;:(])|(?:,|\s)\s{{0,4}}(?:og|mens|men)(?=\s))\s{{0,4}}som\s{{1,4}}{WORD}"
    r"(?:\s{1,4}for\s{1,4}(?:ham|hende|denne|dem|vedkommende))?\s{1,4}"
    r"(?:deltog|deltager|mødte|møder|indkald(?:es|tes)|ind(?:trådte|træder)|tog sæde|"
    r"(?:var|er|blev) (?:indkaldt|mødt))(?:\s{1,4}(?:i stedet|så))?\s{1,4}",
    re.IGNORECASE,
)
# "X er fraværende. Stedfortræder er Y."
NAMED = re.compile(
    rf"(?:^|(?<=[\n.;]))\s{{0,4}}{WORD}(?:\s{{1,4}}for\s{{1,4}}(?:ham|hende))?\s{{1,4}}"
    r"(?:er|var|blev)\s{1,4}(?-i:(?=[^\W_a-zæøå]))",
    re.IGNORECASE,
)
TITLED = re.compile(
    rf"(?:^|(?<=[\n.;:(]))\s{{0,4}}{WORD}\s{{1,4}}(?-i:(?=[^\W_a-zæøå]))", re.IGNORECASE
)
INSTEAD = re.compile(
    r"(?:\s?\([^()]{1,30}\))?\s{1,4}(?:(?:deltog|deltager|mødte|møder)\s{1,4}i stedet"
    r"(?!\s{1,4}for\b)|(?:var|er|blev)\s{1,4}(?:indkaldt|mødt))"
)
# "Fraværende: X (A) - Y (B) mødte som stedfortræder."
SAT_IN = re.compile(
    r"(?:\s?\([^()]{1,30}\))?\s{1,4}(?:deltog|deltager|mødte|møder|var mødt|er mødt)\s{1,4}"
    rf"(?:i mødet\s{{1,4}})?som\s{{1,4}}(?:(?:hans|hendes)\s{{1,4}})?{WORD}(?=\s?[.,;\n]|$)",
    re.IGNORECASE,
)
IS = re.compile(r"\s{0,4}(?:\([^()]{1,60}\))?\s{1,4}(?:er|var)\s{1,4}")
EXCUSES = re.compile(
    r"afbud|fravær|forfald|forhindre|ikke til ?stede"
    r"|(?:deltager|deltog|møder|mødte) ikke",
    re.IGNORECASE,
)
STAND_IN = re.compile(r"(?P<title>suppleant|stedfortræder)\s{0,4}:?\s{0,4}$", re.IGNORECASE)
UNTITLED = "stedfortræder"
