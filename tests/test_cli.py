"""The command line: data on stdout, all else on stderr, and the exit codes."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extractor import Guide, __version__, extract, read, schema
from extractor.cli import app, other_names
from extractor.cli.app import COMMANDS
from tests.helpers.cases import ALMANAC, FIXTURES, case
from tests.helpers.validators import faults

PAGE = case("orchard-acoustician.txt").page
HTML = case("lantern-archivist.html").page
INVALID = FIXTURES / "invalid"


def call(*arguments: object, stdin: bytes | None = None, **env: str) -> Result:
    return CliRunner().invoke(app, [str(word) for word in arguments], input=stdin, env=env)


def complaint(result: Result) -> str:
    """The one line on stderr."""
    assert result.stdout == ""
    assert result.stderr.count("\n") == 1, result.stderr
    assert result.stderr.startswith("extractor: error: ")
    return result.stderr.removeprefix("extractor: error: ").strip()


def program(*arguments: object, **options) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "extractor", *map(str, arguments)], capture_output=True, check=False, **options)


def test_parse_gives_the_record_on_one_line() -> None:
    result = call("parse", PAGE)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.count("\n") == 1
    assert Guide.model_validate_json(result.stdout) == extract(PAGE.read_bytes())
    assert faults(json.loads(result.stdout)) == []


def test_parse_reads_stdin() -> None:
    assert call("parse", "-", stdin=PAGE.read_bytes()).stdout == call("parse", PAGE).stdout


def test_parse_with_options() -> None:
    record = json.loads(call("parse", PAGE, "--guide-id", "a", "--uri", "https://example.org/b", "--no-provenance", "--pretty").stdout)
    assert (record["guide_id"], record["source"]["uri"], record["provenance"]) == ("a", "https://example.org/b", None)
    assert call("parse", PAGE, "--pretty").stdout.count("\n") > 100
    assert json.loads(call("parse", PAGE, "--media-type", "text/markdown").stdout)["source"]["media_type"] == "text/markdown"
    kelp = case("almanac-kelp-gardener.txt").page
    assert json.loads(call("parse", kelp, "--layout", ALMANAC).stdout)["source"]["layout"] == "almanac@1"


def test_parse_writes_a_file_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "guide.json"
    assert call("parse", PAGE, "-o", target).stdout == ""
    assert Guide.model_validate_json(target.read_bytes()).occupation == "Orchard Acoustician"
    target.chmod(0o640)
    assert call("parse", INVALID / "pdf_named.txt", "-o", target).exit_code == 3
    assert Guide.model_validate_json(target.read_bytes()).occupation == "Orchard Acoustician"
    assert call("parse", HTML, "-o", target).exit_code == 0
    assert Guide.model_validate_json(target.read_bytes()).occupation == "Lantern Archivist"
    assert [path.name for path in tmp_path.iterdir()] == ["guide.json"]
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name != "posix", reason="links and devices of POSIX")
def test_output_follows_links_and_spares_devices(tmp_path: Path) -> None:
    target, link = tmp_path / "guide.json", tmp_path / "link.json"
    link.symlink_to(target)
    assert call("parse", PAGE, "-o", link).exit_code == 0
    assert link.is_symlink()
    assert target.is_file()
    assert call("parse", PAGE, "-o", os.devnull).exit_code == 0
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["parse", INVALID / "pdf_named.txt"], 3, "input.binary: "),
        (["show", INVALID / "random_bytes.txt"], 3, "input.undecodable: "),
        (["text", INVALID / "zip_named.txt"], 3, "input.binary: "),
        (["layout", "show", INVALID / "png_named.txt"], 3, "input.binary: "),
        (["parse", "no such file"], 5, "input.io: no such file: "),
        (["parse", FIXTURES], 5, f"input.io: {FIXTURES}: Is a directory; for all pages of a folder: extractor run"),
        (["parse", PAGE, "-o", "no/such/folder/x.json"], 5, "output.io: no/such/folder/x.json: "),
        (["parse", PAGE, "--layout", "no such file"], 5, "layout.missing: "),
        (["layout", "check", "no such file"], 5, "layout.missing: "),
        (["parse", PAGE, "--layout", FIXTURES / "invalid/cases.toml"], 2, "layout.invalid: "),
        (["parse", PAGE, "--media-type", "image/png"], 2, "input.media_type: "),
        (["parse", PAGE, "--nonsense"], 2, "cli.usage: No such option"),
        (["parse"], 2, "cli.usage: Missing argument"),
        (["parse", PAGE, PAGE], 2, "cli.usage: Got unexpected extra argument"),
        (["nonsense"], 2, "cli.usage: No such command"),
        (["verify", "memory://x"], 2, "usage.out: "),
        (["run", PAGE, "-o", "never", "--max", "bytes"], 2, "cli.usage: Invalid value for --max: 'bytes' has no value"),
        (["run", PAGE, "-o", "never", "--max", "bytes=x"], 2, "cli.usage: Invalid value for --max: bytes is a number, not 'x'"),
        (["run", PAGE, "-o", "never", "--timeout-per-page", "inf"], 2, "cli.usage: Invalid value for --max: limits must be positive and finite"),
        (["prse"], 2, "cli.usage: No such command 'prse'. Did you mean 'parse'?"),
        (["layout", "sugest"], 2, "cli.usage: No such command 'sugest'. Did you mean 'suggest'?"),
    ],
)
def test_what_goes_wrong_is_one_line(arguments: list[object], code: int, words: str) -> None:
    result = call(*arguments)
    assert complaint(result).startswith(words)
    assert result.exit_code == code


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (("run", "in", "--workers", "2"), "--jobs"),
        (("run", "in", "--output-dir", "x"), "--output"),
        (("run", "in", "--output_format=parquet"), "--to"),
        (("parse", "a.txt", "--out", "x"), "--output"),
        (("parse", "a.txt", "--content-type", "text/html"), "--media-type"),
        (("report", "out", "--baseline", "old"), "--against"),
        (("run", "in", "--limits", "5"), "--max"),
    ],
)
def test_an_option_by_another_programs_name_is_told_by_its_own(words: tuple[str, ...], meant: str) -> None:
    result = call(*words)
    assert result.exit_code == 2
    assert f"Did you mean '{meant}'?" in result.stderr


def test_an_option_that_the_command_has_not_is_not_offered() -> None:
    assert "--jobs" not in call("parse", "a.txt", "--workers", "2").stderr


def test_each_other_name_means_an_option_that_some_command_has() -> None:
    import click

    def options(command: click.Command) -> set[str]:
        inside: list[click.Command | None] = []
        if isinstance(command, click.Group):
            ctx = click.Context(command)
            inside = [command.get_command(ctx, name) for name in command.list_commands(ctx)]
        return {name for one in command.params for name in one.opts}.union(*map(options, filter(None, inside)))

    names = [name for others in other_names._OTHERS.values() for name in others.split()]
    assert set(other_names._OTHERS) <= options(app)
    assert len(names) == len(set(names))


def test_findings_of_severity_error_are_exit_code_1() -> None:
    for command in ("parse", "show"):
        result = call(command, INVALID / "empty.txt")
        assert result.exit_code == 1
        assert result.stdout
    assert call("parse", INVALID / "whitespace.txt").stderr == "extractor: error: input.empty: the page has no text\n"


def test_a_bug_is_70_and_told_in_one_line(monkeypatch) -> None:
    monkeypatch.setattr("extractor.pipeline.extract", lambda *_args, **_options: 1 // 0)
    result = call("parse", PAGE)
    assert complaint(result).startswith("cli.bug: ZeroDivisionError: ")
    assert result.exit_code == 70
    with pytest.raises(ZeroDivisionError):
        CliRunner().invoke(app, ["parse", str(PAGE)], env={"EXTRACTOR_TRACEBACK": "1"}, catch_exceptions=False)


def test_an_input_beyond_the_limit_is_not_read_to_its_end(monkeypatch) -> None:
    from extractor.limits import Limits

    monkeypatch.setattr("extractor.limits.Limits", lambda: Limits(max_bytes=100))
    result = call("parse", PAGE)
    assert complaint(result).startswith("input.too_large: ")
    assert result.exit_code == 3


def test_no_arguments_show_the_help() -> None:
    result = call()
    assert result.exit_code == 2
    assert "Commands:" in result.stderr
    assert call("layout").exit_code == 2


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_examples(name: str) -> None:
    result = call(name, "--help")
    assert result.exit_code == 0
    assert name in call("--help").stdout
    if name != "layout":
        assert "Examples:" in result.stdout
        assert f"extractor {name}" in result.stdout


def test_version() -> None:
    assert call("--version").stdout == f"extractor {__version__}\n"


def test_text_is_the_read_text() -> None:
    for page in (PAGE, HTML):
        assert call("text", page).stdout_bytes.decode() == read(page.read_bytes()).text


def test_schema_is_the_published_one(tmp_path: Path) -> None:
    assert call("schema").stdout == schema.published()
    assert call("schema", "-o", tmp_path / "s.json").exit_code == 0
    assert (tmp_path / "s.json").read_text("utf-8") == schema.published()


def test_schema_to_sql_is_the_ddl() -> None:
    from extractor.relational import ddl

    assert call("schema", "--to", "sql").stdout == ddl()


def test_layout_check(tmp_path: Path) -> None:
    result = call("layout", "check", ALMANAC)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "almanac@1 is right" in result.stdout
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('id = "X"\nversion = 0\ncolour = 1\n[[section]]\nfield = "overview"\nheading = []\n')
    result = call("layout", "check", wrong)
    assert (result.exit_code, result.stdout) == (1, "")
    keys = [line.split(f"{wrong}: ")[1].split(":")[0] for line in result.stderr.splitlines()]
    assert keys == ["id", "version", "section[0].heading", "section", "colour"]


def test_layout_show_takes_a_layout_by_its_name_as_other_commands_do() -> None:
    assert call("layout", "show", HTML, "--layout", "himalayas@1").stdout == call("layout", "show", HTML, "--layout", "himalayas").stdout != ""
    result = call("layout", "show", HTML, "--layout", "nowhere")
    assert (result.exit_code, complaint(result).split(":")[0]) == (2, "layout.unknown")


def test_show_reads_records_too(tmp_path: Path) -> None:
    call("parse", PAGE, "-o", tmp_path / "guide.json")
    assert call("show", tmp_path / "guide.json").stdout == call("show", PAGE).stdout
    (tmp_path / "wrong.json").write_text('{"schema_version": "2.0"}')
    result = call("show", tmp_path / "wrong.json")
    assert result.exit_code == 3
    assert complaint(result).startswith("schema.major: ")
    (tmp_path / "wrong.json").write_text('{"schema_version": "1.0"}')
    assert complaint(call("show", tmp_path / "wrong.json")).startswith("input.record: ")


def test_show_is_plain_in_a_pipe_and_obeys_no_page() -> None:
    page = PAGE.read_text("utf-8").replace("Orchard", "Or\x1b[31mchard\u202e [bold]x")
    for command in (["show"], ["layout", "show"]):
        result = call(*command, "-", stdin=page.encode())
        assert result.exit_code == 0
        assert "\x1b" not in result.stdout
        assert "\u202e" not in result.stdout
        assert "[bold]x" in result.stdout


def test_show_fits_its_width() -> None:
    for columns in (60, 80, 100, 160):
        widest = max(map(len, call("show", HTML, COLUMNS=str(columns)).stdout.splitlines()))
        assert widest <= columns


def test_show_cuts_long_lists_unless_told() -> None:
    page = "Fees\n\n" + "\n\n".join(f"Course {n} costs ${n},000." for n in range(1, 90))
    assert "more; --all shows them" in call("show", "-", stdin=page.encode()).stdout
    assert "more; --all shows them" not in call("show", "-", "--all", stdin=page.encode()).stdout


posix = pytest.mark.skipif(os.name != "posix", reason="signals and terminals of POSIX")


@posix
def test_show_on_a_terminal_has_colours() -> None:
    import pty

    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "extractor", "show", PAGE], stdout=follower, env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "90"}
    ) as job:
        os.close(follower)
        found = b""
        while True:
            try:
                piece = os.read(leader, 65536)
            except OSError:
                break
            if not piece:
                break
            found += piece
        assert job.wait() == 0
    os.close(leader)
    assert b"\x1b[1m" in found
    assert "█".encode() in found


@posix
@pytest.mark.parametrize("arguments", [["parse", "--pretty", HTML], ["show", HTML], ["--help"], ["schema"]])
def test_a_broken_pipe_is_silent(arguments: list[object]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    result = subprocess.run([sys.executable, "-m", "extractor", *map(str, arguments)], stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (result.returncode, result.stderr) == (141, b"")


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_an_io_error() -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run([sys.executable, "-m", "extractor", "parse", PAGE], stdout=full, stderr=subprocess.PIPE, check=False)
    assert result.returncode == 5
    assert result.stderr.startswith(b"extractor: error: output.io: stdout: ")


@posix
def test_a_closed_stdout_is_an_io_error() -> None:
    result = subprocess.run(["sh", "-c", f"exec {sys.executable} -m extractor parse {PAGE} >&-"], capture_output=True, check=False)
    assert result.returncode == 5
    assert result.stderr.startswith(b"extractor: error: output.io: ")


_BROKEN = """
import sys
from extractor.__main__ import main
class Broken:
    def find_spec(self, name, *_):
        if name == {name!r}:
            raise {error}
