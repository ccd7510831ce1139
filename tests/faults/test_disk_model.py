"""The model disk forgets exactly what was never synced, and follows every kind of call the store makes."""

import random
import sys
from pathlib import Path, PurePath

import pytest

from tests.faults import power_cut, strace_log
from tests.faults.disk_model import Disk, File, Image, Survival
from tests.faults.power_cut import SURVIVALS
from tests.system_tools import need

BY_NAME = {survival.name: survival for survival in SURVIVALS}


def after(disk: Disk, survival: str) -> Image:
    return disk.after_power_cut(BY_NAME[survival], random.Random(7))


def written(disk: Disk, name: str, data: bytes) -> File:
    file = disk.file(PurePath(name))
    disk.write(file, 0, data)
    return file


def test_a_write_is_lost_until_its_file_is_synced() -> None:
    disk = Disk({"store": b"old"})
    file = written(disk, "store", b"new")
    assert after(disk, "nothing kept") == {"store": b"old"}
    assert after(disk, "everything kept") == {"store": b"new"}
    disk.sync(file)
    assert after(disk, "nothing kept") == {"store": b"new"}


def test_a_synced_file_has_no_name_until_its_folder_is_synced() -> None:
    disk = Disk()
    disk.sync(written(disk, "store", b"whole"))
    assert after(disk, "nothing kept") == {}
    disk.sync(disk.root)
    assert after(disk, "nothing kept") == {"store": b"whole"}


def test_a_file_may_get_its_name_before_its_bytes() -> None:
    disk = Disk({"keys": b"old"})
    new = written(disk, "keys.new", b"new")
    disk.rename_to(PurePath("keys"), new, taken_from=PurePath("keys.new"))
    assert after(disk, "names kept, writes lost") == {"keys": b""}
    assert after(disk, "writes kept, names lost") == {"keys": b"old"}


def test_a_removed_file_may_come_back() -> None:
    disk = Disk({"journal": b"hot"})
    disk.rename_to(PurePath("journal"), None)
    assert after(disk, "nothing kept") == {"journal": b"hot"}
    disk.sync(disk.root)
    assert after(disk, "nothing kept") == {}


def test_a_rename_between_folders_is_done_whole_or_not_at_all() -> None:
    disk = Disk({"a": None, "b": None, "a/file": b"x"})
    disk.rename_to(PurePath("b/file"), disk.find(PurePath("a/file")), taken_from=PurePath("a/file"))
    for survival in SURVIVALS:
        for seed in range(20):
            found = disk.after_power_cut(survival, random.Random(seed))
            assert ("a/file" in found) != ("b/file" in found)


def test_the_newest_write_may_arrive_before_the_ones_it_followed() -> None:
    disk = Disk({"store": b"aaaa"})
    file = disk.file(PurePath("store"))
    disk.write(file, 0, b"b")
    disk.write(file, 3, b"c")
    assert after(disk, "newest write alone kept") == {"store": b"aaac"}


def test_a_torn_write_ends_at_the_edge_of_a_sector() -> None:
    disk = Disk({"store": bytes(4096)})
    disk.write(disk.file(PurePath("store")), 100, b"n" * 3000)
    torn = Survival("torn", power_cut.tear_newest, power_cut.names_all)
    lengths = {disk.after_power_cut(torn, random.Random(seed))["store"] or b"" for seed in range(60)}
    reached = {content.rstrip(b"\0").__len__() for content in lengths}
    assert reached == {0, 512, 1024, 1536, 2048, 2560, 3072}


def test_a_cut_and_a_stretch_are_writes_like_any_other() -> None:
    disk = Disk({"store": b"abcdef"})
    file = disk.file(PurePath("store"))
    disk.write(file, 2, None)
    disk.write(file, 4, None)
    assert after(disk, "nothing kept") == {"store": b"abcdef"}
    assert after(disk, "everything kept") == {"store": b"ab\0\0"}


EVERY_CALL = """
import os, shutil, sys
from pathlib import Path
folder, marks = Path(sys.argv[1]), Path(sys.argv[2])
with (folder / "a").open("wb") as file:
    file.write(b"hello" * 1000)
os.mkdir(folder / "inner")
shutil.copyfile(folder / "a", folder / "inner" / "copy")
handle = os.open(folder / "inner" / "copy", os.O_RDWR)
os.writev(handle, [b"ab", b"cd"]); os.pwrite(handle, b"zz", 6000); os.pwritev(handle, [b"1", b"2"], 3)
os.lseek(handle, 10, os.SEEK_SET); os.write(handle, b"sought"); os.ftruncate(handle, 5500)
os.posix_fallocate(handle, 0, 6500)
with (folder / "a").open("ab") as file:
    file.write(b"appended")
os.rename(folder / "a", folder / "inner" / "moved \\u00e9\\n")
os.write(handle, b"after a rename"); os.link(folder / "inner" / "copy", folder / "again")
os.unlink(folder / "inner" / "copy"); os.write(handle, b"through a name that is gone")
(folder / "again").write_bytes(b"new")
other = os.open(folder, os.O_RDONLY); os.fsync(other)
os.mkdir("below", dir_fd=other); os.rename("again", "below/last", src_dir_fd=other, dst_dir_fd=other)
os.truncate(folder / "below" / "last", 2); (folder / "empty").mkdir(); (folder / "empty").rmdir()
"""


def test_the_model_ends_where_the_real_disk_ends(tmp_path: Path) -> None:
    need("strace")
    run = power_cut.record([sys.executable, "-c", EVERY_CALL], tmp_path)
    assert sum(1 for _ in power_cut.crash_states(run, seed=1)) == power_cut.count_states(run) > 150


@pytest.mark.parametrize(
    "act",
    [
        'import mmap; m = mmap.mmap(os.open(folder / "x", os.O_RDWR), 1); m[0] = 65',
        'os.rename("/dev/null" if False else sys.argv[2] + "-outside", folder / "x")',
        'os.symlink("x", folder / "y")',
    ],
    ids=["a shared mapping", "a rename from outside", "a symbolic link"],
)
def test_the_model_refuses_a_run_it_cannot_follow(tmp_path: Path, act: str) -> None:
    need("strace")
    program = f"""
import os, sys
from pathlib import Path
folder = Path(sys.argv[1]); (folder / "x").write_bytes(b"x"); Path(sys.argv[2] + "-outside").touch()
{act}
"""
    run = power_cut.record([sys.executable, "-c", program], tmp_path)
    with pytest.raises(strace_log.TraceTrouble):
        list(power_cut.crash_states(run, seed=1))


def test_a_call_split_by_another_thread_is_read_whole(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text(
        '7  write(3<\\x2f\\x61>, "\\x68\\x69", 2 <unfinished ...>\n'
        "8  fsync(4<\\x2f\\x62>) = 0\n"
        "7  <... write resumed>) = 2\n"
        "7  +++ exited with 0 +++\n"
        '7  write(3<\\x2f\\x61>, "\\x68", 1) = -1 ENOSPC (No space left on device)\n'
    )
    calls = list(strace_log.read(log))
    assert [call.name for call in calls] == ["fsync", "write"]
    assert calls[1].data(1) == b"hi"


def test_bytes_that_strace_cut_short_are_never_taken_for_whole(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text('7  write(3<\\x2f\\x61>, "\\x68\\x69"..., 200) = 200\n')
    (call,) = strace_log.read(log)
    with pytest.raises(strace_log.TraceTrouble):
        call.data(1)
