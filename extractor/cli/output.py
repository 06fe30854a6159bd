"""Bytes in and out: input from a file or a pipe, data on stdout or in a file, all else on stderr."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path

from extractor.errors import InputError, OutputError
from extractor.limits import Limits
from extractor.patience import read_named

__all__ = ["BROKEN_PIPE", "complain", "emit", "emit_text", "hush", "on_terminal", "read_input", "save", "visible"]

BROKEN_PIPE = 141
_CONTROLS = {code: 0x2400 + code for code in range(32) if chr(code) not in "\n\t\r"}
_CONTROLS |= {0x7F: 0x2421, **dict.fromkeys(range(0x80, 0xA0), 0xFFFD)}
_CONTROLS |= dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD)


def visible(text: str) -> str:
    """The same text, as long, without anything that a terminal would obey: escapes, control characters, reordering."""
    return text.translate(_CONTROLS)


def on_terminal() -> bool:
    """Whether stdout is a terminal; a closed stdout is none."""
    return sys.stdout is not None and sys.stdout.isatty()


def complain(code: str, message: str) -> None:
    """Say on stderr, in one line, what is wrong."""
    line = " ".join(visible(message).split())
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"extractor: error: {code}: {line}\n")
        sys.stderr.flush()


def hush() -> None:
    """Leave nothing in stdout's buffer that could fail again while Python shuts down."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError, AttributeError):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def read_input(source: str, limits: Limits) -> bytes:
    """The bytes of a file, or of stdin for `-`, and not many more than the limits allow."""
    try:
        if source == "-":
            if sys.stdin is None:
                raise InputError("input.io", "stdin is closed")
            return _bounded(sys.stdin.buffer.read(limits.max_bytes + 1), limits)
        return _bounded(read_named(source, limits.max_bytes + 1), limits)
    except TimeoutError as error:
        raise InputError("input.io", f"{source}: {error}; - (stdin) is waited for") from error
    except OSError as error:
        many = "; for all pages of a folder: extractor run" if isinstance(error, IsADirectoryError) else ""
        raise InputError("input.io", f"{source}: {error.strerror or error}{many}") from error


def _bounded(data: bytes, limits: Limits) -> bytes:
    if len(data) > limits.max_bytes:
        raise InputError("input.too_large", f"the input has more than {limits.max_bytes} bytes, which is the limit")
    return data


def emit(data: bytes) -> None:
    """Write data to stdout, at once."""
    if sys.stdout is None:
        raise OutputError("output.io", "stdout is closed")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError("output.io", f"stdout: {error.strerror or error}") from error


def emit_text(text: str) -> None:
    """Write words for people to stdout, in its own encoding."""
    emit(text.encode(getattr(sys.stdout, "encoding", None) or "utf-8", "replace"))


def save(data: bytes, target: str | None) -> None:
    """Write data to a file, whole or not at all; to stdout where there is none or it is `-`."""
    if target is None or target == "-":
        emit(data)
        return
    path = Path(target).resolve()
    try:
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            path.write_bytes(data)
        else:
            _replace(path, data)
    except OSError as error:
        raise OutputError("output.io", f"{target}: {error.strerror or error}") from error


def _replace(path: Path, data: bytes) -> None:
    import tempfile

    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
