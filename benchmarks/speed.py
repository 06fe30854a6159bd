"""How fast it is, as ratios taken in one run: `python benchmarks/speed.py [--short | --commit] [ROW...]`.

Every row compares two things on the same page, in the same process, in turn; the lower the better. `--short` measures the quick rows and fails where
one is 1.3 times the ratio in `committed.json`; `--commit` writes that file. A row whose other library is not installed is left out.
"""

from __future__ import annotations

import atexit
import json
import math
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import count
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.served import as_served
from extractor import Guide, Limits, extract, find_pay

HERE = Path(__file__).parent
COMMITTED = HERE / "committed.json"
FOLDER = HERE.parent / "fixtures/guides/tidal-surveyor"
TEXT = (FOLDER / "page.txt").read_bytes()
UNKNOWN = (FOLDER.parent / "almanac-kelp-gardener/page.txt").read_bytes()
HANDBOOK = (FOLDER.parent / "ooh-moss-surveyors/page.txt").read_text("utf-8")
ALLOWED = 1.3
ATTEMPTS = 5
MONEY = re.compile(r"[$£€]\d[\d,.]*[kKmM]?\+?(?:\s?(?:-|–|to|and)\s?[$£€]?\d[\d,.]*[kKmM]?\+?)?(?:\s?(?:USD|CAD|AUD))?")

Call = Callable[[], object]
Clock = Callable[[], float]


HTML = as_served((FOLDER / "page.html").read_text("utf-8")).encode()


