"""Drafts the findings of the sample, weighed both ways, and the recommendations that rest on them."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Final

from workbench import findings
from workbench.findings import ConclusionRow, FindingVersionRow
from workbench.kernel import clock
from workbench.kernel.commands import Batch, Command
from workbench.sample.content import read, referring, results
from workbench.sample.so_far import SoFar

DRAFTED: Final = datetime(2020, 6, 18, 16, 0, tzinfo=UTC)
"""When the findings were drafted: after the answers to the warning letters."""

_TEXTS: Final = ("supporting", "contrary", "limits")


def conclude(so_far: SoFar) -> None:
    """Every finding in draft, with its contrary points, and every recommendation."""
    content = read("findings")
    with clock.fixed(DRAFTED):
        drafts = tuple(
            findings.DraftFinding(so_far.allegations[said["allegation"]]) for said in content["finding"]
        )
        drafted = results(so_far.casebook, Batch(drafts))
        by_number = {said["allegation"]: id for said, id in zip(content["finding"], drafted, strict=True)}
        weighed = [
            command
            for said in content["finding"]
            for command in _weighed(so_far, said, by_number[said["allegation"]])
        ]
        so_far.casebook.run(Batch(tuple(weighed)))
        _recommend(so_far, content["recommendation"], by_number)


def _weighed(so_far: SoFar, said: Mapping[str, Any], finding: str) -> Iterator[Command]:
    version = so_far.casebook.ask(findings.finding_versions, finding)[0]
    yield from _concluded(so_far, said, version)
    yield from _points(so_far, said, version)


def _concluded(so_far: SoFar, said: Mapping[str, Any], version: FindingVersionRow) -> Iterator[Command]:
    texts = {name: referring(said.get(name, ""), so_far.persons) for name in _TEXTS}
    reasons = referring(said["reasons"], so_far.persons)
    whole = version.overall
    yield findings.ChangeConclusion(whole.id, whole.revision, said["outcome"], reasons, **texts)
    for conclusion, (outcome, why, *limits) in zip(version.elements, said["elements"], strict=True):
        yield findings.ChangeConclusion(
            conclusion.id,
            conclusion.revision,
            outcome,
            referring(why, so_far.persons),
            limits=" ".join(limits),
        )


def _points(so_far: SoFar, said: Mapping[str, Any], version: FindingVersionRow) -> Iterator[Command]:
    conclusions: tuple[ConclusionRow, ...] = (version.overall, *version.elements)
    for number, point, answer in said.get("points", ()):
        yield findings.AddContraryPoint(
            conclusions[number].id,
            referring(point, so_far.persons),
            referring(answer, so_far.persons),
        )


def _recommend(so_far: SoFar, said: list[dict[str, Any]], by_number: Mapping[str, str]) -> None:
    recommended = Batch(tuple(_recommendation(each, by_number) for each in said))
    added = results(so_far.casebook, recommended)
    answers = [
        findings.AnswerRecommendation(id, 1, each["response"], each["answered_on"], each.get("reason", ""))
        for id, each in zip(added, said, strict=True)
        if "response" in each
    ]
    so_far.casebook.run(Batch(tuple(answers)))


def _recommendation(said: Mapping[str, Any], by_number: Mapping[str, str]) -> findings.AddRecommendation:
    return findings.AddRecommendation(
        said["text"],
        addressed_to=said["to"],
        due=said["due"],
        due_on=said.get("due_on"),
        measure=said["measure"],
        findings=tuple(by_number[number] for number in said["findings"]),
    )
