"""The words around money and what they say of it. Tables only; lower case unless a comment says otherwise.

A row of `PERIOD_AFTER` is read directly after an amount, `PERIOD_BEFORE` before it with a word for pay; `LEADS` and `TRAILS` say which
end is open and what is hedged; `KINDS` say what the money is.
"""

# ruff: noqa: E501 - rows of tables are as long as their words

from __future__ import annotations

# --- ranges -----------------------------------------------------------------------------------------------------------------
CONNECTORS = frozenset(
    [
        "-",
        "–",
        "—",
        "‒",
        "−",
        "~",
        "〜",
        "～",
        "--",
        "―",
        "→",
        "->",
        "..",
        "...",
        "…",
        "ー",
        "to",
        "through",
        "thru",
        "bis",
        "à",
        "a",
        "al",
        "tot",
        "till",
        "til",
        "do",
        "до",
        "hingga",
        "sampai",
        "đến",
        "from to",
        "– high",
        "- high",
        "to high",
        "rising to",
        "up to",
        "all the way to",
        "all the way up to",
        "way up to",
        "-to-",
        "–to–",
        "から",
        "至",
        "到",
        "ila",
        "fino a",
        "hasta",
        "jusqu'à",
        "jusqu’à",
        "increasing to",
        "growing to",
        "climbing to",
        "and up to",
        "going up to",
        "moving up to",
        "progressing to",
        "rise to",
        "ranging to",
        "to upwards of",
        "to as much as",
        "to as high as",
        "to more than",
        "to well over",
        "to over",
        "to nearly",
        "on up to",
        "or up to",
        "up through",
        "và",
        "에서",
        "부터",
        "－",
        "rising up to",
        "stretching to",
        "reaching",
        "until",
        "climbing up to",
        "increasing up to",
        "topping out at",
        "a máximo de",
        "aż do",
        "bis zu",
        "upwards to",
        "upward to",
        "through to",
        "ve üzeri",
        "to a high of",
        "to a maximum of",
        "to a max of",
        "até",
        "and rising to",
        "and then to",
        "to the",
    ]
)
"""What joins two amounts into one range."""
AND_CONNECTORS = frozenset("and & y e et und en och og i a ja és ve и và dan та і e/ou".split())
"""What joins two amounts after one of `OPENERS` only."""
OPENERS = frozenset(
    "between entre zwischen tussen mellan mellem mellom tra fra między pomiędzy mezi între betw. between: od от між между antara giữa range".split()
)
OPEN_CONNECTORS = frozenset(["to upwards of", "to more than", "to well over", "to over"])
HEDGES_IN_GAP = frozenset("about around roughly approximately nearly almost approx approx. ~ ≈ circa ca. c. perhaps some".split())

