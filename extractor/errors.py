"""Errors, each with a stable code.

A bad page is data: what is odd about it becomes a finding in its record. Only misuse, unreadable bytes, exceeded limits and
input or output that fails raise, and always one of these.
"""

from __future__ import annotations

from typing import Self

__all__ = [
    "ConversionError",
    "ExtractorError",
    "InputError",
    "LayoutError",
    "OptionalDependencyError",
    "OutputError",
    "SchemaVersionError",
    "UsageError",
]


class ExtractorError(Exception):
    """Base of every error that the library raises on purpose.

    `code` is dotted, lower case and stable; programs may match on it. The message is for people and may change.
    """

    code: str

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self) -> tuple[type[ExtractorError], tuple[str, str]]:
        """Survive the trip between processes with the code."""
        return type(self), (self.code, str(self))


class InputError(ExtractorError):
    """The input cannot be read as a page (`input.binary`, `input.undecodable`, `input.too_large` …)."""


class LayoutError(ExtractorError):
    """A layout file is wrong (`layout.syntax`, `layout.invalid`, `layout.missing`, `layout.unknown`)."""


class OutputError(ExtractorError):
    """Output cannot be written (`output.io`)."""


class SchemaVersionError(ExtractorError):
    """A record of another MAJOR version (`schema.major`)."""


class ConversionError(ExtractorError):
    """A currency conversion was asked for wrongly (`convert.currency`, `convert.rates`)."""


class UsageError(ExtractorError, ValueError):
    """What is asked for cannot be (`usage.*`): a wrong call, told before anything is done. It is a `ValueError` as well."""


class OptionalDependencyError(ExtractorError):
    """An extra is not installed (`extra.missing`), or does not load where it is (`extra.broken`); the message says which to install, or why."""

    @classmethod
    def of(cls, error: ImportError, need: str) -> Self:
        """The error for a library that could not be loaded, and what to say where it is not there."""
        if isinstance(error, ModuleNotFoundError):
            return cls("extra.missing", need)
        return cls("extra.broken", f"what an extra brings is there, but does not load: {error}")
