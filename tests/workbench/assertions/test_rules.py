"""What the council, the inspectorate or anybody else says is tested like an allegation."""

import pytest

from workbench.assertions import rules
from workbench.kernel.errors import Refused


def test_an_assertion_is_of_a_known_sort_and_in_the_words_in_which_it_was_made() -> None:
    """Acas guide, step 4: telling words are kept as they were said."""
    for sort in rules.SORTS:
        rules.must_be_in_their_words(sort, "Caseloads are manageable")
    with pytest.raises(Refused, match="An assertion is a judgement"):
        rules.must_be_in_their_words("rumour", "Caseloads are manageable")
    with pytest.raises(Refused, match="word for word"):
        rules.must_be_in_their_words(rules.FACT, " ")


def test_a_judgement_says_what_was_judged() -> None:
    """The program's own: an inspection judges one thing at a time."""
    rules.must_say_what_was_judged(rules.JUDGEMENT, "leadership")
    rules.must_say_what_was_judged(rules.DENIAL, "")
    with pytest.raises(Refused, match="what was judged"):
        rules.must_say_what_was_judged(rules.JUDGEMENT, " ")


def test_an_assertion_is_made_by_a_person_or_by_a_body() -> None:
    """Acas guide, step 4: each piece of evidence says whose it is."""
    rules.must_be_made_by_somebody("person-a", "")
    rules.must_be_made_by_somebody(None, "Ofsted")
    with pytest.raises(Refused, match="name the body"):
        rules.must_be_made_by_somebody(None, " ")


def test_what_came_of_testing_an_assertion_has_its_reasons() -> None:
    """Acas guide, step 5: uncontested, contested and decided with reasons, or unsubstantiated."""
    rules.must_be_tested_with_reasons(rules.NOT_TESTED, "")
    for result in rules.RESULTS:
        rules.must_be_tested_with_reasons(result, "The closure lists agree")
    with pytest.raises(Refused, match="what that showed"):
        rules.must_be_tested_with_reasons(rules.BORNE_OUT, " ")
    with pytest.raises(Refused, match="not tested yet, borne out"):
        rules.must_be_tested_with_reasons("believed", "He is trusted")


def test_an_assertion_speaks_for_an_allegation_or_against_it_or_is_context() -> None:
    """Acas guide, step 4: evidence for and against is looked for."""
    for bearing in rules.BEARINGS:
        rules.must_be_a_bearing(bearing)
    with pytest.raises(Refused, match="speaks for it, speaks against it or is context"):
        rules.must_be_a_bearing("settles it")
