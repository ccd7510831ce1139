"""What holds of every command about findings: undone exactly, except what was issued."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.builders import run
from tests.ready_made import Stock
from tests.workbench.allegations.alleged import an_element
from tests.workbench.findings.found import (
    a_contrary_point,
    a_finding,
    a_recommendation,
    an_issued_finding,
    newest,
    the,
)
from tests.workbench.undoing import is_undone_and_redone_exactly
from workbench import findings as f
from workbench.casebook import Casebook
from workbench.kernel.commands import Command


@dataclass(frozen=True)
class Found:
    """The ids of one of everything, in a draft; and a finding that was issued."""

    draft: str
    version: str
    conclusion: str
    point: str
    later: str
    issued: str
    recommendation: str


def everything(casebook: Casebook) -> Found:
    issued, draft = an_issued_finding(casebook), a_finding(casebook, put="A culture of fear")
    version = newest(casebook, draft)
    return Found(
        draft=draft,
        version=version.id,
        conclusion=version.elements[0].id,
        point=a_contrary_point(casebook, version.overall.id),
        later=an_element(casebook, the(casebook, draft).allegation, "Thing 3"),
        issued=issued,
        recommendation=a_recommendation(casebook, findings=(issued,)),
    )


Scene = Callable[[Casebook, Found], Command]


def scene(made: Callable[[Found], Command], *first: Callable[[Found], Command]) -> Scene:
    def play(casebook: Casebook, found: Found) -> Command:
        for act in first:
            casebook.run(act(found))
        return made(found)

    return play


def drafted_anew(casebook: Casebook, found: Found) -> Command:
    casebook.run(f.SetAsideFinding(found.draft, "begun too early"))
    return f.DraftFinding(the(casebook, found.draft).allegation)


def given_up(casebook: Casebook, found: Found) -> Command:
    return f.SetAsideFindingVersion(run(casebook, f.ReviseFinding(found.issued, "An answer")), "nothing new")


def taken_up(casebook: Casebook, found: Found) -> Command:
    version = run(casebook, f.ReviseFinding(found.issued, "An answer"))
    casebook.run(f.SetAsideFindingVersion(version, "nothing new"))
    return f.RestoreFindingVersion(version)


SCENES: dict[type[Command], Scene] = {
    f.DraftFinding: drafted_anew,
    f.MeasureFinding: scene(lambda found: f.MeasureFinding(found.version, 1, "reasonable belief", "asked")),
    f.ReviseFinding: scene(lambda found: f.ReviseFinding(found.issued, "An answer")),
    f.SetAsideFindingVersion: given_up,
    f.RestoreFindingVersion: taken_up,
    f.SetAsideFinding: scene(lambda found: f.SetAsideFinding(found.draft, "too early")),
    f.RestoreFinding: scene(
        lambda found: f.RestoreFinding(found.draft), lambda found: f.SetAsideFinding(found.draft, "x")
    ),
    f.AddConclusion: scene(lambda found: f.AddConclusion(found.version, found.later)),
    f.ChangeConclusion: scene(
        lambda found: f.ChangeConclusion(found.conclusion, 1, "referred", "To the police")
    ),
    f.SetAsideConclusion: scene(lambda found: f.SetAsideConclusion(found.conclusion, "x")),
    f.RestoreConclusion: scene(
        lambda found: f.RestoreConclusion(found.conclusion),
        lambda found: f.SetAsideConclusion(found.conclusion, "x"),
    ),
    f.AddContraryPoint: scene(lambda found: f.AddContraryPoint(found.conclusion, "He was on leave")),
    f.ChangeContraryPoint: scene(lambda found: f.ChangeContraryPoint(found.point, 1, answer="He was not")),
    f.SetAsideContraryPoint: scene(lambda found: f.SetAsideContraryPoint(found.point, "x")),
    f.RestoreContraryPoint: scene(
        lambda found: f.RestoreContraryPoint(found.point),
        lambda found: f.SetAsideContraryPoint(found.point, "x"),
    ),
    f.AddRecommendation: scene(lambda found: f.AddRecommendation("Do it", findings=(found.issued,))),
    f.ChangeRecommendation: scene(lambda found: f.ChangeRecommendation(found.recommendation, 1, due="soon")),
    f.LinkRecommendationFinding: scene(
        lambda found: f.LinkRecommendationFinding(found.recommendation, found.draft)
    ),
    f.UnlinkRecommendationFinding: scene(
        lambda found: f.UnlinkRecommendationFinding(found.recommendation, found.issued)
    ),
    f.AnswerRecommendation: scene(
        lambda found: f.AnswerRecommendation(found.recommendation, 1, "accepted", date(2020, 9, 1))
    ),
    f.SetAsideRecommendation: scene(lambda found: f.SetAsideRecommendation(found.recommendation, "x")),
    f.RestoreRecommendation: scene(
        lambda found: f.RestoreRecommendation(found.recommendation),
        lambda found: f.SetAsideRecommendation(found.recommendation, "x"),
    ),
}


def test_every_command_that_can_be_undone_has_its_scene() -> None:
    assert set(SCENES) == {command for command in f.HANDLERS if not command.final}
    assert [command for command in f.HANDLERS if command.final] == [f.IssueFinding]


@pytest.mark.parametrize("command", SCENES, ids=lambda command: command.__name__)
def test_undo_restores_every_row_exactly_and_redo_does_it_again(
    tmp_path: Path, stock: Stock, command: type[Command]
) -> None:
    made = stock.of(everything)
    with made.opened_at(tmp_path / "Try.casebook") as casebook:
        act = SCENES[command](casebook, made.given)
        assert type(act) is command
        assert is_undone_and_redone_exactly(casebook, act)
