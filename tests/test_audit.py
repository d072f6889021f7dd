"""A whole build under an audit hook: what its processes open and whom they ask (62 and 63)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
# Python imports this by itself in every process, so the workers of a build are heard, too.
HOOK = r"""
import os, sys
told = os.open(os.environ["AUDIT"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
CALLS = "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"
NAMES = "socket.get", "urllib.", "http.", "ftplib.", "smtplib.", "os.system", "os.exec"
def hook(event, found):
    if event == "open":
        path, mode, flags = found
        writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) or set(mode or "") & set("wax+")
        event = "write" if writes else "read"
        found = (os.fsdecode(path) if isinstance(path, (str, bytes)) else "",)
    elif event in CALLS:
        found = found[1:2] if isinstance(found[1], tuple) else None  # a file's name is no network
    elif not event.startswith(NAMES):
        found = None
    if found:
        os.write(told, (event + "\t" + str(found[0]).replace("\n", " ") + "\n").encode())
sys.addaudithook(hook)
"""
MINUTES = """Referat af møde i Kulturudvalget
Dato: 3. maj 2021
Deltagere:
Birger Lund (A), formand
Ragnhild file://{secret} (C)

1. Godkendelse af http://127.0.0.1:9/dagsorden
{secret}
<!DOCTYPE x [<!ENTITY y SYSTEM "file://{secret}">]>
Godkendt.
"""


# Inputs that a reader of RDF would fetch something for.
RDF = {
    "context.jsonld": '{{"@context": ["http://127.0.0.1:9/c", "file://{secret}"], "@id": "urn:a"}}',
    "entity.rdf": """<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "file://{secret}">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description>&e;
</rdf:Description></rdf:RDF>""",
    "load.ru": "LOAD <file://{secret}>",
}


def heard(folder: Path, *words: str, code: int = 0) -> list[tuple[str, str]]:
    """Run Python with words under the hook; return what its processes did."""
    (folder / "hook").mkdir()
    (folder / "hook" / "sitecustomize.py").write_text(HOOK, "utf-8")
    paths = str(folder / "hook"), *sys.path
    temporary = folder / "temporary"
    temporary.mkdir()
    more = {"PYTHONPATH": os.pathsep.join(paths), "PYTHONDONTWRITEBYTECODE": "1"}
    more |= {"AUDIT": str(folder / "told"), "TMPDIR": str(temporary), "TEMP": str(temporary)}
    done = subprocess.run([sys.executable, *words], env=os.environ | more, capture_output=True)
    assert done.returncode == code, done.stderr.decode()
    lines = (folder / "told").read_text("utf-8").splitlines()
    return [(event, what) for event, _, what in (line.partition("\t") for line in lines)]


def test_62_63_build_asks_nobody_and_writes_only_where_it_should(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", "utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "minutes.txt").write_text(MINUTES.format(secret=secret), "utf-8")
    for name, text in RDF.items():
        (tmp_path / name).write_text(text.format(secret=secret), "utf-8")
    inputs = [str(tmp_path / name) for name in ("in", *RDF)]
    words = "build", *inputs, "-o", str(tmp_path / "out"), "--model", "rules"
    found = heard(tmp_path, "-m", "referatgraf", *words, code=1)
    told = (tmp_path / "out" / "report.md").read_text("utf-8")
    assert all(name in told for name in RDF), "each is named as one without minutes"
    others = {one for one in found if one[0] not in ("read", "write")}
    # urllib3, which spaCy brings along, looks whether this machine knows IPv6.
    assert others <= {("socket.bind", "('::1', 0)")}, "nobody is asked"
    own = tuple(str(tmp_path / name) for name in ("out", "temporary"))
    written = {what for event, what in found if event == "write" and Path(what).is_absolute()}
    assert {what for what in written if not what.startswith((*own, os.devnull))} == set()
    assert any(what.startswith(own[0]) for what in written)
    read = {what for event, what in found if event == "read"}
    assert str(secret) not in read
    assert str(tmp_path / "in" / "minutes.txt") in read


def test_63_hook_hears_what_a_build_must_not_do(tmp_path: Path) -> None:
    script = (
        "import socket, sys\n"
        "open(sys.argv[1], 'w').close(); open(sys.argv[1])\n"
        "with socket.socket() as line:\n    line.connect_ex(('127.0.0.1', 9))\n"
        "with socket.socket(socket.AF_UNIX) as line:\n    line.connect_ex('nothing')\n"
    )
    path = str(tmp_path / "secret.txt")
    found = heard(tmp_path, "-c", script, path)
    assert ("write", path) in found and ("read", path) in found
    assert [what for event, what in found if event == "socket.connect"] == ["('127.0.0.1', 9)"]
