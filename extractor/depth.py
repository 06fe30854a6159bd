"""What stands below a folder, depth first.

Folders that are begun stand in a list, since the system lets more of them stand in each other than Python lets calls.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar, cast

__all__ = ["below"]

_File = TypeVar("_File")
_Folder = TypeVar("_Folder")


def below(first: Iterator[_File | _Folder], folder: type[_Folder], inside: Callable[[_Folder], Iterator[_File | _Folder]]) -> Iterator[_File]:
    """What is no `folder` among entries and, in the place of each folder, what stands `inside` it."""
    begun = [first]
    while begun:
        one = next(begun[-1], None)
        if one is None:
            begun.pop()
        elif isinstance(one, folder):
            begun.append(inside(one))
        else:
            yield cast("_File", one)
