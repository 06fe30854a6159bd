"""The command line: parse the words, call the library, print. No logic of its own.

Nothing here loads pydantic, lxml, regex, bs4 or rich before a command has begun to work; `--help` stays quick.
"""

from __future__ import annotations

from extractor.cli.app import app, run

__all__ = ["app", "main"]


def main() -> None:
    """Run the program `extractor`; never returns."""
    run()
