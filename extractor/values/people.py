"""Words for people by their work, told by a table and by their endings ("estimators")."""

# ruff: noqa: E501 - rows of tables are as long as their words

from __future__ import annotations

__all__ = ["is_person"]

_NOT_PERSONS = frozenset(
    "number quarter semester center centre transfer however another together consider register whether chapter matter further higher bigger larger corridor sector factor labor labour favor major minor prior power order former "
    "others grant grants rather either never remember december november october september member-only consultant-grade important significant constant distant assist exist persist consist instant relevant restaurant waiver paper career offer "
    "voucher vouchers computer computers folder folders poster posters printer printers router routers charger chargers container containers filter filters timer timers "
    "offers covers delivers answers enters differs suffers triggers numbers quarters semesters centers chapters matters sectors factors majors orders careers papers letters corners answer letter corner cover deliver "
    "takeover takeovers turnover handover crossover recover uncover discover remember render gather prefer foster error errors tender tenders border borders counter counters compressor compressors "
    "blockbuster blockbusters elevator elevators generator generators reactor reactors tractor tractors projector projectors simulator simulators".split()
)
_PEOPLE = frozenset(
    "nanny nannies nurse nurses clerk clerks staff agent agents broker brokers assistant assistants attorney attorneys aide aides chef chefs cook cooks pilot pilots coach coaches guide guides apprentice trainee crew crews employees people professionals rep reps representative representatives executive executives baker paramedic paramedics mechanic mechanics buyer miner tiler tutor actor coder diver guard guards judge judges mason masons joiner rider tuner".split()
)


def is_person(word: str) -> bool:
    """Tell whether a word is one for people by their work ("estimators"): then a cost or market beside it is their field."""
    if word in _PEOPLE:
        return True
    return (
        len(word) > 5
        and word not in _NOT_PERSONS
        and word.endswith(("er", "ers", "or", "ors", "ist", "ists", "ians", "smith", "smiths", "wrights", "ian", "yst", "ysts", "ants", "eers"))
    )
