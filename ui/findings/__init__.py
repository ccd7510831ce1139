"""The findings: weighed for and against, issued for good, version beside version; and the form for one."""

from ui.findings.finding_list import FindingList
from ui.findings.finding_sheet import FindingSheet
from ui.findings.new_finding import NewFinding
from ui.findings.recommendation_list import NewRecommendation, RecommendationList
from ui.findings.recommendation_sheet import RecommendationSheet

__all__ = [
    "FindingList",
    "FindingSheet",
    "NewFinding",
    "NewRecommendation",
    "RecommendationList",
    "RecommendationSheet",
]
