"""Words -> values: what a phrase means, without knowing the document it stands in.

Pay is read in four steps, each a few files. Tables stand apart: `currencies` and `places` are generated (`tasks/`), `marks`, `marks_rare`,
`number_words` and `pay_words` are kept by hand.

==================  ====================================================================================================
step                files, in the order in which they are called
==================  ====================================================================================================
the front door      `pay` (`find`, `find_pay`, lines and cells); `pay_tags` (a cell that is one plain amount), `pay_lone` (a text that is one
                    price); `may_hold` (may there be money at all?)
numbers to amounts  `numerals`, `spelled` (digits and words to numbers); `unit`, `unit_before`, `unit_after`, `units` (a number and its marks);
                    `mentions`, `bands` (two numbers to a range, "mid-$50,000s")
is it money?        `pay_chosen`, `pay_accept` (which amounts are money); `pay_zones` (sentences, and the words that belong to an amount)
what is said of it  `pay_reader` on a `pay_piece`: `periods`, `period_phrases`, `pay_bounds`, `pay_currency`, `where` and `pay_places`, `pay_kind`,
                    `pay_regular`, `pay_statistic`, `pay_restated`, `annual`; `people`, `words` for all of them
==================  ====================================================================================================

`pay_context` and `pay_document` read what a header, a caption and the whole document say; `pay_model` holds `Pay`, `pay_found` what `find` gives
back; `money` reads the amount of a text that is known to hold one. `counts`, `percent` and `years` are values of their own.
"""
