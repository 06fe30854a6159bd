"""The program: the table of its commands, and what every outcome means as an exit code."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
import threading
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import FrameType, ModuleType
from typing import Any, NamedTuple, NoReturn

import click

from extractor._version import __version__
from extractor.cli.output import BROKEN_PIPE, complain, hush
from extractor.errors import ExtractorError

__all__ = ["COMMANDS", "Lazy", "app", "run"]


class Row(NamedTuple):
    """One command: where it stands, and its line in `--help`."""

    home: str
    help: str


COMMANDS: dict[str, Row] = {
    "parse": Row("extractor.cli.parse:parse", "One guide to one JSON record."),
    "show": Row("extractor.cli.show:show", "What a guide's record holds, for people."),
    "review": Row("extractor.cli.review:review", "The page beside its record, each value bound to its words, as HTML."),
    "text": Row("extractor.cli.text:text", "The read text, which every span of the record refers to."),
    "run": Row("extractor.cli.run:run", "A dump of pages to records, unattended."),
    "verify": Row("extractor.cli.verify:verify", "Check a run's output: its sum and every part's hash."),
    "report": Row("extractor.cli.report:report", "What a run has come to, and what moved against an older one."),
    "fixture": Row("extractor.cli.fixture:fixture", "Pages to test cases."),
    "schema": Row("extractor.cli.schema:schema", "The record's JSON Schema."),
    "layout": Row("extractor.cli.layout:layout", "Check a layout file, or see what it finds on a page."),
}
"""By name, in the order of `--help`. A command is loaded when it is called."""

_FAILED = 1
_USAGE = 2
_UNREADABLE = 3
_IO = 5
_BUG = 70
_INTERRUPTED = 130
_TERMINATED = 143

_EXITS: tuple[tuple[str, int], ...] = (
    ("input.io", _IO),
    ("input.media_type", _USAGE),
    ("input.type", _USAGE),
    ("input.", _UNREADABLE),
    ("output.", _IO),
    ("layout.missing", _IO),
    ("layout.", _USAGE),
    ("schema.major", _UNREADABLE),
    ("extra.missing", _USAGE),
    ("extra.broken", _IO),
    ("usage.", _USAGE),
    ("check.", _FAILED),
)
"""What an error's code begins with, and the exit code; the first row that fits."""

_EPILOG = """\b
Examples:
  extractor parse guide.txt > guide.json
  curl -s https://example.org/guide | extractor parse -
  extractor show guide.html
  extractor run pages/ -o out
  extractor layout show guide.html --layout mysite.toml

\b
Exit codes: 0 done; 1 findings of severity error, or a check that failed; 2 usage;
3 unreadable input; 4 too many failures; 5 I/O; 70 a bug;
130, 143 interrupted; 141 broken pipe.
"""


class Terminated(BaseException):
    """SIGTERM came."""


class Lazy(click.Group):
    """A group that knows its commands by a table and loads only the one that is called."""

    def __init__(self, *args: Any, table: Mapping[str, Row], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the table's order."""
        del ctx
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command."""
        del ctx
        row = self.table.get(cmd_name)
        if row is None:
            return None
        module, _, name = row.home.partition(":")
        command = getattr(import_module(module), name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the words begin with; for a name that is none, the error says which one is near."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.table, 1)
            raise click.UsageError(f"{error.message.rstrip('.')}.{f' Did you mean {near[0]!r}?' if near else ''}", ctx) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands' lines from the table, without loading any."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, row.help) for name, row in self.table.items()])


class _App(Lazy):
    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> NoReturn:  # type: ignore[override]
        """Run the program and leave with its exit code; click's own way would answer a broken pipe with 1."""
        name = prog_name or "extractor"
        if "_EXTRACTOR_COMPLETE" in os.environ:
            super().main(args, "extractor", **extra)
        code = _BUG
        try:
            code = self.outcome(name, list(sys.argv[1:] if args is None else args), extra)
        finally:
            hush()
        sys.exit(code)

    def outcome(self, name: str, args: list[str], extra: dict[str, Any]) -> int:
        """What came of one call, as an exit code; whatever went wrong has been said on stderr."""
        extra.pop("standalone_mode", None)
        try:
            with self.make_context(name, args, **extra) as ctx:
                self.invoke(ctx)
        except click.exceptions.Exit as stop:
            return stop.exit_code
        except click.ClickException as error:
            return _usage(error)
        except ExtractorError as error:
            complain(error.code, str(error))
            return next((code for start, code in _EXITS if error.code.startswith(start)), _BUG)
        except BrokenPipeError:
            return BROKEN_PIPE
        except (KeyboardInterrupt, click.Abort):
            complain("cli.interrupted", "interrupted")
            return _INTERRUPTED
        except Terminated:
            complain("cli.terminated", "terminated")
            return _TERMINATED
        except OSError as error:
            complain("output.io", ": ".join(filter(None, (str(error.filename or ""), error.strerror or str(error)))))
            return _IO
        except ImportError as error:  # as of a file that the machine does not find for a moment; what is optional has a code of its own
            complain("output.io", f"the package's own files: {error}")
            return _IO
        except Exception as error:  # whatever else comes is a bug, and is told as one
            if os.environ.get("EXTRACTOR_TRACEBACK"):
                raise
            complain("cli.bug", f"{type(error).__name__}: {error} (please report it; EXTRACTOR_TRACEBACK=1 shows where)")
            return _BUG
        return 0


def _usage(error: click.ClickException) -> int:
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    if ctx is not None and isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(ctx.get_help(), err=True)
        return _USAGE
    if isinstance(error, click.NoSuchOption):
        from extractor.cli.other_names import suggest

        error = suggest(error)
    hint = f" (see: {ctx.command_path} --help)" if ctx is not None else ""
    complain("cli.usage", error.format_message().rstrip(".") + hint)
    return _USAGE


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    del number, frame
    raise Terminated


@click.group(
    cls=_App,
    table=COMMANDS,
    epilog=_EPILOG,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="extractor", message="%(prog)s %(version)s")
def app() -> None:
    """Turn scraped career guides into validated, structured data."""


def _without_plugins() -> None:
    """Keep pydantic from looking for plugins, of which the program uses none.

    Looking reads the metadata of every installed package. Even where the environment forbids it, what would look is loaded, and with it the standard
    library's reader of mail headers: a fifteenth of a start. An empty module in its place is all that pydantic asks for.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if os.environ["PYDANTIC_DISABLE_PLUGINS"] == "__all__":
        nothing = ModuleType("pydantic.plugin._loader")
        nothing.get_plugins = tuple  # type: ignore[attr-defined]
        sys.modules.setdefault(nothing.__name__, nothing)


def _hold_places() -> None:
    """Have standard streams that were closed lead nowhere, for workers too: else the next files to be opened would stand in for them."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)
    if sys.stderr is None:
        sys.stderr = os.fdopen(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)


def run() -> NoReturn:
    """Run as a program: SIGTERM unwinds like Ctrl-C does, so that no half-written file stays."""
    signal.signal(signal.SIGTERM, _terminate)
    _hold_places()
    # A start builds many objects that live to the end; looking through them for garbage takes a tenth of it.
    gc.set_threshold(200_000, 20, 100)
    _without_plugins()
    try:
        app.main()
    except SystemExit as stop:
        if threading.active_count() > 1 or "multiprocessing" in sys.modules or not isinstance(stop.code, int):
            raise
        # All is written and flushed; taking the interpreter apart costs as much as reading a guide.
        with contextlib.suppress(OSError, ValueError, AttributeError):
            sys.stderr.flush()
        os._exit(stop.code)
    raise AssertionError
