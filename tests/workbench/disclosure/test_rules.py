"""What is asked before a document is recorded as having left."""

import pytest

from workbench.disclosure import rules
from workbench.kernel.errors import Refused


def test_nothing_goes_to_an_audience_for_which_nothing_is_laid_down() -> None:
    """UK GDPR, article 5(1)(c): no more than is necessary for the purpose."""
    rules.must_be_a_known_audience("own", ("own",))
    with pytest.raises(Refused, match="commissioner"):
        rules.must_be_a_known_audience("commissioner", ("own",))


@pytest.mark.parametrize("document, sha256", [(" ", "0" * 64), ("Summary", "0" * 63), ("Summary", "G" * 64)])
def test_an_export_names_the_document_and_its_fingerprint(document: str, sha256: str) -> None:
    """UK GDPR, article 5(2): what was disclosed can be shown."""
    rules.must_name_the_document("Investigation summary", "0f" * 32)
    with pytest.raises(Refused):
        rules.must_name_the_document(document, sha256)
