"""The marks of money: signs, abbreviations and words of currencies, and scales. A table; `money` holds the logic.

Codes and English names come from `currencies`; the rows here are by hand, and the tests hold each against the live codes of ISO 4217.
"""

# ruff: noqa: E501 - rows of tables are as long as their words

from __future__ import annotations

from typing import NamedTuple

from .currencies import CODES, NAMES

__all__ = ["CJK_MARKS", "COMPOUND", "FAMILIES", "INDIAN", "PHRASES", "PHRASE_FIRST", "PREFIX", "SCALES", "SIGNS", "SUFFIX", "Mark"]


class Mark(NamedTuple):
    """One currency mark."""

    currency: str | None
    family: str | None = None
    """The name of the look-alikes it belongs to (`FAMILIES`), where the mark alone does not tell."""
    basis: str = "symbol"
    shy: str = ""
    """Why it needs a second cue: `term` (a code that is a word or term), `letter` (one letter), `weight`, `word`, `norm` (a
    standard or event has that name too); or empty."""


FAMILIES: dict[str, tuple[tuple[str, ...], str | None]] = {
    "dollar": (
        tuple("USD CAD AUD NZD SGD HKD TWD MXN CLP COP ARS UYU DOP JMD TTD BBD BSD BZD BMD BND FJD GYD LRD NAD SBD SRD KYD XCD".split()),
        "USD",
    ),
    "dollar word": (tuple("USD CAD AUD NZD SGD HKD TWD JMD TTD BBD BSD BZD BMD BND FJD GYD LRD NAD SBD SRD KYD XCD".split()), "USD"),
    "pound": (("GBP", "EGP", "GIP", "FKP", "SHP"), "GBP"),
    "yen": (("JPY", "CNY"), "JPY"),
    "rupee": (("INR", "PKR", "LKR", "NPR", "MUR", "SCR"), "INR"),
    "krone": (("SEK", "NOK", "DKK", "ISK"), None),
    "kroner": (("NOK", "DKK"), None),
    "crown": (("CZK", "SEK", "NOK", "DKK", "ISK"), None),
    "peso": (("MXN", "ARS", "CLP", "COP", "PHP", "UYU", "DOP", "CUP"), None),
    "franc": (("CHF", "XOF", "XAF", "RWF", "GNF", "CDF", "BIF", "DJF", "KMF"), "CHF"),
    "cfa": (("XOF", "XAF"), "XOF"),
    "dinar": (("KWD", "BHD", "JOD", "TND", "DZD", "RSD", "IQD", "LYD", "MKD"), None),
    "riyal": (("SAR", "QAR", "OMR", "YER", "IRR"), None),
    "shilling": (("KES", "TZS", "UGX", "SOS"), None),
    "dirham": (("AED", "MAD"), "AED"),
    "lira": (("TRY",), "TRY"),
    "lei": (("RON", "MDL"), "RON"),
    "ruble": (("RUB", "BYN"), "RUB"),
    "kwacha": (("ZMW", "MWK"), "ZMW"),
    "pula or peso": (("PHP", "BWP"), "PHP"),
}
"""Look-alikes: the currencies a mark may mean, and the one it means where nothing tells (None: then nobody knows)."""

_TERMS = frozenset(
    "ALL TRY TOP CAD PHP MOP SOS CUP PEN GEL LAK BAM ANG MAD MUR RON COP AMD BOB DOP HNL WST BTN CDF CRC INR SAR ISK AED CHF GIP SRD SCR SHP STN MGA PAB BIF NAD".split()
)
"""Codes that are words or terms as well (CAD drawings, PHP developers, the INR test, an AED, a CHF patient, NAD83)."""

