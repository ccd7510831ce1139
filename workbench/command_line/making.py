"""The commands that make a casebook or its key: a new one, the sample, a new data key."""

import argparse
import random
import shutil
from pathlib import Path

from workbench import keeping
from workbench.beginning import new_casebook
from workbench.casebook import Casebook
from workbench.command_line import asking
from workbench.command_line.speaking import note, say
from workbench.command_line.watching import watched
from workbench.kernel.errors import Cancelled, Refused, StoreTrouble
from workbench.templates import template, templates

_LARGEST_SCALE = 1_000


def new(asked: argparse.Namespace) -> int:
    """Make a casebook and hand over its recovery words. Refused: nowhere to show them, it exists already, or
    there is no such template.
    """
    _refuse_unshown(asked.words_fd)
    _refuse_existing(asked.path)
    if asked.template:
        template(asked.template)  # refused before a passphrase is asked for
    passphrase = asking.Asked(asked.passphrase_fd).new_passphrase()
    title = asked.title or asked.path.stem
    with new_casebook(asked.path, passphrase, title, begin_from=asked.template) as casebook:
        _hand_over(keeping.recovery_words(casebook.key), asked.words_fd)
    say(f"The casebook “{asked.path.name}” was made.")
    return 0


def new_key(asked: argparse.Namespace) -> int:
    """Seal the casebook with a new key and hand over the words of its new recovery sheet. Refused: nowhere to
    show them.
    """
    _refuse_unshown(asked.words_fd)
    passphrase = asking.Asked(asked.passphrase_fd).passphrase()
    with Casebook.open(asked.path, passphrase) as casebook, watched() as progress:
        sheet = keeping.new_data_key(casebook, passphrase, progress)
    _hand_over(sheet.words, asked.words_fd)
    say("The casebook has a new key. Shred the old recovery sheet; older backups still open with it.")
    if sheet.note:
        say(sheet.note)
    return 0


def list_templates(_asked: argparse.Namespace) -> int:
    """Print the name, the title and the use of every template."""
    for each in templates():
        say(f"{each.name}\n    {each.title}. {each.about}")
    return 0


def sample(asked: argparse.Namespace) -> int:
    """Make a casebook that holds the sample. Refused: a folder that exists, a scale out of bounds."""
    from workbench import sample as fictional

    if not 1 <= asked.scale <= _LARGEST_SCALE:
        raise Refused(f"The scale is a number from 1 to {_LARGEST_SCALE:,}.")
    _refuse_existing(asked.path)
    passphrase = asking.Asked(asked.passphrase_fd).new_passphrase()
    with Casebook.create(asked.path, passphrase) as casebook:
        try:
            with watched() as progress:
                fictional.build(casebook, asked.seed, progress)
                fictional.enlarge(casebook, asked.scale, asked.seed, progress)
        except (Cancelled, Refused, StoreTrouble, KeyboardInterrupt):
            casebook.close()
            shutil.rmtree(asked.path)
            raise
    say(f"The sample “{asked.path.name}” was made. Everything in it is invented.")
    return 0


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise Refused(f"There is already something called “{path.name}” there. Choose another name.")


def _refuse_unshown(descriptor: int | None) -> None:
    if not asking.can_show_words(descriptor):
        raise Refused("There is no terminal to show the recovery words on. Name a descriptor by --words-fd.")


def _hand_over(words: tuple[str, ...], descriptor: int | None) -> None:
    if descriptor is not None:
        asking.hand_over(words, descriptor)
        return
    key = keeping.key_from_words(" ".join(words))
    positions = keeping.ask_back(random.SystemRandom())
    asking.show_and_ask_back(
        words, positions, lambda position, typed: keeping.is_word_at(key, position, typed)
    )
    note("These are the right words. Keep the paper away from the laptop.")
