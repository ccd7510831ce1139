"""Every rule has a test that reads like the policy, and says where the policy comes from."""

import ast
from pathlib import Path

import pytest

RULES = sorted(Path("workbench").glob("*/rules.py"))


def functions(path: Path) -> list[ast.FunctionDef]:
    """The functions at the top of a module."""
    return [node for node in ast.parse(path.read_text()).body if isinstance(node, ast.FunctionDef)]


def place_of_tests(rules: Path) -> Path:
    """Where the rules of a concept are tested."""
    return Path("tests/workbench") / rules.parent.name / "test_rules.py"


@pytest.mark.parametrize("rules", RULES, ids=lambda path: path.parent.name)
def test_every_rule_is_tested_by_name_beside_the_others_of_its_concept(rules: Path) -> None:
    nodes = ast.walk(ast.parse(place_of_tests(rules).read_text()))
    tested = {node.attr for node in nodes if isinstance(node, ast.Attribute)}
    names = {function.name for function in functions(rules) if not function.name.startswith("_")}
    assert names - tested == set()


@pytest.mark.parametrize("rules", RULES, ids=lambda path: path.parent.name)
def test_every_test_of_a_rule_names_the_source_of_the_policy(rules: Path) -> None:
    tests = [function for function in functions(place_of_tests(rules)) if function.name.startswith("test_")]
    assert [test.name for test in tests if not ast.get_docstring(test)] == []


def test_there_are_rules_to_look_at() -> None:
    assert len(RULES) > len(("cases", "people", "evidence"))
