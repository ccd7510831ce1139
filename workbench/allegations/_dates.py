"""The dates of an allegation: what tells them apart in its row, and how one that is not known is written."""

from workbench.kernel.dates import FuzzyDate

NOT_KNOWN = FuzzyDate.not_known()
PUT, BEGAN, ENDED = "put", "began", "ended"