sys.meta_path.insert(0, Broken())
sys.argv[1:] = ["parse", "-"]
main()
"""


@pytest.mark.parametrize(
    ("name", "error", "code", "status"),
    [
        ("click", "OSError(5, 'Input/output error')", b"output.io", 5),
        ("extractor.cli.output", "ImportError('no such library')", b"output.io", 5),
        ("extractor.cli.parse", "ModuleNotFoundError('no such module')", b"output.io: the package's own files: no such module", 5),
        ("click", "KeyboardInterrupt", b"cli.interrupted", 130),
        ("extractor.cli.parse", "OSError(5, 'Input/output error', 'parse.py')", b"output.io: parse.py: Input/output error", 5),
    ],
)
def test_what_cannot_be_loaded_is_told_in_one_line(name: str, error: str, code: bytes, status: int) -> None:
    result = subprocess.run(
        [sys.executable, "-c", _BROKEN.format(name=name, error=error)], capture_output=True, check=False, stdin=subprocess.DEVNULL
    )
    assert result.returncode == status, result.stderr
    assert result.stderr.startswith(b"extractor: error: " + code)
    assert result.stderr.count(b"\n") == 1


@posix
def test_a_closed_stdin_is_an_io_error(tmp_path: Path) -> None:
    for words in (["parse", "-"], ["run", "-", "-o", str(tmp_path / "out")]):
        command = ["sh", "-c", 'exec "$@" <&-', "sh", sys.executable, "-m", "extractor", *words]
        result = subprocess.run(command, capture_output=True, check=False)
        assert result.returncode == 5, result.stderr
        assert result.stderr == b"extractor: error: input.io: stdin is closed\n"


@posix
def test_a_run_needs_no_standard_streams(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(PAGE.read_bytes())
    for closed in ("2>&-", "<&- >&- 2>&-"):
        out = tmp_path / f"out-{len(closed)}"
        command = [sys.executable, "-m", "extractor", "run", str(tmp_path / "a.txt"), "-o", str(out)]
        assert subprocess.run(["sh", "-c", f'exec "$@" {closed}', "sh", *command], check=False).returncode == 0
        assert json.loads((out / "manifest.jsonl").read_bytes())["status"] == "ok"


@posix
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupted(number: signal.Signals, code: int, tmp_path: Path) -> None:
    target = tmp_path / "guide.json"
    with subprocess.Popen(
        [sys.executable, "-m", "extractor", "parse", "-", "-o", target], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as job:
        assert job.stdin is not None
        job.stdin.write(b"x" * 70_000)
        job.stdin.flush()
        time.sleep(0.5)
        job.send_signal(number)
        _, said = job.communicate()
    assert job.returncode == code
    assert said.startswith(b"extractor: error: cli.")
    assert said.count(b"\n") == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shell_completion(shell: str) -> None:
    result = program(env={**os.environ, "_EXTRACTOR_COMPLETE": f"{shell}_source"})
    assert result.returncode == 0
    assert b"_EXTRACTOR_COMPLETE" in result.stdout
    if shell != "fish":
        words = program(env={**os.environ, "_EXTRACTOR_COMPLETE": f"{shell}_complete", "COMP_WORDS": "extractor pa", "COMP_CWORD": "1"})
        assert b"parse" in words.stdout


def test_the_module_is_the_program() -> None:
    assert program("--version").stdout.decode().split() == ["extractor", __version__]


@pytest.mark.parametrize("option", ["--uri", "--guide-id", "--media-type"])
def test_a_byte_that_is_no_text_is_a_wrong_argument(option: str) -> None:
    result = call("parse", PAGE, option, "http://a/\udcff")
    assert result.exit_code == 2
    assert complaint(result).startswith(f"usage.text: {option[2:].replace('-', '_')} has half a character, '\\udcff'")


def test_a_pipe_that_nobody_writes_to_is_an_io_error_and_no_wait_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractor.patience.SECONDS", 0.3)
    os.mkfifo(tmp_path / "pipe")
    wanted = f"input.io: {tmp_path}/pipe: nothing came from it for 0.3 seconds; - (stdin) is waited for"
    result = call("parse", tmp_path / "pipe")
    assert (result.exit_code, complaint(result)) == (5, wanted)
    # Nor one whose writer says nothing more.
    held = os.open(tmp_path / "pipe", os.O_RDWR)
    try:
        os.write(held, PAGE.read_bytes()[:100])
        assert complaint(call("text", tmp_path / "pipe")) == wanted
    finally:
        os.close(held)


def test_pipes_that_are_written_to_are_read_whole(tmp_path: Path) -> None:
    wanted = call("parse", PAGE).stdout
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(["sh", "-c", f"sleep 1; cat {PAGE} > {tmp_path}/pipe"]) as writer:
        assert call("parse", tmp_path / "pipe").stdout == wanted
    assert writer.returncode == 0
    # What the shell hands over is waited for, however long nothing comes.
    command = ["sh", "-c", f"(sleep 6.5; cat {PAGE}) | {sys.executable} -m extractor parse /dev/stdin"]
    assert subprocess.run(command, capture_output=True, check=False).stdout.decode() == wanted
