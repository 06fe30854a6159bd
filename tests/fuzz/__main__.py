"""Feed pages that a fuzzer makes to the library, for as long as asked:    python -m tests.fuzz CORPUS [options for libFuzzer]

CORPUS is a folder, made and seeded with the fixtures where it is not there. What breaks an invariant is left in the current folder as `crash-…`
(a `timeout-…`, `oom-…` where a page takes too long or too much); `python -m tests.fuzz crash-…` runs it again. Useful: -max_total_time=7200.
"""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["extractor"]):
    from extractor import InputError, Limits, extract, read

from tests.helpers.cases import FIXTURES
from tests.helpers.sound import sound

_BOUNDS = ["-timeout=10", "-rss_limit_mb=1024", "-max_len=20000"]
_LIMITS = Limits(max_blocks=5000, max_depth=500)
_TYPES = (None, "text/plain", "text/markdown", "text/html")


def one(data: bytes) -> None:
    """One input: its first byte chooses how the rest is read. Bytes are read as they are; texts must be sound records."""
    if not data:
        return
    choice, page = data[0] % 8, data[1:]
    with contextlib.suppress(InputError):
        if choice < len(_TYPES):
            text = page.decode("utf-8", "replace")
            read(text, media_type=_TYPES[choice], limits=_LIMITS)
            sound(text, media_type=_TYPES[choice], holes=True)
        else:
            extract(page, limits=_LIMITS).model_dump_json()


def seed(corpus: Path) -> None:
    """Fill a new corpus with the fixtures, cut to a length that is quick to mutate."""
    corpus.mkdir(parents=True)
    pages = [path for folder in ("guides/*/page.*", "invalid/*") for path in sorted(FIXTURES.glob(folder)) if path.suffix != ".toml"]
    for number, path in enumerate(pages):
        data = path.read_bytes()
        for start in range(0, max(1, len(data)), 4000):
            (corpus / f"{number:03}-{start:06}").write_bytes(bytes([number % 8]) + data[start : start + 4000])


def main(arguments: list[str]) -> None:
    """Fuzz until something is found or the time is over."""
    corpus = next((Path(one) for one in arguments if not one.startswith("-")), None)
    if corpus is not None and not corpus.exists():
        seed(corpus)
    atheris.Setup([sys.argv[0], *_BOUNDS, *arguments], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
