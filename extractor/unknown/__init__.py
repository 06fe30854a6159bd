"""Pages that no layout knows: whether one is a career guide, whom it is about, and which of its headings begin which section.

`typed.py` is the way in; before it, `sheets.py` makes blocks of profiles that are laid out as a table. All else here is tables of words and what they
ask of the text around them; every section found so has a finding that says why.
"""
