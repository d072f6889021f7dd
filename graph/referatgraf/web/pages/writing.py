"""Write every page of a site, in this process or shared out among several."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from referatgraf.errors import ReferatgrafError, ResourceError
from referatgraf.web.pages.folder import claimed, told
from referatgraf.web.pages.linked.changes import earlier, write_changes
from referatgraf.web.pages.linked.files import write as write_data
from referatgraf.web.pages.routes import around, of_things, render
from referatgraf.web.pages.site import Site
from referatgraf.web.pages.stock import Stock
from referatgraf.workers import Failure, run

Progress = Callable[[int, int], None]
_PART = 400  # files of one job of a worker, and between two reports of progress
_SECONDS = 600.0  # for one such job, which takes one


def write_site(source: Site | Stock, folder: Path, progress: Progress, processes: int = 1) -> int:
    """Write every page into a folder and return how many files there are.

    ``progress`` hears done and total. Several processes need a Stock, which they share; the bytes
    are the same however many they are. Raises what ``claimed`` raises.
    """
    site = source.open() if isinstance(source, Stock) else source
    with claimed(folder, source.out if isinstance(source, Stock) else site.built.out) as staged:
        before = earlier(site, folder, staged.earlier)
        data = write_data(site, staged.work)
        # What lists everything stays in this process: the others need not know all names.
        gone = frozenset(before.paths)
        shared = [path for path in dict.fromkeys(around(site)) if path not in data]
        own = [path for path in dict.fromkeys(of_things(site)) if path not in gone]
        names = frozenset((*data, *shared, *own, *gone))
        done = len(data)
        for number in _written(source, site, staged.work, shared, _parts(own), processes):
            progress(done := done + number, len(names))
        write_changes(site, staged.work, before)
        staged.publish(names)
    return len(names)


def _parts(names: Sequence[str]) -> list[Sequence[str]]:
    return [names[at : at + _PART] for at in range(0, len(names), _PART)]


def _written(
    source: Site | Stock,
    site: Site,
    work: Path,
    shared: Sequence[str],
    parts: Sequence[Sequence[str]],
    processes: int,
) -> Iterator[int]:
    """Yield how many files were written, again and again until all are."""
    write = _Writer(source, work)
    if processes > 1 and isinstance(source, Stock):
        yield _written_here(site, work, shared)
        for _, wrote in run(write, parts, processes, _SECONDS):
            yield _checked(wrote, work)
        return
    for part in (shared, *parts):
        yield _written_here(site, work, part)


@dataclass(frozen=True)
class _Writer:
    """Write parts of a site, opened once in each process."""

    source: Site | Stock
    work: Path

    def __call__(self, names: Sequence[str]) -> int | ReferatgrafError:
        """Return how many files were written, or why they were not: errors lose their kind on the
        way back."""
        try:
            return _written_here(self.site, self.work, names)
        except ReferatgrafError as error:
            return error

    @cached_property
    def site(self) -> Site:
        """Return the site as this process sees it."""
        return self.source.open() if isinstance(self.source, Stock) else self.source


def _checked(wrote: int | ReferatgrafError | Failure, work: Path) -> int:
    if isinstance(wrote, ReferatgrafError):
        raise wrote
    if isinstance(wrote, Failure):
        remedy = "free some memory, or write the site with --workers 1"
        raise ResourceError(str(work.parent.parent), wrote.reason, remedy)
    return wrote


def _written_here(site: Site, work: Path, names: Sequence[str]) -> int:
    made = set[Path]()
    with told(work.parent.parent):
        for name in names:
            page = render(site, name)
            if page is None:
                raise AssertionError(f"a path without a page: {name}")
            target = work / name
            if target.parent not in made:
                target.parent.mkdir(parents=True, exist_ok=True)
                made.add(target.parent)
            target.write_bytes(page.body)
    return len(names)
