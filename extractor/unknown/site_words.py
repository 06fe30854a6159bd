"""Words of headings that are a site's own, and no part of a guide."""

from __future__ import annotations

from extractor.patterns import lazy, screen

__all__ = ["is_site"]

_SITE = lazy(
    r"\b(?:(?:how|why|what|who|where) we (?:are|do|earn|make|sell|test|rate|chose|choose|review|work)"
    r"|we (?:sell|recommend|offer|use|are|love|like)|(?:about|contact|with|join|from|to|follow|support) us"
    r"|about (?:this|the|our) (?:data|page|site|information|figures|guide|article|author|profile)"
    r"|^more (?:from|stories|articles|news|reads?|reading)"
    r"|(?:graduates|students|alumni|learners|members|clients|customers) (?:say|think)|author|editor|editorial|articles?|privacy|cookies?"
    r"|newsletter|subscribe|sign up|log in|comments?|templates?|resumes?|cvs?|cover letters?|interviews?|^case stud(?:y|ies)"
    r"|(?:success|member|graduate|alumni) stor(?:y|ies)|testimonials?|in (?:her|his|their) own words|(?:advice|tips|words) from"
    r"|hear from (?:our|an?|some)|what (?:our )?(?:students|graduates|grads|alumni|learners|members) say|^ready (?:to|for)\b"
    r"|(?:recent|latest|blog|related|more) posts?|posting|courses? from"
    r"|(?:for|in|of) (?:related|similar|other) (?:jobs|careers|occupations|roles)$|tuition|^fees|fees and funding|funding|scholarships?"
    r"|(?:jobs|vacancies|courses) near|^join our|talent (?:community|network|pool)|latest|(?:from|with|trusted) partners?|sponsored"
    r"|pay(?:ing)? (?:for|back|off (?:your|loans?|debts?))|how we|methodology|where our|^(?:in )?conclusion|^final (?:thoughts?|words?)"
    r"|^wrap(?:ping)? (?:it )?up|^to (?:wrap|sum) up|^(?:closing|parting) (?:thoughts?|words)"
    r"|^are you ready to (?:take the|get started|start your|begin your|launch|apply|join)|^need (?:(?:some|more) )?help|^did you know"
    r"|^(?:schedule|apply|register|book|enroll?) (?:now|today|here|online)$|job alerts?|last updated|share this|this (?:site|website)"
    r"|^where do you want to (?:work|live|study|go)|^how would you rate|income tax)\b"
)
"""Words of headings that are the site's own, whatever else they say."""
_SITE_OF = tuple(
    lazy(rf"\b(?:{wording})\b")
    for wording in (
        (
            r"(?:our|your) (?:\w+ )?(?:team|story|mission|methodology|picks|partners?|editors?|policy|services|products|courses|data|figures"
            r"|sources|values|reviews?|experts?|newsletter|account|inbox|email|application|search|profile|area|feedback|privacy|rights)"
        ),
        r"(?:talk|speak|chat|meet) (?:to|with) (?:us|our|an? (?:\w+ ){0,2}(?:advis[eo]r|counsell?or|coach|expert|recruiter))",
        r"our (?:\w+ ){0,3}vacancies|^(?:current|latest|live|featured) (?:\w+ ){0,3}(?:vacancies|reviews)",
        r"^(?:find|discover|compare|explore|search|browse) your (?:\w+ ){0,2}(?:programs?|programmes?|schools?|courses?|degrees?|match)",
        r"(?:course|school|study|exam|member\w*|licen[cs]e) fees|advert\w*|contact an? \w+$",
        r"^find (?:\w+ ){0,2}(?:schools?|courses?|jobs?)",
        r"^find (?:\w+ ){0,2}(?:apprenticeships?|traineeships?)",
        r"^find an? (?:\w+ ){2}(?:schools?|courses?|jobs?)",
        r"^find an? (?:\w+ ){2}(?:apprenticeships?|traineeships?)",
        r"^(?:search|browse) (?:for )?(?:\w+ ){0,3}(?:vacanc(?:y|ies)|jobs|openings|courses|apprenticeships)",
        r"^(?:see|view|show|check) (?:\w+ ){0,2}(?:vacanc(?:y|ies)|openings|positions|jobs)$",
    )
)
"""The same with words of any sort among them."""
_may_be = screen(_SITE, *_SITE_OF)


def is_site(key: str) -> bool:
    """Whether a heading, by its key, is the site's own."""
    return _may_be(key) and (_SITE.search(key) is not None or any(pattern.search(key) is not None for pattern in _SITE_OF))
