"""What a page's markup leaves open, so that the page behind it is no text: comments, scripts and their like, and quotation marks of attributes.

The places are told as HTML's own tokenizer tells them: it ends a script at "</script" with a space, a slash or ">" behind it, and at nothing else.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain

import regex

from extractor.findings import Note, note
from extractor.patterns import lazy, said

__all__ = ["unclosed"]

_TEXTS = "script|style|textarea|title|iframe|noframes"
"""Elements whose text is taken as it stands, tags and all, up to their end tag."""
_OPENS = lazy(rf"<(?:(?P<comment>!--)|(?P<end>/)?(?P<name>{_TEXTS}|template)(?=[\s/>]))", regex.IGNORECASE)
_COMMENT_ENDS = lazy(r"--!?>")
_AT_END = r"(?:(?P<whole>(?=[\s/>]))|(?=[^\s/>\"'\\]{1,12}\s{0,9}>))"
"""An end tag's name ends here, or it only looks so; a program's own text is no end."""
_STEPS = lazy(rf"(?P<opens><!--)|(?P<closes>-->)|<(?P<end>/)?script{_AT_END}", regex.IGNORECASE)
"""What stands in a script and may change where it ends."""
_ENDS = {name: lazy(rf"</{name}{_AT_END}", regex.IGNORECASE) for name in _TEXTS.split("|")}
_doubts_quotes = said(r"=\s*(?:\"[^\"<>]*|'[^'<>]*)>")
"""Whether an attribute's value may hold the end of its own tag, as it does where its quotation mark does not close."""
_MARKUP = lazy(r"<(?:(?P<comment>!--)|(?P<end>/)?(?P<name>[A-Za-z][^\s/>]*+)(?:[^=>]|=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])))*+(?P<closed>>)?)")
"""A comment's beginning, or a tag as far as it goes."""
_VALUE = lazy(r"=\s*+(?:\"([^\"]*+)\"|'([^']*+)')")
_EMPTY = lazy(r"(?:<\w+|[\s\"'])/>\Z")
"""A tag that ends its own element, as the parser has it."""
_BESIDE = lazy(r"\"\"[^\s/]|<")
"""What stands in a tag behind a value that ended in the middle of something else."""
_INNER_TAG = lazy(r"</?[A-Za-z]")


def unclosed(source: str) -> list[Note]:
    """Say of elements and comments that end later than they seem to, or never, how many characters are lost with those of each name."""
    at, template = 0, None
    lost: Counter[str] = Counter()
    while match := _OPENS.search(source, at):
        at, kind = match.end(), (match["name"] or "").lower()
        if kind == "template":
            template = None if match["end"] else match.start() if template is None else template
        elif (after := _after_empty(source, match)) is not None:
            at = after
        elif not match["end"]:
            at, seeming = _end(source, match)
            if seeming is not None:
                lost[f"<{kind}>" if kind else "<!--"] += at - seeming
    if template is not None:
        lost["<template>"] = len(source) - template
    lost["an attribute's quotation mark"] = _quoted(source) if _doubts_quotes(source) else 0
    return [note("html.unclosed", element=element, count=count) for element, count in lost.items() if count]


def _after_empty(source: str, opening: regex.Match[str]) -> int | None:
    """Where an element's tag ends that ends the element too ("<script src='x' />"); None for others."""
    tag = None if opening["comment"] or opening["end"] else _MARKUP.match(source, opening.start())
    return tag.end() if tag is not None and tag["closed"] is not None and _EMPTY.search(tag[0]) is not None else None


def _end(source: str, opening: regex.Match[str]) -> tuple[int, int | None]:
    """Where a comment or an element's text ends that begins so; and where it seemed to end before, or its beginning, where it never does."""
    if opening["comment"]:
        match, seeming = _COMMENT_ENDS.search(source, opening.end() - 2), None
    elif (kind := opening["name"].lower()) == "script":
        match, seeming = _end_of_script(source, opening.end())
    else:
        match, seeming = _end_of_text(source, opening.end(), kind)
    if match is not None:
        return match.end(), seeming
    return len(source), opening.start() if seeming is None else seeming


def _end_of_text(source: str, at: int, kind: str) -> tuple[regex.Match[str] | None, int | None]:
    """An element's end tag, and the first before it that only looks so ("</styles>")."""
    seeming = None
    for match in _ENDS[kind].finditer(source, at):
        if match["whole"] is not None:
            return match, seeming
        seeming = match.start() if seeming is None else seeming
    return None, seeming


def _end_of_script(source: str, at: int) -> tuple[regex.Match[str] | None, int | None]:
    """The same of a script: inside a comment, a script that begins there has an end of its own."""
    seeming: int | None = None
    ended: int | None = None
    commented = inner = False
    for match in _STEPS.finditer(source, at):
        if match["opens"]:
            commented = True
        elif match["closes"]:
            commented = inner = False
        elif match["whole"] is None:
            seeming = match.start() if match["end"] and seeming is None else seeming
        elif not match["end"]:
            inner = commented
        elif inner:
            inner, ended = False, match.start() if ended is None else ended
        else:
            return match, seeming
    return None, ended if seeming is None else seeming


def _quoted(source: str) -> int:
    """How many characters stand in attributes whose quotation mark does not close where it should: the end of their own tag, and what follows."""
    lost = at = 0
    while match := _MARKUP.search(source, at):
        kind = (match["name"] or "").lower()
        at = match.end()
        if not match["comment"]:
            if not match["closed"]:
                return lost + len(source) - match.start()
            tag = match[0][:-1]
            if ">" in tag and _BESIDE.search(_VALUE.sub('=""', tag), 1):
                lost += sum(map(_swallowed, filter(None, chain.from_iterable(_VALUE.findall(tag)))))
        if match["comment"] or (kind in _ENDS and not match["end"] and not _EMPTY.search(match[0])):
            at, _ = _end(source, match)
    return lost


def _swallowed(value: str) -> int:
    """The characters of a value from the tag's end on that it holds; markup that was put into an attribute begins with a tag."""
    end = value.find(">")
    return len(value) - end if end >= 0 and "<" not in value[:end] and _INNER_TAG.search(value, end) else 0
