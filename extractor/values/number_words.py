"""English number words; a table, read by `spelled`."""

SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
    if value
} | {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
"""Words below a hundred."""
LARGE = {"hundred": 100, "thousand": 1000, "grand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "lakh": 100_000, "crore": 10_000_000}
"""Words that multiply."""
FIGURES = {"four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9} | {str(n): n for n in range(4, 10)}
"""How many figures an amount may be said to have ("six figures")."""
