"""Pay into one currency, with dated rates: a step of its own that leaves the record alone."""

from extractor.convert.converting import ConvertedPay, convert, convert_pay, mismatched, mismatches
from extractor.convert.rates import CsvRates, EcbRates, Pegs, Rate, RateSource, first_of

__all__ = ["ConvertedPay", "CsvRates", "EcbRates", "Pegs", "Rate", "RateSource", "convert", "convert_pay", "first_of", "mismatched", "mismatches"]