_SIGN_ROWS = (
    "€:EUR ₹:INR ₩:KRW ￦:KRW ₪:ILS ₫:VND ₱:PHP ฿:THB ₺:TRY ₽:RUB ₴:UAH ₦:NGN ₡:CRC ₲:PYG ₵:GHS ₸:KZT ₮:MNT ₭:LAK ֏:AMD ₼:AZN ₾:GEL ៛:KHR ৳:BDT ؋:AFN"
)
SIGNS: dict[str, Mark] = {k: Mark(v) for k, v in (r.split(":") for r in _SIGN_ROWS.split())} | {
    "$": Mark(None, "dollar"),
    "＄": Mark(None, "dollar"),
    "﹩": Mark(None, "dollar"),
    "£": Mark(None, "pound"),
    "￡": Mark(None, "pound"),
    "¥": Mark(None, "yen"),
    "￥": Mark(None, "yen"),
    "₨": Mark(None, "rupee"),
    "﷼": Mark(None, "riyal"),
}
"""One-character signs, before or after the number."""

_COMPOUND_ROWS = (
    "US$:USD U.S.$:USD U$S:USD U$D:USD USD$:USD C$:CAD CA$:CAD CAD$:CAD CDN$:CAD Cdn$:CAD Can$:CAD A$:AUD AU$:AUD AUD$:AUD AUS$:AUD Au$:AUD NZ$:NZD NZD$:NZD "
    "S$:SGD SG$:SGD SGD$:SGD HK$:HKD HKD$:HKD NT$:TWD TW$:TWD NTD$:TWD R$:BRL BR$:BRL MX$:MXN Mex$:MXN MXN$:MXN RD$:DOP COL$:COP COP$:COP CLP$:CLP CL$:CLP AR$:ARS ARS$:ARS "
    "Arg$:ARS UY$:UYU J$:JMD JA$:JMD TT$:TTD BZ$:BZD Bds$:BBD BDS$:BBD B$:BSD BN$:BND EC$:XCD FJ$:FJD N$:NAD G$:GYD GY$:GYD LR$:LRD L$:LRD SI$:SBD CI$:KYD BM$:BMD "
    "MOP$:MOP T$:TOP WS$:WST CN¥:CNY CN￥:CNY RMB¥:CNY JP¥:JPY E£:EGP LE£:EGP GB£:GBP UK£:GBP GH₵:GHS GH¢:GHS"
)
COMPOUND: dict[str, Mark] = {k: Mark(v) for k, v in (r.split(":") for r in _COMPOUND_ROWS.split())} | {
    "U.S. $": Mark("USD"),
    "US $": Mark("USD"),
    "AU $": Mark("AUD"),
    "NZ $": Mark("NZD"),
    "CA $": Mark("CAD"),
    "HK $": Mark("HKD"),
    "SG $": Mark("SGD"),
    "R $": Mark("BRL"),
}
"""Letters and a sign together, before the number."""

