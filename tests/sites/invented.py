"""Invented sites of ten pages each, as HTML and as the text that is left of them."""

from __future__ import annotations

import re

ROLES = (
    "Glass Harpist", "Moss Piper", "Cloud Porter", "Bell Hanger", "Kite Tuner", "Fog Warden", "Salt Reader", "Wicker Pilot", "Amber Sorter", "Tide Clerk",
)  # fmt: skip
HEADINGS = (
    "The {role} in Brief", "What Does {a} {role} Do?", "A {role}'s Kit", "Take-Home Pay", "How to Become {a} {role}", "Papers and Schooling", "Skills That Count",
    "Where the Work Is", "Outlook to 20{n}", "Ask {a} {role}", "Sister Trades", "Letters from the Workshop",
)  # fmt: skip
SITES: dict[str, tuple[str, ...]] = {
    "shelf": HEADINGS,
    "front": (
        "{role} Overview", "{role} Daily Tasks", "{role} Tool Bag", "{role} Pay in {year}", "{role} Path, Step by Step", "{role} Diplomas", "{role} Strengths",
        "{role} Surroundings", "{role} Prospects {years}", "{role} Questions", "{role} Cousins", "{role} Links",
    ),
    "end": (
        "All About the {role}", "A Day with {a} {role}", "Gear of {a} {role}", "Money Made as {a} {role}", "Getting to Be {a} {role}", "School for {a} {role}",
        "Traits of a Good {role}", "Home of the {role}", "Days Ahead for the {role}", "Questions Put to {a} {role}", "Trades beside the {role}", "Books about the {role}",
    ),
    "plain": (
        "In Short", "Daily Round", "Tool Bag", "Wages", "Way In", "Diplomas", "Strengths", "Surroundings", "Prospects", "Readers Ask", "Cousins", "Further Reading",
    ),
    "mixed": (
        "Meet the {role}", "Is {role} Work for You?", "Daily Round", "What {role}s Earn", "From Nothing to {role} in Six Steps", "Papers", "Strengths {a} {role} Needs",
        "Surroundings", "The Next Ten Years", "Readers Ask", "Cousins of the {role}", "Subscribe to the Almanac",
    ),
}  # fmt: skip
"""Twelve headings each; the occupation stands before, inside, after or nowhere in them."""
_BODY = (
    "{a_} {low} is somebody who keeps at it when others go home, and there are {n} of them in every second county we asked.",
    "On most days the {low} looks after {n} things at once, and writes down in the evening which of them broke.",
    "The bag of {a_low} holds a lens, a cloth and {n} small weights, each with a hole in the middle.",
    "Newcomers take home $38,{n}0 a year, and those who stay for ten years see $61,{n}0 or more.",
    "Find somebody who does the work, carry the bag for {n} months, and ask for a bag of your own.",
    "A two-year course costs about $4,{n}0 a term, and the examination is held in the open air.",
    "Patience comes first, then a good ear; {n} of a hundred beginners have both on the first day.",
    "Most of the work is found near water, and {n} in a hundred of those who do it have moved there for it.",
    "The number of jobs is expected to grow by {n} percent before the decade is out, give or take the weather.",
    "A {low} from the coast answers what readers of this page have asked us most often in the past {n} months.",
    "People who like this work may also like the other {n} trades that we have written about this year.",
    "Our letter comes once a month and can be left at any time; sign up with your address and no more than that.",
)


def _texts(number: int, role: str, site: str) -> list[tuple[str, str]]:
    low, n = role.lower(), 20 + number
    words = {"role": role, "a": "a", "a_": "A", "low": low, "a_low": f"a {low}", "n": n, "year": 2024, "years": "2024-34"}
    return [
        (heading.replace("{a}", "an" if role[0] in "AEIOU" else "a").format_map(words), body.format_map(words))
        for heading, body in zip(SITES[site], _BODY, strict=True)
    ]


def html_page(number: int, site: str = "shelf") -> bytes:
    role = ROLES[number]
    parts = "".join(f"<h2>{heading}</h2><p>{body}</p>" for heading, body in _texts(number, role, site))
    head = f"<title>{role} | The Trade Shelf</title>"
    return f"<!doctype html><html><head>{head}</head><body><header><p>The Trade Shelf</p></header><h1>{role}: From the Shelf</h1>{parts}<p>Back to the shelf</p></body></html>".encode()


def boxed_page(number: int, site: str = "shelf") -> bytes:
    """A page whose headings are boxes like all others."""
    page = html_page(number, site).decode()
    return re.sub(r"</h[12]>", "</div>", re.sub(r"<h[12]>", '<div class="t">', page)).encode()


def bold_page(number: int, site: str = "shelf") -> bytes:
    """A page whose sections' headings are bold lines, with marked headings for what stands inside one of them."""
    page = html_page(number, site).decode()
    page = re.sub(r"</h2>", "</strong></div>", re.sub(r"<h2>", "<div><strong>", page))
    inner = "".join(
        f"<h3>Tale {chr(65 + at)}{number}</h3><p>It was told on the {number + at}th evening of the year, by the fire.</p>" for at in range(3)
    )
    return page.replace("<p>Back to the shelf", f"{inner}<p>Back to the shelf").encode()


def dense_page(number: int, site: str = "shelf") -> bytes:
    """Text without a blank line."""
    return re.sub(rb"\n+", b"\n", text_page(number, site))


def text_page(number: int, site: str = "shelf") -> bytes:
    page = html_page(number, site).decode()
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"<[^>]+>", "\n\n", page.split("</head>")[1])).strip().encode()
