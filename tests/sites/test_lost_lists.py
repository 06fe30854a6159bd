"""Lists in texts that lost their bullets: names parted from what is said of them, running text among duties, names with commas, boxes behind."""

from __future__ import annotations

from tests.helpers.sound import sound

TEXT = """Salt Panner
Salt panners rake sea salt from the pans on the marsh.
What a Salt Panner Does
Salt panners work with the tide. On most days they rake before noon.
Open the sluices
Rake the pans
Bag the salt
Skills
Hard Skills
Raking
– drawing the crust without the mud
Weather sense
– knowing when to cover the pans
Soft Skills
Patience
– salt cannot be hurried
Humour
– nor can the foreman
Education
A summer on the pans is all the schooling that there is.
Salary
Salt panners earn €14 an hour.
Related Careers
Oyster farmer, reed cutter and boat builder
Contact Details
Guild of Salt Panners, Guérande.
Personal Requirements
You should like wind and be ready to start at four in the morning.
Latest grants
Grant for marsh boats 2026
Tool grant closing soon
"""


def test_lists_that_lost_their_bullets() -> None:
    """Several sentences are no duty, a dash's line says something of the name above it, commas part names, and a site's box ends the section."""
    guide = sound(TEXT)
    assert guide.responsibilities.items == ("Open the sluices", "Rake the pans", "Bag the salt")
    assert guide.responsibilities.paragraphs == ("Salt panners work with the tide. On most days they rake before noon.",)
    skills = [(skill.name, skill.description) for skill in (*guide.qualifications.technical_skills, *guide.qualifications.soft_skills)]
    assert skills == [
        ("Raking", "drawing the crust without the mud"),
        ("Weather sense", "knowing when to cover the pans"),
        ("Patience", "salt cannot be hurried"),
        ("Humour", "nor can the foreman"),
    ]
    assert [item.title for item in guide.related_careers.items] == ["Oyster farmer", "reed cutter", "boat builder"]
    assert "Guild" in str(guide.more_information)
    assert "grant" not in str(guide.qualifications)


FEES = """Salt Panner
Salt panners rake sea salt from the pans on the marsh.
Duties
Salt panners rake before noon and cover the pans before the rain.
Job Outlook
Demand for salt panners is steady along the coast.
Salary
Salt panners earn €14 an hour, more on the big pans.
Town
Average annual wage
Guérande
€28,400
Ré
€24,900
Tuition and Fees
Tuition
€450
Rake
€95
Exam voucher
€40
Other Courses You May Like
Oyster farming
Reed cutting
"""


def test_fees_behind_a_table() -> None:
    """A usual heading over its own labels and figures ends the table before it; other courses of a school are none for the occupation."""
    guide = sound(FEES)
    assert [pay.max for pay in guide.salary.pay] == [14, 28400, 24900]
    assert [(pay.max, pay.kind) for pay in guide.education.pay] == [(450, "cost"), (95, "cost"), (40, "cost")]
    assert "Reed cutting" in str(guide.extra_sections)


def test_the_scope_of_a_job_and_its_best() -> None:
    """What a job's scope is are its duties; "Best" and "Worst" are the two sides below a heading of both."""
    parts = (
        "<h1>Salt Panner</h1><p>Salt panners rake sea salt from the pans on the marsh.</p><h2>Job Scope of a Salt Panner</h2>",
        "<ul><li>Open the sluices</li><li>Rake the pans</li></ul><h2>Salary</h2><p>Salt panners earn €14 an hour.</p>",
        "<h2>Job Outlook</h2><p>Demand is steady along the coast.</p><h2>Best and Worst Parts of the Job</h2>",
        "<h3>Best</h3><p>The light at dawn.</p><h3>Worst</h3><p>The wind in March.</p>",
    )
    guide = sound("".join(parts).encode(), media_type="text/html")
    assert guide.responsibilities.items == ("Open the sluices", "Rake the pans")
    assert (guide.pros_and_cons.pros, guide.pros_and_cons.cons) == (("The light at dawn.",), ("The wind in March.",))