# --- open ends and hedges, before the amount: "lo" X is the lower end, "hi" the upper, "~" hedged, "" skipped ------------------
_LEADS = {
    "lo": "past|top|the minimum is|minimum is|break|breaks|broke|breaking|crack|cracks|cracking|from|routinely top|regularly top|often top|easily top|will top|not below|cross|crosses|crossed|crossing|surpassed|topped|pass|passes|passed|no lower than|never below|not under|not less|starting at|starting from|starts at|starts from|starting out at|starts out at|starting around|start at|start from|start on|starts on|starting on|start with|starts with|started at|started on|begin at|begins at|begin on|begins on|"
    "beginning at|beginning on|beginning from|start out at|start out on|at least|at minimum|at a minimum|a minimum of|minimum of|minimum|min|min.|no less than|not less than|nothing less than|"
    "over|well over|way over|more than|greater than|more than or equal to|greater than or equal to|north of|upwards of|upward of|in excess of|excess of|above|well above|exceed|exceeds|exceeding|exceeded|surpass|surpasses|surpassing|topping|"
    "tops|beyond|as little as|as low as|can top|may top|could top|can exceed|higher than|better than|a floor of|floor of|"
    "mindestens|ab|von mindestens|über|mehr als|ueber|desde|a partir de|más de|mas de|al menos|mínimo|mínimo de|por lo menos|superior a|à partir de|a partir des|dès|plus de|au moins|minimum de|"
    "oltre|più di|almeno|a partire da|da|mais de|pelo menos|acima de|vanaf|meer dan|minstens|minimaal|ten minste|från|minst|över|mer än|fra|over|mindst|mere end|mer enn|"
    "od|co najmniej|minimum|ponad|powyżej|więcej niż|alespoň|nejméně|více než|přes|legalább|több mint|de la|peste|cel puțin|alkaen|vähintään|yli|en az|asgari|от|более|свыше|не менее|від|понад|mulai|mulai dari|minimal|lebih dari|từ|trên|hơn|最低|至少|超过|최소|>|≥|>=|＞|⩾",
    "hi": "the ceiling is|ceiling is|the cap is|cap is|the maximum is|maximum is|the limit is|upper limit is|salary cap|pay cap|wage cap|up to|upto|up-to|max out|maxes out|maxed out|maxing out|top out|tops out|topped out|topping out|salary to|salaries to|earnings to|package to|ote to|pay to|as much as|as high as|under|less than|less than or equal to|below|no more than|not more than|no higher than|at most|maximum of|a maximum of|max of|a max of|maximum|max|max.|capped at|cap of|a cap of|caps at|caps out at|"
    "capping at|topping out at|tops out at|top out at|peut atteindre|peuvent atteindre|puede llegar a|pueden llegar a|puede alcanzar|pode chegar a|podem chegar a|può arrivare a|può raggiungere|kan oplopen tot|can reach|may reach|could reach|might reach|can hit|can earn up to|can go up to|can go as high as|go as high as|not exceeding|not exceed|never exceed|not to exceed|limited to|"
    "lower than|fewer than|short of|a ceiling of|ceiling of|maxing out at|max out at|maxes out at|peak at|peaks at|peaking at|anything up to|reaching|reaching up to|minimum wage to|minimum wage up to|the minimum wage to|"
    "bis zu|bis|maximal|höchstens|unter|weniger als|hasta|menos de|como máximo|máximo|hasta los|jusqu'à|jusqu’à|moins de|au plus|au maximum|maximum de|fino a|meno di|al massimo|até|no máximo|abaixo de|"
    "tot|maximaal|minder dan|hoogstens|upp till|högst|under|mindre än|opp til|op til|højst|maksimalt|do|maksymalnie|poniżej|nie więcej niż|až|až do|maximálně|méně než|akár|legfeljebb|până la|sub|enintään|alle|"
    "en fazla|до|не более|менее|hingga|maksimal|kurang dari|tới|dưới|tối đa|最高|不超过|최대|<|≤|<=|＜|⩽",
    "~": "a rough figure is|rough figure is|rough figure of|a ballpark is|a touch over|a touch under|a shade over|a shade under|a hair over|a hair under|ballpark figure|ballpark figure of|not quite|ronda|ronda os|ronda as|rondam os|à volta de|por volta dos|ronda los|ronda las|rondan los|en torno a|en torno a los|tourne autour de|gira intorno a|ligger omkring|about|around|roughly|approximately|approx|approx.|circa|ca|ca.|c.|c|nearly|almost|perhaps|maybe|some|close to|closer to|near|near to|nearer|nearer to|something like|somewhere around|somewhere near|in the region of|region of|"
    "in the neighborhood of|in the neighbourhood of|in the ballpark of|ballpark|in the vicinity of|on the order of|in the order of|of the order of|an estimated|estimated|just over|just under|just above|just below|just shy of|"
    "a little over|a little under|a little more than|a little less than|slightly over|slightly under|slightly more than|slightly less than|slightly above|slightly below|a bit over|a bit under|a bit more than|"
    "give or take|more or less|say|possibly|an approximate|approximate|a rough|shy of|around about|round about|or about|or around|hovering around|hovers around|hover around|"
    "etwa|rund|ungefähr|zirka|knapp|gut|um die|circa|in etwa|environ|autour de|près de|aux alentours de|à peu près|de l'ordre de|quelque|alrededor de|unos|unas|cerca de|aproximadamente|aprox.|aprox|sobre|"
    "circa|intorno a|attorno a|quasi|quase|por volta de|em torno de|cerca de|ongeveer|rond|rond de|zo'n|omkring|cirka|runt|ungefär|omtrent|rundt|rundt regnet|około|ok.|mniej więcej|blisko|prawie|asi|přibližně|"
    "kolem|zhruba|cca|körülbelül|kb.|kb|nagyjából|aproximativ|circa|în jur de|noin|suunnilleen|yaklaşık|ortalama olarak|около|примерно|приблизительно|близько|приблизно|sekitar|kira-kira|khoảng|"
    "約|约|大约|およそ|左右|약|대략|~|≈|≃|∼|≅|～|±|ประมาณ",
    "": "up from|down from|rose from|risen from|grew from|grown from|fell from|fallen from|dropped from|increased from|decreased from|changed from|"
    "do pay|turns over|turn over|turned over|turning over|the top|at the top|on top of|adds up to|add up to|added up to|a|an|the|of|at|is|are|was|be|roughly speaking|is typically|typically|usually|as|salaries|salary|wages|pay|that|it|anywhere|somewhere|just|only|even|well|total|gross|net|base|"
    "den|der|die|le|la|les|i|het|de|el|los|med|på|in|paid|von|für|mit",
}
LEADS: dict[str, str] = {phrase: effect for effect in ("", "~", "hi", "lo") for phrase in _LEADS[effect].split("|")} | {
    f"{end} {which}{noun}": effect
    for end, effect in (("minimum", "lo"), ("maximum", "hi"), ("min", "lo"), ("max", "hi"))
    for which in ("", "annual ", "yearly ", "monthly ", "weekly ", "daily ", "hourly ", "base ", "starting ")
    for noun in ("pay", "salary", "rate", "compensation", "income")
}
LEADS |= {
    f"{verb} {noun} to": ""
    for verb in "bring brings brought raise raises raised lift lifts lifted take takes took push pushes pushed increase increased".split()
    for noun in ("pay", "salary", "salaries", "earnings")
}
LEAD_ENDS: dict[str, int] = {}
"""The words that a lead may end with, each with the most words of such a lead: nothing else is looked up."""
for _lead in LEADS:
    _end = _lead.rsplit(" ", 1)[-1]
    LEAD_ENDS[_end] = max(LEAD_ENDS.get(_end, 0), _lead.count(" ") + 1)
