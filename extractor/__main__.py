"""The program `extractor`; `python -m extractor` is the same."""

from __future__ import annotations

import sys
from typing import NoReturn

__all__ = ["main"]

_IO, _INTERRUPTED = 5, 130


def main() -> NoReturn:
    """Run the command line; that it cannot even be loaded is told in the program's own words."""
    try:
        from extractor.cli.app import run
    except (OSError, ImportError) as error:
        _end("output.io", f"the package's own files: {error}", _IO)
    except KeyboardInterrupt:
        _end("cli.interrupted", "interrupted", _INTERRUPTED)
    run()


def _end(code: str, message: str, status: int) -> NoReturn:
    if sys.stderr is not None:
        sys.stderr.write(f"extractor: error: {code}: {message}\n")
    sys.exit(status)


if __name__ == "__main__":
    main()
