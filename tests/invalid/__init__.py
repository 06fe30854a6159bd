"""The bad input suite: rows of a table, each a page that is hostile, broken or none, with what must come of it."""