RANGE_IS_POINT_LEADS = frozenset("from von desde da od fra de от від từ vanaf mulai a ab från".split()) | {
    f"{verb} {word}" for verb in ("start", "starts", "started", "begin", "begins") for word in ("on", "at", "from")
}
"""Leads that, before a range, only open it ("from X to Y")."""

_TRAILS = {
    "lo": "and up|and above|or more|or above|or higher|or better|and over|and more|& up|upward|upwards|and upward|and upwards|and beyond|or greater|minimum|at minimum|at a minimum|at least|at the least|and higher|"
    "und mehr|aufwärts|mindestens|o más|y más|ou plus|et plus|o più|in su|ou mais|en hoger|of meer|eller mer|i więcej|wzwyż|以上|起|이상|ve üzeri|и выше|minimum wage floor|is the floor|is the minimum|is the lowest|is the starting point",
    "hi": "or less|or under|or below|and under|and below|or lower|or fewer|maximum|max|max.|at most|tops|at the most|maximal|höchstens|ou moins|o menos|以下|以内|まで|未満|이하|is the ceiling|is the cap|is the maximum|is the limit|is the max|is the most|"
    "is the upper limit|is the top of",
    "~": "or so|neighborhood|neighbourhood|ballpark|plus or minus|-ish|ish|give or take|or thereabouts|more or less|approximately|approx|approx.|(approx.)|(approx)|(approximately)|(estimated)|(est.)|前後|程度|ほど|左右|上下|정도|ungefähr|environ|aproximadamente|aprox.|ca.|of zo|circa|roughly",
}
TRAILS: dict[str, str] = {phrase: effect for effect, phrases in _TRAILS.items() for phrase in phrases.split("|")}
TRAIL_STARTS = frozenset(phrase.split(" ", 1)[0] for phrase in TRAILS)
"""The words that a trail may begin with."""

