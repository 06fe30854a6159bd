"""Abbreviations of money too rare or too short to be read in a sentence; beside a lone number they say whose money it is. A table, by hand.

Each row is a currency and its marks; `-` stands for money that is no longer tender, or a mark of several currencies.
"""

from __future__ import annotations

from .marks import Mark

__all__ = ["RARE"]

_ROWS = """\
ALL|Lek
AOA|kwz
AWG|Afl.
BAM|км|KM
BHD|.د.ب|د.ب
BIF|FBu|Fbu
BTN|Nu.|Nu
BWP|P
BYN|Rbl
CVE|Esc
DJF|Fdj
DZD|دج|د.ج
ERN|Nfk|ናቕፋ|نافكا
ETB|ብር|Br
GBP|stg
GEL|ლ|ლარი|GEL
GMD|D
GNF|GFr|FG
GTQ|q|Q
HNL|L
HTG|G
ILS|ש״ח|ש"ח|ش.ج
INR|ரூ|र|Re
IQD|ع.د|ID
IRR|تومان
JOD|د.أ|د.ا|دينار أردني
KGS|с
KWD|د.ك|دينار كويتي|KD
LBP|ل.ل
LKR|රු
LYD|ل.د|د.ل|LD
MAD|د.م
MGA|Ar
MKD|ден|ДЕН|mkd
MMK|Ks
MRU|UM
MVR|Rf
MWK|MK
MZN|MT
OMR|ر.ع
PAB|B/.
PEN|S/.|S/
QAR|ر.ق
RSD|Дин|дин|din
RWF|FRw|RF|R₣
SAR|ر.س
SDG|ج.س.|ج.س
SLE|Sl
STN|Db
SYP|ل.س
SZL|E
TJS|ЅM
TND|د.ت|DT
UAH|hrn
UZS|Sʻ|S'|so'm|som
VUV|VT|Vt
ZMW|ZK|K
EGP|ج.م|جن
AED|د.إ
-|ƒ|₣|₤|₶|₿|Ƀ|BTC|kn|CUC$|Z$|¢|SPL|د.|دينار|DEM|PTE|ITL|ESP|NLG|BEF|ATS|FIM|IEP|FRF|GRD
"""
RARE: dict[str, Mark] = {
    word: Mark(None if code == "-" else code) for code, _, words in (row.partition("|") for row in _ROWS.splitlines()) for word in words.split("|")
}
"""Marks beside a lone number, by the mark; case counts."""
