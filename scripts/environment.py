"""Make and use the checkout's own environment (.venv), for the scripts beside this file."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
MODEL = ROOT / "models" / "referatgraf-da-ner"  # a package of its own, where it lies beside
SUFFIX = ".exe" if os.name == "nt" else ""


def tool(name):
    """Return the path of a program in the environment."""
    return str(BIN / f"{name}{SUFFIX}")


def run(*words, **options):
    """Show a command and run it in the checkout; return its exit code."""
    shown = [Path(words[0]).name.removesuffix(".exe"), *words[1:]]
    print("$", *shown, file=sys.stderr, flush=True)
    # pip leaves compiling to the first use (see prepare), so that has to be kept.
    env = {key: word for key, word in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    words = [str(word) for word in words]
    return subprocess.run(words, cwd=ROOT, env=env, **options).returncode


def browser():
    """Install Chromium for the tests of the pages: as root on a CI machine with apt-get only.

    They skip themselves where there is no browser; nothing else needs one.
    """
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
    if os.environ.get("REFERATGRAF_BROWSER") or any(map(shutil.which, names)):
        return
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if os.environ.get("CI") and root and shutil.which("apt-get"):
        quiet = {"stdout": subprocess.DEVNULL, "stdin": subprocess.DEVNULL}
        run("apt-get", "update", "-qq", **quiet)
        install = ("apt-get", "install", "-qq", "--no-install-recommends", "chromium")
        if run("env", "DEBIAN_FRONTEND=noninteractive", *install, **quiet) == 0:
            return
    print("no Chromium: the tests of the pages in a browser are skipped", file=sys.stderr)


def prepare(requirement):
    """Make .venv if it is missing; install ``requirement`` and the model, editable, from ROOT."""
    if sys.version_info < (3, 11):  # noqa: UP036  (run by whatever python3 is there)
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}")
    if not Path(tool("python")).exists():
        print(f"making {VENV} (once; downloads the libraries)", file=sys.stderr, flush=True)
        venv.create(VENV, with_pip=True)
    project = MODEL / "pyproject.toml"
    marker = VENV / f"installed-{requirement.strip('.[]').replace(',', '-') or 'plain'}"
    told = [path.read_text("utf-8") for path in (ROOT / "pyproject.toml", project) if path.exists()]
    stamp = "\n".join(told)
    if marker.exists() and marker.read_text(encoding="utf-8") == stamp:
        return
    # Most of the libraries' modules are never used: compiling them all takes as long as the rest.
    options = ["-qq", "--disable-pip-version-check", "--no-compile"]
    code = run(tool("python"), "-m", "pip", "install", *options, "--editable", requirement)
    if code:
        sys.exit(f"pip could not install {requirement} (exit code {code}); see its message above")
    words = [tool("python"), "-m", "pip", "install", *options, "--editable", MODEL]
    if project.exists() and run(*words):
        print("pip could not install the model: the rules alone are used", file=sys.stderr)
    marker.write_text(stamp, encoding="utf-8")