# --- periods ------------------------------------------------------------------------------------------------------------------
PERIOD_UNITS = {
    "year": "year|yr|yrs|annum|annually|yearly|y|a|anno|anum|jahr|jaar|an|année|ano|año|anio|år|året|rok|roku|év|yıl|yılda|sene|год|рік|tahun|năm|ปี|"
    "年|년|vuosi|vuodessa|éves|p/a|p.a|annualy|annu",
    "month": "month|mo|md|mth|mnth|monthly|m|monat|maand|mois|mes|mês|mese|måned|måneden|månad|månaden|mån|mnd|mies|miesiąc|měsíc|měsíčně|měs|mesiac|hó|hónap|lună|"
    "kuukausi|kk|ay|ayda|месяц|мес|місяць|bulan|bln|tháng|เดือน|月|월|c.m|cm|pcm",
    "week": "week|wk|weekly|woche|semaine|semana|settimana|vecka|uge|uke|tydzień|týden|hét|săptămână|viikko|hafta|неделю|тиждень|minggu|tuần|周|週|주|w",
    "day": "day|daily|diem|tag|dag|jour|día|dia|giorno|dzień|den|nap|zi|päivä|gün|день|hari|ngày|日|天|일|shift day",
    "hour": "hour|hr|hrs|h|hourly|stunde|std|uur|heure|hora|ora|timme|timmen|tim|time|timen|hod|ч|godz|godzinę|hodinu|óra|oră|tunti|saat|час|годину|jam|giờ|時間|"
    "时|時|小时|小時|시간",
}
"""Words for a period after "/", "per", "a", "pro" and the like."""
PERIOD_ADVERBS = {
    "year": "annually|in annual|of annual|in yearly|of yearly|yearly|chaque année|tous les ans|cada año|cada ano|ogni anno|elk jaar|jedes jahr|varje år|hvert år|każdego roku|per annum|pa|p.a.|p.a|p. a.|p/a|each year|every year|in the year|annual|annum|im jahr|pro jahr|jährlich|par an|"
    "par année|annuels|annuel|l'an|al año|anuales|anual|por año|por ano|ao ano|anuais|all'anno|annui|annue|lordi annui|l'anno|per jaar|"
    "per år|om året|i året|rocznie|na rok|ročně|évente|pe an|vuodessa|yıllık|yılda|в год|на рік|на год|setahun|per tahun|mỗi năm|một năm|"
    "ต่อปี|/年|每年|年薪|연|연간|årligen|årlig|årligt|jaarlijks|roční|годовых|p.y.",
    "month": "monthly|in monthly|of monthly|chaque mois|tous les mois|cada mes|cada mês|ogni mese|elke maand|jeden monat|varje månad|hver måned|co miesiąc|pcm|p.c.m.|p.c.m|pm|p.m.|p.m|per calendar month|each month|every month|im monat|pro monat|monatlich|mtl.|mtl|par mois|mensuels|"
    "mensuel|al mes|mensuales|mensual|por mes|por mês|ao mês|mensais|mensal|al mese|mensili|per maand|maandelijks|per månad|i månaden|"
    "om måneden|pr. måned|pr måned|i måneden|per måned|månatligen|månedlig|miesięcznie|na miesiąc|mies.|mies|měsíčně|za měsíc|havonta|"
    "pe lună|lunar|kuukaudessa|kuussa|/kk|aylık|ayda|в месяц|на місяць|ежемесячно|sebulan|per bulan|/bulan|mỗi tháng|một tháng|"
    "/tháng|ต่อเดือน|每月|每个月|毎月|월|매월",
    "week": "weekly|in weekly|of weekly|chaque semaine|cada semana|ogni settimana|elke week|jede woche|varje vecka|pw|p.w.|p.w|p/w|each week|every week|die woche|pro woche|wöchentlich|in der woche|par semaine|a la semana|por semana|semanales|"
    "semanais|alla settimana|per week|per vecka|i veckan|om ugen|i uken|tygodniowo|týdně|hetente|haftalık|в неделю|seminggu|每周|毎週",
    "day": "daily|in daily|of daily|chaque jour|cada día|cada dia|ogni giorno|elke dag|jeden tag|varje dag|pd|p.d.|p.d|p/d|each day|every day|am tag|pro tag|täglich|par jour|al día|por día|por dia|al giorno|per dag|om dagen|dziennie|"
    "denně|naponta|günlük|в день|sehari|每天|日当",
    "hour": "hourly|in hourly|of hourly|ph|p.h.|p.h|p/h|an hour|each hour|every hour|die stunde|pro stunde|in der stunde|de l'heure|de l’heure|par heure|la hora|"
    "por hora|all'ora|l'ora|per uur|i timmen|per timme|i timen|pr. time|per time|na godzinę|za godzinę|godzinowo|za hodinu|óránként|pe oră|"
    "tunnissa|tunnilta|saatlik|saatte|в час|на годину|per jam|mỗi giờ|시급|每小时|毎時",
}
"""Words that say the period directly after the amount."""
PERIOD_LEADS = (
    "/|per |a |an |pro |par |por |al |je |im |i |om |na |за |в |ao |ein |pr. |pr |each |every |one |pe |pó |per\u00a0|a\u00a0|an\u00a0|par\u00a0|pro\u00a0|per-|a-|an-|"
    "-a-|-an-|-per-|all'|all’|l'|l’|for each |for every |for the |in a |in an |in one "
)
"""Words that lead to a word for a period."""
PERIOD_LEADS_TO_WHICH = "for a |for an |for one |in each |in every "
"""Words that lead to a word for a period only where it is told which one ("for a full year")."""
PERIOD_WHICH = "calendar|working|four-day|five-day|six-day|six-hour|eight-hour|nine-hour|ten-hour|twelve-hour|work|full|single|standard|typical|normal|average|good|billable|billed|contact|teaching|flying|school|clock|usual|whole|given"
"""Which year, week or hour it is; the amount is for one of them all the same."""
FILLERS = (
    "overtime|in overtime|of overtime|"
    "in hand|in-hand|ctc|tctc|package|gross|net|brutto|netto|bruto|neto|brut|net|lordi|netti|before tax|after tax|before taxes|pre-tax|base|on average|average|median|mean|total|in total|base salary|in salary|in wages|in base|in pay|in base pay|in base salary|of salary|of pay|"
    "tax-free|basic|take-home|all-in|plus benefits|brutos|netos|brutto|hrubého|čistého|bruttó|nettó|до вычета|на руки|or so|or more|and up|or above|ish|-ish|plus|or thereabouts|in earnings|in compensation|in income|salary|compensation|"
    "more|extra|full-time|to start|home|paid|is paid|are paid|was paid|to be paid|shall be paid|will be paid|payable|paid out|comprised|brüt|fixed|in cash|minimum|apiece|nets|nettes|bruts|brutes|lordi|FTE|full-time equivalent|pro rata|inklusive|inclusive|or less|tops|max|in all|minimum wage|bruto|OTE|per person|per head|in fees|in tuition|in rent|in tips|in commission|in commissions|in bonuses|in allowances|in overtime|in benefits|in support|tuition|fee|fees|rent|allowance|stipend|bonus|supplement|bursary|grant|scholarship|premium|differential|retainer|pension|living|housing|maintenance|clothing|uniform|meal|transport|tool|hardship|rural|performance|incentive|car|travel|income|wage|wages|pay"
)
NO_PERIOD_AFTER = "every time|each time|a time|biweekly|bi-weekly|fortnightly|semi-monthly|semimonthly|bimonthly|bi-monthly|quarterly|a quarter|per quarter|per fortnight|a fortnight|every two|every 2|every other|twice|semi-annually|biannually"
"""Periods outside the five, read so that nothing else is."""
PERIOD_BEFORE_WORDS = {
    **dict.fromkeys(
        "p.a annual annually yearly year-round per-year annualized annualised per-annum anual annuel annuelle annuale jaarlijks roční roczne roczny roczna årlig årlön yıllık rocznie ročně anualmente annualmente annuellement jaarlijkse årligen évi tahunan jährlich jährliche jährliches jährlichen годовая annuo annua".split(),
        "year",
    ),
    **dict.fromkeys(
        "monthly mensual mensualmente mensalmente mensilmente mensuellement miesięczna bulanan lunar mensuel mensuelle mensile mensal maandelijks miesięczne miesięczny miesięcznie měsíční månads monatlich monatliche monatliches monatlichen havi aylık ежемесячная".split(),
        "month",
    ),
    **dict.fromkeys(
        "weekly wöchentlich wöchentliche semanal wekelijks wekelijkse tygodniowa týdenní haftalık hebdomadaire settimanale tygodniowe".split(), "week"
    ),
    **dict.fromkeys(
        "daily per-diem täglich tägliche täglicher diario diaria diária diário giornaliera giornaliero journalier journalière dagelijks dagelijkse dzienna dzienne denní".split(),
        "day",
    ),
    **dict.fromkeys("hourly per-hour horaire oraria stündlich saatlik godzinowa hodinová".split(), "hour"),
}
"""Adjectives of a period, which need a word for pay or cost after them."""
PERIOD_NOUNS = {
    "year": "jahresgehalt jahreslohn bruttojahresgehalt jahreseinkommen jahresbrutto jahresverdienst jaarsalaris jaarloon vuosipalkka vuositulot jahressalär årsinkomst jahresgehälter årslön årslønn årsløn évi 年収 年薪 年俸 연봉",
    "month": "monatslohn monatsgehalt bruttomonatsgehalt monatsbrutto monatsverdienst bruttomonatslohn maandsalaris maandloon kuukausipalkka kuupalk monatsgehälter monatssalär månadsinkomst månadslön månedslønn månedsløn havibér เงินเดือน 月給 月收入 月収 月薪 월급 月收 月额 月額",
    "week": "wochenlohn weekloon veckolön ugeløn 周薪 週給 주급",
    "day": "diem tjm tagessatz tagelohn dagtarief dagloon dagslön tageslohn 日給 日薪 日当 일급",
    "hour": "stundenlohn stundensatz uurloon uurtarief tuntipalkka tunnitasu stundenlöhne stundensätze timlön timelønn timeløn órabér 時給 时薪 時薪 시급",
}
"""Words that are pay and period in one; a word of a script without spaces counts anywhere before the amount."""
PAY_NOUNS = frozenset(
    "ctc in-hand salary salaries wage wages pay rate rates income incomes earnings paycheck paychecks paycheque compensation remuneration package packages range ranges median mean average averages tuition cost costs fee fees stipend stipends "
    "basis figure figures base take-home payscale band bands minimum maximum rent premium premiums takings total gehalt lohn verdienst einkommen salaire salaires salario salarios sueldo sueldos stipendio retribuzione reddito remuneração "
    "lön løn lønn loon salaris pensja wynagrodzenie płaca zarobki plat mzda fizetés maaş ücret зарплата оклад bonus bonuses allowance budget revenue turnover equivalent starting entry-level ote smic sales brutto netto bruttó nettó bruto neto brut net gross dues subscription subscriptions membership renewal registration licence license charge charges bill contribution contributions retainer retainers honorarium expense expenses spending outlay allowances profit".split()
)

