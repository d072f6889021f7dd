"""Write every page of a site, in this process or shared out among several."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from referatgraf.errors import ReferatgrafError, ResourceError
from referatgraf.web.pages.folder import claimed, told
from referatgraf.web.pages.linked.changes import earlier, write_changes
from referatgraf.web.pages.linked.files import write as write_data
from referatgraf.web.pages.linked.files import written as data_paths
from referatgraf.web.pages.routes import around, of_things, render
from referatgraf.web.pages.site import Site
from referatgraf.web.pages.stock import Stock
from referatgraf.workers import Failure, run

Progress = Callable[[int, int], None]
Job = Sequence[str]  # paths, or what all things have in common
_PART = 400  # files of one job of a worker, and between two reports of progress
_SECONDS = 3600.0  # for one such job, which takes one; the dumps of a large graph take minutes
_DATA, _AROUND = ("data",), ("around",)  # no file of a site has such a path


def write_site(source: Site | Stock, folder: Path, progress: Progress, processes: int = 1) -> int:
    """Write every page into a folder and return how many files there are.

    ``progress`` hears done and total. Several processes need a Stock, which they share; the bytes
    are the same however many they are. Raises what ``claimed`` raises.
    """
    site = source.open() if isinstance(source, Stock) else source
    with claimed(folder, source.out if isinstance(source, Stock) else site.built.out) as staged:
        before = earlier(site, folder, staged.earlier)
        gone = frozenset(before.paths)
        own = [path for path in dict.fromkeys(of_things(site)) if path not in gone]
        names, done = {*own, *gone}, 0
        # What takes longest comes first: who is left with it last would keep all others waiting.
        jobs = [_DATA, _AROUND, *_parts(own)]
        for some in _written(source, site, staged.work, jobs, processes):
            names.update(some)
            progress(done := done + len(some), len(names))
        write_changes(site, staged.work, before)
        staged.publish(names)
    return len(names)


def _parts(names: Sequence[str]) -> list[Job]:
    return [names[at : at + _PART] for at in range(0, len(names), _PART)]


def _written(
    source: Site | Stock, site: Site, work: Path, jobs: Sequence[Job], processes: int
) -> Iterator[Sequence[str]]:
    """Yield the paths of files that were written, again and again until all are."""
    if processes > 1 and isinstance(source, Stock):
        for _, wrote in run(_Writer(source, work), jobs, processes, _SECONDS):
            yield _checked(wrote, work)
        return
    for job in jobs:
        yield _written_here(site, work, job)


@dataclass(frozen=True)
class _Writer:
    """Write parts of a site, opened once in each process."""

    source: Stock
    work: Path

    def __call__(self, job: Job) -> Sequence[str] | ReferatgrafError:
        """Return what was written, or why it was not: errors lose their kind on the way back."""
        try:
            return _written_here(self.site, self.work, job)
        except ReferatgrafError as error:
            return error

    @cached_property
    def site(self) -> Site:
        """Return the site as this process sees it."""
        return self.source.open()


def _checked(wrote: Sequence[str] | ReferatgrafError | Failure, work: Path) -> Sequence[str]:
    if isinstance(wrote, ReferatgrafError):
        raise wrote
    if isinstance(wrote, Failure):
        remedy = "free some memory, or write the site with --workers 1"
        raise ResourceError(str(work.parent.parent), wrote.reason, remedy)
    return wrote


def _written_here(site: Site, work: Path, job: Job) -> Sequence[str]:
    with told(work.parent.parent):
        if job == _DATA:
            write_data(site, work)
            return data_paths(site)
        if job == _AROUND:
            apart = frozenset(data_paths(site))
            job = [path for path in dict.fromkeys(around(site)) if path not in apart]
            _write(site, work, job)
            site.forget()
            return job
        _write(site, work, job)
    return job


def _write(site: Site, work: Path, names: Sequence[str]) -> None:
    made = set[Path]()
    for name in names:
        page = render(site, name)
        if page is None:
            raise AssertionError(f"a path without a page: {name}")
        target = work / name
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        target.write_bytes(page.body)
