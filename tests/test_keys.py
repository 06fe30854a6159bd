"""Keys of headings, however long."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.layouts import keys
from extractor.layouts.keys import key_of


def test_a_sign_for_and_is_a_word() -> None:
    assert key_of("## Tools &  Technologies:") == "tools and technologies"


@given(st.text("ab &\t\n\u2003"), st.integers(1, 6))
def test_a_long_text_is_taken_apart_in_pieces_to_the_same_key(text: str, piece: int) -> None:
    whole = key_of(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "_PIECE", piece)
        assert key_of(text) == whole