# --- statistics ---------------------------------------------------------------------------------------------------------------
STATISTICS = {
    **dict.fromkeys(
        "median medians mediana médiane mediane mediaan medián médian mittelwert medianlohn mediangehalt medianlön medianlönen medianlønn mediano 中位数 中央値 중앙값".split(),
        "median",
    ),
    **dict.fromkeys(
        "mean average averages averaged averaging avg avg. durchschnitt durchschnittlich durchschnittliche durchschnittsgehalt moyenne moyen promedio media médio média gemiddeld gemiddelde medellön medellönen medellønn durchschnittslohn durchschnittsverdienst genomsnittslön gjennomsnittslønn gennemsnitsløn genomsnitt genomsnittlig gjennomsnitt gennemsnit "
        "średnia średnio průměr průměrná průměrně átlag medie ortalama средняя średnie 平均 평균".split(),
        "mean",
    ),
}
# --- kinds --------------------------------------------------------------------------------------------------------------------
KINDS = {
    **dict.fromkeys(
        "tuition fee fees cost costs costing costed rent rents rental price prices priced charge charges charged expense expenses expensive licence license licensing renewal exam exams examination permit permits membership dues deposit mortgage premium premiums insurance malpractice visa "
        "outlay outlays textbooks books equipment gear apartment flat studio housing accommodation groceries spend spends spending spent subscription registration application certification-fee enrolment enrollment toolkit tools software supplies uniform uniforms laptop "
        "gebühr gebühren kosten kostet miete studiengebühren frais coût coûte coûtent loyer matrícula costo costos cuesta cuestan alquiler tasas affitto costano costa aluguel custo custa custam collegegeld kost hyra kostar koszt kosztuje czynsz czesne "
        "школа школы bootcamp bootcamps kaution scrubs affordability 学費 学费 租金 房租 家賃 등록금 household afford".split(),
        "cost",
    ),
    **dict.fromkeys(
        "bonus bonuses commission commissions tip tips gratuity gratuities sign-on signing-bonus allowance allowances equity stock stocks rsu rsus options shares differential differentials supplement supplements overtime relocation reimbursed reimburse reimburses reimbursement "
        "reimbursements stipend stipends perk perks perdiem incentive incentives profit-sharing profit-share uplift weighting match retention bonuszahlung prämie provision zulage prime primes bono bonos comisión comisiones premio bonussen premia dodatek "
        "bónus comissão gratifica 13th per-diem increment increments topup top-up extra additional bonifica grant-of-stock severance vesting 奖金 ボーナス 手当 보너스 referral spiff kicker hello".split(),
        "bonus",
    ),
    **dict.fromkeys(
        "market markets valued valuation quota quotas revenue revenues budget budgets budgeting portfolio portfolios fine fines fined penalty penalties debt debts loan loans microloan microloans owe owes owed owing savings save saves saved saving funding funded fund funds invest invests investing investment investments investors invoices raised sector accounts "
        "invested insured insures insuring assets deal deals sales turnover damage damages gdp contracts procurement losses lost donations grants grant scholarship scholarships sponsorship sponsorships bursary bursaries endowment industry spend-on lawsuit lawsuits settlement settlements project projects ipo capital "
        "bond bonds bonded gift gifts donation donate donated repay repays repaid repayment repayments borrow borrowed subsidy subsidies rebate rebates purchases inventory aum bail ransom gross-sales net-worth worth-of acquisition claims claim coverage caseload lottery prize prizes profit profits economy marktvolumen umsatz bußgeld chiffre presupuesto ingresos fatturato multa multas amende "
        "市場規模 市场规模 预算 予算 罚款 罰金 breach breaches retirement nest pension pensions liabilities exports".split(),
        "other",
    ),
    **dict.fromkeys(
        "salary salaries wage wages earn earns earned earning earnings receive receives paid paycheck paychecks paycheque payday compensation remuneration income incomes take-home takehome make makes making made pays paying pay ote base payscale offer offers offered "
        "command commands commanding clear clears cleared clearing pocket pockets pocketed bank banks draw draws net nets gehalt gehälter lohn löhne verdient verdienen verdienst einkommen salaire salaires gagne gagnent touche touchent rémunération salario salarios sueldo sueldos gana ganan ganar cobra cobran "
        "stipendio retribuzione reddito guadagna guadagnano salário salários ganha ganham loon salaris lön löner tjänar løn lønn tjener pensja pensje wynagrodzenie zarabia zarabiają zarobki plat mzda vydělává fizetés bér keres salariu "
        "palkka maaş maaşı ücret зарплата оклад получает зарабатывает salary-range job jobs post posts role position rate rates gaji lương mức payroll freelancers contractors bill bills billing wynagrodzenia verdiene bezahlt ertrag 年収 年薪 月薪 月給 月収 年俸 時給 "
        "给料 給与 工资 薪资 연봉 월급 시급 recruiters graduates placement placements ctc package packages lpa stipendium zarobić living-wage".split(),
        "pay",
    ),
}
STRONG_PAY = frozenset(
    "lương gaji palkka zarobki mzda salary salaries wage wages earn earns earned earning earnings clear clears cleared pocket pockets paid paycheck compensation remuneration income pay pays paying ote base make makes made offer offered offers ctc package gehalt lohn verdient verdienen salaire gagne gagnent salario sueldo "
    "gana ganan cobra salário ganha lön løn lønn stipendio guadagna pensja wynagrodzenie zarabia plat fizetés keres maaş maaşı зарплата loon salaris get gets receive receives rate command commands take-home draw draws start starts starting "
    "reach reaches range ranges average averages median verdienst einkommen verdiene erhalten bekommen bekommt erhält dostaje dostają tjänar tjener pays: stipend stipends bonus hits hit touch touches expect freshers band".split()
)
"""Words that let a number without a currency mark be pay."""
PLAIN_CUES = frozenset(
    "salary salaries wage wages pay earn earns earned earning paid compensation gehalt salaire salario sueldo gana ganan verdient gagne stipendio pensja wynagrodzenie lön løn lønn salaris salário fizetés maaş".split()
)
"""Words that let a grouped number without mark or scale be pay, directly before it."""
WEAK_COST = frozenset(
    "degree degrees course courses program programs programme programmes bootcamp training certification certifications certificate certificates study studies school schools college university diploma master's masters mba licensing class classes semester "
    "check checks test tests credit credits curriculum academy workshop seminar coaching visa licence camp camps ausbildung studium formation curso máster".split()
)
"""Words that mean cost where nothing in the sentence speaks of pay."""
PAYERS = frozenset(
    "students student you you'll candidates applicants applicant learners families participants members trainees tenants residents customers clients couples homeowners buyers visitors guests brides patients consumers taxpayers parents renters they'll".split()
)
"""Who pays rather than is paid: "students pay"."""
LEFT_BREAK = frozenset("with plus inclusive including excluding before after without incl excl counting besides despite".split())
RIGHT_BREAK = frozenset(
    "plus más mais più and before after while with versus vs but from compared inclusive including excluding whereas depending or if when because since as who that which although though whilst yet unless until once where so".split()
)
MASKS = frozenset(
    "cost-of-living cost of living|low cost|in low-cost|in lower-cost|in high-cost|in higher-cost|living costs|living cost|budget for|living wage|fee-only|cost-effective|market rate|market rates|job market|market average|stock market|market value for|above market|minimum wage|wage floor".split(
        "|"
    )
)
AFTER_MONEY = frozenset(
    "per a an each every and or to for in at on with plus before after as is are was were may can could will would by from of the depending while but if when than that which who total gross net base basic salary salaries wage wages pay income "
    "annual annually yearly monthly weekly daily hourly tax bonus allowance stipend fee fees package ote brutto netto brut minimum maximum range mark level upwards nett takehome excluding including inclusive ctc pa pm pw ph pcm im pro par por al "
    "all' tax-free until up over under though although because since so then versus vs not only i jährlich monatlich miesięcznie rocznie měsíčně ročně aylık yıllık bis à y et und e o u ou și till within during across there here rising whereas "
    "compared x × roughly about around approximately equivalent offer offers".split()
)
"""What may follow money; another lower-case word after a bare number means that it counts something."""
WEIGHT_CUES = frozenset(
    "lift lifting lifts carry carrying weigh weighs weighing weight heavy load loads lbs moving move push pull haul hauling boxes freight cargo lose lost".split()
)
COUNT_NOUNS = frozenset(
    "years year yrs months days weeks hours hrs minutes mins percent people employees staff openings jobs workers students miles km kg lbs users patients beds units points credits questions pages words % followers downloads views candidates".split()
)