_ABBREVIATIONS = (
    "RM:MYR KSh:KES Ksh:KES KSH:KES KSh.:KES Ksh.:KES Kshs:KES KShs:KES Kshs.:KES TSh:TZS Tsh:TZS TSh.:TZS USh:UGX Ush:UGX UShs:UGX Tk:BDT Tk.:BDT tk:BDT Php:PHP PhP:PHP Php.:PHP "
    "Bs:BOB Bs.:BOB Gs.:PYG SFr:CHF SFr.:CHF sFr.:CHF Sfr.:CHF Fr.:CHF SKr:SEK NKr:NOK DKr:DKK zł:PLN Kč:CZK Ft:HUF RMB:CNY NIS:ILS TL:TRY Rp:IDR Rp.:IDR "
    "GHc:GHS GHC:GHS NTD:TWD STG:GBP NT:TWD YTL:TRY Lei:RON лв.:BGN Euro:EUR EURO:EUR euro:EUR Euros:EUR"
)
_BEFORE_ONLY = {"S/": Mark("PEN"), "S/.": Mark("PEN"), "B/.": Mark("PAB")}
_LETTERS = {
    "R": Mark("ZAR", shy="letter"),
    "N": Mark("NGN", shy="letter"),
    "P": Mark(None, "pula or peso", shy="letter"),
    "Q": Mark("GTQ", shy="letter"),
    "L": Mark("HNL", shy="letter"),
    "K": Mark("ZMW", shy="letter"),
    "D": Mark("GMD", shy="letter"),
    "Br": Mark("ETB", shy="letter"),
    "Le": Mark("SLE", shy="letter"),
    "SR": Mark("SAR", shy="letter"),
    "QR": Mark("QAR", shy="letter"),
    "KD": Mark("KWD", shy="letter"),
    "BD": Mark("BHD", shy="letter"),
    "JD": Mark("JOD", shy="letter"),
    "LE": Mark("EGP", shy="letter"),
    "L.E.": Mark("EGP"),
    "Dh": Mark(None, "dirham"),
    "Dhs": Mark(None, "dirham"),
    "Dhs.": Mark(None, "dirham"),
    "DH": Mark(None, "dirham", shy="letter"),
    "DHS": Mark(None, "dirham"),
}
_BEFORE_OR_AFTER = {
    **{c: Mark(c, basis="code", shy="term" if c in _TERMS else "") for c in CODES},
    **{r.split(":")[0]: Mark(r.split(":")[1]) for r in _ABBREVIATIONS.split()},
    **{k: Mark(None, "rupee") for k in ("Rs", "Rs.", "RS", "RS.", "rs", "rs.", "Re.", "Rupees", "INRs")},
    **{k: Mark(None, "krone") for k in ("kr", "kr.", "Kr", "Kr.", "KR")},
    **{k: Mark(None, "cfa") for k in ("FCFA", "CFA", "F.CFA")},
    **{k: Mark(None, "shilling", shy="letter") for k in ("Sh", "Shs", "Shs.", "Sh.", "sh")},
    **{
        k: Mark(c, basis="code")
        for k, c in (
            r.split(":")
            for r in "usd:USD eur:EUR gbp:GBP inr:INR aud:AUD sgd:SGD chf:CHF sek:SEK nok:NOK dkk:DKK pln:PLN cny:CNY jpy:JPY hkd:HKD nzd:NZD zar:ZAR brl:BRL mxn:MXN Usd:USD Eur:EUR".split()
        )
    },
    "cad": Mark("CAD", basis="code", shy="term"),
}
PREFIX: dict[str, Mark] = {**_BEFORE_OR_AFTER, **_LETTERS, **_BEFORE_ONLY, **{k: Mark("EUR", shy="norm") for k in ("Euro", "EURO")}}
"""Words before the number; case counts."""

