"""A guide's page as a site serves it: 160 KB, of which a third is the guide's text.

The fixture's page holds the guide and next to nothing else. A site's frame wraps every block, writes utility classes on every element, draws
icons, and puts menus, cards and columns of links around the guide. It is elements and attributes that take a parser of HTML its time, not bytes:
without them the same size is parsed in a fifth of the time that a real page takes.
"""

from __future__ import annotations

import json
import re
from itertools import product

__all__ = ["as_served"]

SIZE = 160_000
_BLOCK = "flex max-w-4xl flex-col gap-4 text-base"
_CARD = "group relative rounded-xl border border-gray-200 bg-white p-6 shadow-sm hover:border-gray-300"
_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" class="size-5 shrink-0" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
    'stroke-width="2" aria-hidden="true"><path d="M12 6v6h4.5"></path><circle cx="12" cy="12" r="9"></circle></svg>'
)
_LINK = '<li class="flow-root"><a class="flex gap-2 p-2 text-sm" href="/{0}/{1}">{2}<span class="truncate">{3}</span></a></li>'
_PLACES = ("Harwich", "Fremantle", "Halifax", "Den Helder", "Gdynia", "Porto", "Leith", "Oslo")
_TRADES = ("Dredge Master", "Buoy Keeper", "Chart Editor", "Lock Operator", "Wreck Diver", "Ice Pilot")
_MENU = '<div class="absolute inset-x-0" data-state="closed"><div class="{0}"><ul role="list" class="grid gap-2">{1}</ul></div></div>'
_COLUMN = '<div class="flex flex-col gap-3"><div class="text-sm font-semibold">{0}</div><ul role="list" class="space-y-3">{1}</ul></div>'
_POST = """<article class="{0}"><div class="flex items-start gap-4"><img class="size-12" src="/logo/{1}.png" alt="" loading="lazy" width="48">
<div class="min-w-0 flex-1"><div class="flex gap-2"><a class="font-medium" href="/jobs/{1}"><span class="inset-0"></span>{2}</a></div>
<div class="mt-1 flex gap-2"><span class="badge" data-slot="badge">{3}</span><span class="badge" data-slot="badge">Full time</span></div>
</div></div><button type="button" class="rounded-md p-2" data-action="save">{4}</button></article>"""


def as_served(page: str) -> str:
    """The page in its site's frame."""
    page = re.sub(r"<(h[1-6]|ul|ol|li|td|th|tr|table|section|span)(?=[ >])", rf'<\1 class="{_BLOCK}"', page)
    page = re.sub(r"<p(?=[ >])", '<div class="relative w-full px-4 sm:px-6"><p class="leading-7 text-gray-700"', page).replace("</p>", "</p></div>")
    page = re.sub(r"(<li[^>]*>|<h3[^>]*>)", rf"\1{_ICON}", page)
    menus = "".join(_MENU.format(_CARD, _links(kind, _TRADES, _ICON)) for kind in ("remote", "firms", "places", "guides", "advice", "tools"))
    posts = "".join(_POST.format(_CARD, number, *post, _ICON) for number, post in enumerate(product(_TRADES, _PLACES[:5])))
    columns = "".join(_COLUMN.format(kind.capitalize(), _links(kind, _PLACES)) for kind in ("jobs", "guides", "teams", "tools", "places", "about"))
    page = page.replace("</nav>", f"{menus}</nav>", 1)
    page = page.replace("</main>", f'<aside class="mt-16"><div class="grid gap-6">{posts}</div></aside></main>', 1)
    page = page.replace("</body>", f'<footer class="border-t"><div class="{_BLOCK}"><div class="grid gap-8">{columns}</div></div></footer></body>', 1)
    # What is left is the page's data, once more, for its scripts.
    data = json.dumps(re.sub(r"<[^>]*>", "", page))
    return page.replace("</head>", f'<script id="__DATA__" type="application/json">{data[: max(0, SIZE - len(page))]}"</script></head>')


def _links(kind: str, names: tuple[str, ...], icon: str = "") -> str:
    return "".join(_LINK.format(kind, number, icon, name) for number, name in enumerate(names))
