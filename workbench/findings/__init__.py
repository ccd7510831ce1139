"""The findings: what is concluded on allegations and elements, version by version, and recommended."""

from workbench.findings import _commands, _conclusions, _recommendations
from workbench.findings._commands import (
    DraftFinding,
    IssueFinding,
    MeasureFinding,
    RestoreFinding,
    RestoreFindingVersion,
    ReviseFinding,
    SetAsideFinding,
    SetAsideFindingVersion,
)
from workbench.findings._conclusions import (
    AddConclusion,
    AddContraryPoint,
    ChangeConclusion,
    ChangeContraryPoint,
    RestoreConclusion,
    RestoreContraryPoint,
    SetAsideConclusion,
    SetAsideContraryPoint,
)
from workbench.findings._queries import (
    ConclusionRow,
    ContraryPointRow,
    FindingRow,
    FindingVersionRow,
    OutcomeRow,
    finding_versions,
    findings,
    incoherences,
    outcomes,
    the_finding,
    the_finding_version,
)
from workbench.findings._recommendation_queries import (
    RecommendationRow,
    recommendations,
    the_recommendation,
)
from workbench.findings._recommendations import (
    AddRecommendation,
    AnswerRecommendation,
    ChangeRecommendation,
    LinkRecommendationFinding,
    RestOnFindings,
    RestoreRecommendation,
    SetAsideRecommendation,
    UnlinkRecommendationFinding,
)
from workbench.findings.advice import RESPONSES
from workbench.findings.rules import (
    ADVERSE,
    OUTCOMES,
    Incoherence,
    must_have_been_heard,
    unheard,
)

HANDLERS = {**_commands.HANDLERS, **_conclusions.HANDLERS, **_recommendations.HANDLERS}

__all__ = [
    "ADVERSE",
    "HANDLERS",
    "OUTCOMES",
    "RESPONSES",
    "AddConclusion",
    "AddContraryPoint",
    "AddRecommendation",
    "AnswerRecommendation",
    "ChangeConclusion",
    "ChangeContraryPoint",
    "ChangeRecommendation",
    "ConclusionRow",
    "ContraryPointRow",
    "DraftFinding",
    "FindingRow",
    "FindingVersionRow",
    "Incoherence",
    "IssueFinding",
    "LinkRecommendationFinding",
    "MeasureFinding",
    "OutcomeRow",
    "RecommendationRow",
    "RestOnFindings",
    "RestoreConclusion",
    "RestoreContraryPoint",
    "RestoreFinding",
    "RestoreFindingVersion",
    "RestoreRecommendation",
    "ReviseFinding",
    "SetAsideConclusion",
    "SetAsideContraryPoint",
    "SetAsideFinding",
    "SetAsideFindingVersion",
    "SetAsideRecommendation",
    "UnlinkRecommendationFinding",
    "finding_versions",
    "findings",
    "incoherences",
    "must_have_been_heard",
    "outcomes",
    "recommendations",
    "the_finding",
    "the_finding_version",
    "the_recommendation",
    "unheard",
]
