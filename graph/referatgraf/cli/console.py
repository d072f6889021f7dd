"""What all commands share: errors on one line, exit codes, stdout and stderr."""

import os
import sys
import tempfile
import threading
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import typer
from typer.core import TyperGroup

from referatgraf.cli.signals import ended_politely
from referatgraf.errors import ReferatgrafError, ShapesError, UsageError, one_line
from referatgraf.listing import Format, Rows, listing

if TYPE_CHECKING:
    from referatgraf.explain import Explanation

INTERRUPTED = 130
_UNEXPECTED = 70  # EX_SOFTWARE of sysexits.h: a fault of ours, apart from all documented codes
Result = TypeVar("Result")


class Commands(TyperGroup):
    """Run a command; say its error on one line and end with the code of its kind."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **more: Any) -> Any:
        """Run the command line; never returns normally."""
        for stream in (sys.stdout, sys.stderr):
            with suppress(AttributeError):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
        given = list(sys.argv[1:] if args is None else args)
        debug = "--debug" in given
        more["standalone_mode"] = False
        more.setdefault("prog_name", "referatgraf")
        with ended_politely() as interrupted:
            try:
                code = super().main([a for a in given if a != "--debug"], *rest, **more)
            except KeyboardInterrupt:  # a signal may come while the last one's work is undone
                code = INTERRUPTED
            except Exception as error:
                if debug:
                    error.__suppress_context__ = False  # what lies behind ours is told, too
                    traceback.print_exc()
                asked = [word for word in given if word in self.commands]
                # Libraries may turn an interruption into an error of theirs.
                code = INTERRUPTED if interrupted() else _explained(error, asked)
        if code == INTERRUPTED:
            say("interrupted; what an earlier run wrote is untouched")
        sys.exit(code)


def _explained(error: Exception, command: Sequence[str]) -> int:
    """Say an error on one line and return its exit code; ``command`` was asked for."""
    if isinstance(error, ReferatgrafError):
        for one in error.faults if isinstance(error, ShapesError) else (error,):
            say(f"error: {one}")
        return error.exit_code
    if isinstance(error, typer.Abort):
        return INTERRUPTED
    if hasattr(error, "format_message"):  # typer's and click's own errors of usage
        if type(error).__name__ == "NoArgsIsHelpError":
            typer.echo(error.format_message(), err=True)
            return 2
        words = " ".join(["referatgraf", *command[:1], "--help"])
        say(f"error: {error.format_message()} See: {words}")
        return 2
    if isinstance(error, MemoryError):
        say("error: memory ran out; build fewer documents at a time")
        return 5
    say(f"error: unexpected {type(error).__name__}: {error}; run again with --debug and report it")
    return _UNEXPECTED


def say(text: str) -> None:
    """Write one line of talk to stderr."""
    typer.echo(one_line(text), err=True)


def show(rows: Rows, format: Format) -> None:
    """Write rows to stdout."""
    for text in listing(rows, format):
        sys.stdout.write(text)
    sys.stdout.flush()


def show_facts(found: "Explanation") -> None:
    """Write an explanation for people: a fact, where it stands, and its words."""
    echo = typer.echo
    echo(f"{one_line(found.name)}  <{found.node}>")
    if found.represents:
        echo(f"represents: {one_line(', '.join(found.represents))}")
    for fact in found.facts:
        mark = "" if fact.status == "published" else f"  [{fact.status}: not in the merged graph]"
        by = f", by {one_line(fact.extractor)}" if fact.extractor else ""
        echo(f"\n{one_line(fact.statement)}  ({fact.certainty}{by}){mark}")
        for proof in fact.proofs:
            place = one_line(f"{proof.file}:{proof.line}:{proof.column}")
            echo(f'  {place}  "{one_line(proof.quote)}"')


def put(data: bytes, target: str) -> None:
    """Write bytes to stdout or, whole or not at all, to a file.

    Raises UsageError where the file cannot be written.
    """
    if target == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    path = Path(target).resolve()  # a link stays, what it leads to is written
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a pipe or a device is written to, never replaced
            return
        _replace(path, data)
    except OSError as error:
        reason = f"cannot be written ({error.strerror})"
        raise UsageError(target, reason, "name another file") from None


def _replace(path: Path, data: bytes) -> None:
    """Put a file in place whole, or leave nothing behind."""
    temporary = None
    try:
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
            temporary = Path(file.name)
            file.write(data)
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise


def summary(counts: Mapping[str, int], quarantined: int, out: Path, *, published: bool) -> str:
    """Return what a build came to, on one line."""
    if not published:
        return f"none of {quarantined} files could be used; {out} was left as it was"
    left_out = f"; {quarantined} files set aside" if quarantined else ""
    withheld = f"; {counts['withheld']} facts withheld" if counts["withheld"] else ""
    return (
        f"{counts['documents']} minutes, {counts['people']} people, "
        f"{counts['Participation']} participations, {counts['twoHats']} with two hats"
        f"{left_out}{withheld}; wrote {out}, read {out / 'report.md'}"
    )


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """Hand out a function that shows progress on stderr, where that is a terminal."""
    shown = sys.stderr.isatty()

    def step(done: int, total: int) -> None:
        if shown:
            sys.stderr.write(f"\r{done}/{total} {what} ")
            sys.stderr.flush()

    try:
        yield step
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")


def interruptible(function: Callable[[], Result]) -> Result:
    """Return the result; Ctrl-C ends the process at once, even inside a long SPARQL evaluation.

    The evaluation cannot be stopped from outside, but it lets other threads run, and a query writes
    nothing that would be left half done.
    """
    results: list[Result] = []
    errors: list[BaseException] = []

    def work() -> None:
        try:
            results.append(function())
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(0.1)
    except KeyboardInterrupt:
        os._exit(INTERRUPTED)
    if errors:
        raise errors[0]
    return results[0]
