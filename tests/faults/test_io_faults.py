"""Whatever call to the disk fails during a command, the command is done or fully undone, and work goes on."""

from pathlib import Path

import pytest

from tests.faults import plain_scenario
from tests.faults.io_faults import Fault, fail_each_call
from tests.system_tools import need


@pytest.mark.parametrize(
    "fault", [Fault("pwrite64", "EIO"), Fault("fsync", "EIO"), Fault("unlink", "EIO")], ids=str
)
def test_each_call_of_the_bare_cipher_is_made_to_fail_in_turn(fault: Fault, tmp_path: Path) -> None:
    need("strace")
    (tmp_path / "run").mkdir()
    (tmp_path / "marks").touch()
    plain_scenario.run(tmp_path / "run", tmp_path / "marks", "EXTRA", "DELETE")
    work = tmp_path / "work"
    work.mkdir()
    look = plain_scenario.look
    result = fail_each_call(fault, plain_scenario.__name__, "write_one_line", tmp_path, look, work)
    assert result.faults == []
    assert result.told > 0