_WORDS = (
    "euros:EUR quid:GBP yen:JPY yuan:CNY renminbi:CNY rmb:CNY reais:BRL franken:CHF zl:PLN złotych:PLN złote:PLN złoty:PLN zloty:PLN zlotys:PLN zlotych:PLN kč:CZK korun:CZK koruna:CZK "
    "korunas:CZK forint:HUF forints:HUF leva:BGN лв:BGN лв.:BGN грн:UAH грн.:UAH гривень:UAH hryvnia:UAH hryvnias:UAH tl:TRY lirası:TRY đồng:VND đ:VND dong:VND vnđ:VND "
    "บาท:THB baht:THB ringgit:MYR ringgits:MYR shekel:ILS shekels:ILS nis:ILS ₪:ILS naira:NGN nairas:NGN cedi:GHS cedis:GHS birr:ETB taka:BDT tenge:KZT manat:AZN lari:GEL dram:AMD "
    "soles:PEN quetzales:GTQ quetzals:GTQ lempiras:HNL colones:CRC colons:CRC bolivianos:BOB guaraníes:PYG guaranies:PYG balboas:PAB córdobas:NIO cordobas:NIO kwanza:AOA kwanzas:AOA "
    "pula:BWP meticais:MZN metical:MZN ariary:MGA dalasi:GMD leones:SLE tugrik:MNT tögrög:MNT kip:LAK kyat:MMK kyats:MMK riel:KHR riels:KHR rufiyaa:MVR pataca:MOP patacas:MOP "
    "Cdn:CAD CDN:CAD Cdn.:CAD rupiah:IDR rupiahs:IDR sterling:GBP kronor:SEK krónur:ISK evro:EUR евро:EUR eurot:EUR euroa:EUR euró:EUR eura:EUR eur.:EUR ευρώ:EUR рублей:RUB рубля:RUB руб:RUB руб.:RUB شيكل:ILS درهم:AED "
    "ريال:SAR דולר:USD доларів:USD долларов:USD dólares:USD dolares:USD dollari:USD dolarów:USD dollár:USD dolar:USD fr.:CHF 円:JPY 日元:JPY 元:CNY 人民币:CNY 人民幣:CNY 圓:CNY 원:KRW 圆:CNY "
    "美元:USD 美金:USD 欧元:EUR 歐元:EUR 英镑:GBP 港元:HKD 港币:HKD 港幣:HKD 新台幣:TWD 新台币:TWD 台幣:TWD 달러:USD 유로:EUR 엔:JPY ドル:USD ユーロ:EUR ポンド:GBP รูเปีย:IDR"
)
SUFFIX: dict[str, Mark] = {
    **_BEFORE_OR_AFTER,
    **{k: mark for k, mark in _LETTERS.items() if len(k) > 1},
    **{r.split(":")[0]: Mark(r.split(":")[1]) for r in _WORDS.split()},
    **{k: Mark(None, "dollar word") for k in ("dollars", "dollar", "bucks", "Dollar", "Dollars", "dlrs")},
    "ft": Mark("HUF", shy="weight"),
    **{k: Mark(None, "pound", shy="weight") for k in ("pounds", "pound", "Pfund", "libras", "livres")},
    **{k: Mark(None, "rupee") for k in ("rupees", "rupee")},
    **{k: Mark(None, "kroner") for k in ("kroner", "krone", "Kronen")},
    **{k: Mark(None, "crown", shy="word") for k in ("crowns", "crown")},
    **{k: Mark(None, "peso") for k in ("pesos", "peso")},
    **{k: Mark(None, "franc") for k in ("francs", "franc", "franchi", "francos", "Franken")},
    **{k: Mark(None, "dinar") for k in ("dinars", "dinar", "dinara")},
    **{k: Mark(None, "riyal") for k in ("riyals", "riyal", "rials", "rial")},
    **{k: Mark(None, "shilling") for k in ("shillings", "shilling")},
    **{k: Mark(None, "dirham") for k in ("dirhams", "dirham", "Dhs")},
    **{k: Mark(None, "lira") for k in ("lira", "liras", "Lira")},
    **{k: Mark(None, "lei") for k in ("lei", "leu", "Lei")},
    **{k: Mark(None, "ruble") for k in ("rubles", "roubles", "ruble", "rouble")},
    **{k: Mark(None, "kwacha") for k in ("kwacha",)},
    "won": Mark("KRW", shy="word"),
    "rand": Mark("ZAR", shy="word"),
    "Rand": Mark("ZAR", shy="word"),
    "rands": Mark("ZAR"),
    "dram": Mark("AMD", shy="word"),
    "sterling": Mark("GBP", shy="word"),
    "DT": Mark("TND", shy="letter"),
    "DA": Mark("DZD", shy="letter"),
    "DH": Mark("MAD", shy="letter"),
    "KM": Mark("BAM", shy="letter"),
    "LE": Mark("EGP", shy="letter"),
    "р.": Mark(None, "ruble"),
    "Р": Mark("RUB"),
    "Kc": Mark("CZK"),
    "تومان": Mark("IRR"),
    "ریال": Mark("IRR"),
    "جنيه": Mark(None, "pound"),
    "lv": Mark("BGN", shy="letter"),
    "fr": Mark("CHF", shy="letter"),
}
"""Words after the number; case counts, and lower case is tried as well."""