def ratio(call: Call, base: Call, rounds: int, clock: Clock = time.process_time) -> float:
    """How many times as long `call` takes as `base`, taken in turn; of each the lower quartile, since noise only ever adds."""
    call(), base()
    pairs = [(seconds(call, clock), seconds(base, clock)) for _ in range(rounds)]
    ours, theirs = (sorted(times)[rounds // 4] for times in zip(*pairs, strict=True))
    return ours / theirs


def seconds(call: Call, clock: Clock = time.process_time) -> float:
    """What a call takes, by the process's own clock: what else the machine does is not counted."""
    began = clock()
    call()
    return clock() - began


def record(page: bytes, limits: Limits = Limits()) -> Call:
    return lambda: extract(page, limits=limits).model_dump_json()


def floor(page: bytes) -> Call:
    """What no reader of text can do without: decode, lines, one money pattern, validate the finished dict, write it."""
    ready = extract(page).model_dump()

    def run() -> object:
        lines = [line.strip() for line in page.decode().splitlines()]
        return MONEY.findall("\n".join(lines)), Guide.model_validate(ready).model_dump_json()

    return run


def of_many_roles() -> Call:
    """A record of the handbook's page, about another occupation each time."""
    numbers = count()

    def run() -> object:
        name = "".join(chr(ord("a") + int(digit)) for digit in str(next(numbers)))
        return extract(HANDBOOK.replace("Moss", f"M{name}ss").replace("moss", f"m{name}ss")).model_dump_json()

    return run


def bare_parse() -> object:
    from lxml import etree

    return etree.fromstring(HTML, etree.HTMLParser())


def trafilatura_text() -> object:
    import trafilatura

    return trafilatura.extract(HTML.decode())


def soup_text() -> object:
    from bs4 import BeautifulSoup

    return BeautifulSoup(HTML, "lxml").get_text("\n")


def prices() -> object:
    """A price parser takes one price; here it is given every line that has a figure."""
    from price_parser import Price

    return [Price.fromstring(line) for line in TEXT.decode().splitlines() if any(map(str.isdigit, line))]


def program(*words: str) -> Call:
    """A program's whole run, with its modules compiled before, as an installed package has them."""
    return lambda: subprocess.run([sys.executable, *words], cwd=HERE.parent, stdout=subprocess.DEVNULL, env=environment(), check=True)


@cache
def environment() -> dict[str, str]:
    """The environment of a program whose compiled modules are kept, in a folder of this run."""
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": folder}


def longer(times: int, page: bytes = TEXT) -> bytes:
    return b"\n".join([page] * times)


def slope(_rounds: int) -> float:
    """How time grows from 10 KB to 10 MB: the exponent, by least squares over the logarithms; 1 is linear."""
    wide = Limits(max_blocks=10**6, max_headings=10**6, max_numbers=10**6)
    points = []
    for size, rounds in ((10_000, 40), (100_000, 10), (1_000_000, 3), (10_000_000, 1)):
        page = longer(-(-size // len(TEXT)))[:size]
        points.append((math.log(size), math.log(min(seconds(record(page, wide)) for _ in range(rounds)))))
    return statistics.linear_regression(*zip(*points, strict=True)).slope


def batch(_rounds: int) -> float:
    """A run's time on two workers, over its time on one."""
    from benchmarks.batch import measure
    from tests.jobs.dumps import write_jsonl

    with tempfile.TemporaryDirectory() as made:
        dump = write_jsonl(Path(made) / "dump.jsonl", 2000, short=False)
        one, two = (measure(dump, Path(made) / "out", jobs, "jsonl")[0] for jobs in (1, 2))
    return two / one


class Row(NamedTuple):
    """One comparison."""

    says: str
    measure: Callable[[int], float]
    short: bool = True
    rounds: int = 25


PASS = program("-c", "pass")
ROWS: dict[str, Row] = {
    "text": Row("text record / its floor", lambda n: ratio(record(TEXT), floor(TEXT), n)),
    "unknown": Row("text record of a page of no known layout / its floor", lambda n: ratio(record(UNKNOWN), floor(UNKNOWN), n)),
    "roles": Row(
        "text record of the handbook's layout, each of another role / its floor", lambda n: ratio(of_many_roles(), floor(HANDBOOK.encode()), n)
    ),
    "html": Row("HTML record (160 KB) / lxml's bare parse", lambda n: ratio(record(HTML), bare_parse, n)),
    "trafilatura": Row("HTML record / trafilatura.extract, text alone", lambda n: ratio(record(HTML), trafilatura_text, n), rounds=9),
    "beautifulsoup": Row("HTML record / BeautifulSoup's get_text", lambda n: ratio(record(HTML), soup_text, n), rounds=15),
    "price-parser": Row("find_pay of the page / price-parser on its lines", lambda n: ratio(lambda: find_pay(TEXT.decode()), prices, n)),
    "eightfold": Row("eight times the text / the text", lambda n: ratio(record(longer(8)), record(TEXT), n), rounds=9),
    "slope": Row("growth from 10 KB to 10 MB, exponent", slope, short=False),
    "two-workers": Row("a run on two workers / on one", batch, short=False),
    "help": Row("extractor --help / python -c pass", lambda n: ratio(program("-m", "extractor", "--help"), PASS, n, time.perf_counter)),
    "parse": Row(
        "extractor parse / python -c pass", lambda n: ratio(program("-m", "extractor", "parse", str(FOLDER / "page.txt")), PASS, n, time.perf_counter)
    ),
}
"""By name: what is compared, how, and whether the short form has it."""


def installed(name: str) -> bool:
    return name not in {"trafilatura", "price-parser"} or version_of(name) is not None


def version_of(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def too_slow(name: str, committed: float) -> float:
    """The best ratio of a few attempts, which stop at the first that is good enough: noise only ever adds."""
    row, best = ROWS[name], math.inf
    for _ in range(ATTEMPTS):
        best = min(best, row.measure(max(5, row.rounds // 3)))
        if best < committed * ALLOWED:
            break
    return best


def short(names: list[str]) -> int:
    committed: dict[str, float] = json.loads(COMMITTED.read_text())
    failed = 0
    for name in names:
        if not ROWS[name].short:
            continue
        got = too_slow(name, committed[name])
        failed += got >= committed[name] * ALLOWED
        print(f"{'ok  ' if got < committed[name] * ALLOWED else 'SLOW'} {got:7.2f}  committed {committed[name]:7.2f}  {ROWS[name].says}", flush=True)
    return 1 if failed else 0


def main(arguments: list[str]) -> int:
    names = [name for name in [one for one in arguments if not one.startswith("-")] or ROWS if installed(name)]
    if "--short" in arguments:
        return short(names)
    found = {}
    for name in names:
        found[name] = round(ROWS[name].measure(ROWS[name].rounds), 2)
        print(f"{found[name]:7.2f}  {ROWS[name].says}", flush=True)
    others = ", ".join(f"{name} {version_of(name)}" for name in ("lxml", "pydantic", "beautifulsoup4", "trafilatura", "price-parser"))
    print(f"{time.strftime('%Y-%m-%d')}; Python {platform.python_version()}, {others}; {os.cpu_count()} cores")
    if "--commit" in arguments:
        COMMITTED.write_text(json.dumps({**json.loads(COMMITTED.read_text() if COMMITTED.exists() else "{}"), **found}, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