PHRASES: dict[str, Mark] = {k.replace("-", " "): Mark(v) for k, v in NAMES.items() if " " in k or "-" in k} | {
    **{
        f"{a} {n}": Mark(c)
        for a, c in (("american", "USD"), ("u.s", "USD"), ("u.s.", "USD"), ("us", "USD"), ("aussie", "AUD"), ("kiwi", "NZD"))
        for n in ("dollars", "dollar")
    },
    "us dollar": Mark("USD"),
    "us dollars": Mark("USD"),
    "pounds sterling": Mark("GBP"),
    "pound sterling": Mark("GBP"),
    "uk pounds": Mark("GBP"),
    "czech crowns": Mark("CZK"),
    "swedish crowns": Mark("SEK"),
    "norwegian crowns": Mark("NOK"),
    "danish crowns": Mark("DKK"),
    "swedish krona": Mark("SEK"),
    "polish zloty": Mark("PLN"),
    "polish złoty": Mark("PLN"),
    "emirati dirhams": Mark("AED"),
    "uae dirhams": Mark("AED"),
    "schweizer franken": Mark("CHF"),
    "francs suisses": Mark("CHF"),
    "franchi svizzeri": Mark("CHF"),
    "dólares estadounidenses": Mark("USD"),
    "pesos mexicanos": Mark("MXN"),
    "pesos argentinos": Mark("ARS"),
    "pesos chilenos": Mark("CLP"),
    "pesos colombianos": Mark("COP"),
    "pesos uruguayos": Mark("UYU"),
    "nuevos soles": Mark("PEN"),
    "hong kong dollars": Mark("HKD"),
    "new zealand dollars": Mark("NZD"),
    "new taiwan dollars": Mark("TWD"),
    "f cfa": Mark(None, "cfa"),
    "francs cfa": Mark(None, "cfa"),
    "cfa francs": Mark(None, "cfa"),
}
"""Names of several words, lower case."""
PHRASE_FIRST = frozenset(k.split()[0].rstrip(".") for k in PHRASES)

CJK_MARKS = tuple(sorted((k for k in SUFFIX if ord(k[0]) >= 0x2E80), key=len, reverse=True))
"""Marks of scripts that put no space between words, longest first."""

_SCALE_ROWS = {
    100: "hundred hundert cent",
    1000: "k K thousand thousands thou grand Tsd Tsd. tsd tsd. tausend Tausend tys tys. tis tis. tisíc tyś тыс тыс. тисяч тис тис. ezer mille mila mil "
    "ribu rb bin nghìn ngàn tuhat tuhatta tusen duizend αχιλιάδες χιλιάδες พัน אלף ألف 千 천",
    10_000: "万 萬 만 หมื่น",
    100_000: "lakh lakhs lac lacs Lakh Lakhs Lac Lacs L LPA lpa Lpa แสน",
    1_000_000: "m M mn mln Mln mln. mio Mio mio. Mio. MM mm million millions Million Millionen millionen millón millon millones milhão milhões milione milioni miljoen miljoner "
    "millioner milion milionów miliony млн млн. triệu tr juta jt milyon ล้าน מיליון مليون 百万 百萬 백만",
    10_000_000: "crore crores Crore Crores Cr cr 千万 千萬 천만",
    100_000_000: "億 亿 억",
    1_000_000_000: "bn Bn BN B b billion billions Mrd Mrd. mrd mrd. milliard milliards Milliarden miliardi miliardów miljard млрд млрд. tỷ",
    1_000_000_000_000: "tn trn trillion trillions",
}
SCALES: dict[str, int] = {word: scale for scale, words in _SCALE_ROWS.items() for word in words.split()}
"""Words and letters that multiply the number before them; case counts."""
INDIAN = frozenset("lakh lakhs lac lacs Lakh Lakhs Lac Lacs L LPA lpa Lpa crore crores Crore Crores Cr cr".split())
"""Scales that by themselves speak of South Asian money."""
