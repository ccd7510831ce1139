"""Who may import whom. Read the table from the top: the first line that fits a file is the one that holds."""

import sys
from fnmatch import fnmatchcase
from pathlib import Path

from tests.architecture.source import imports, program, within

CONCEPTS = (
    *("investigation", "people", "cases", "allegations", "evidence", "chronology", "interviews", "citations"),
    *("findings", "representations", "conduct", "assertions", "datasets"),
)
KERNEL, STORE, SANDBOX = "workbench.kernel", "workbench.store", "workbench.sandbox"
CASEWORK, DISCLOSURE = "workbench.casework", "workbench.disclosure"
FIGURE = ("workbench.chronology.lanes", "workbench.chronology.figure_*")
DOOR = (
    "workbench.casebook",
    "workbench.keeping",
    "workbench.papers",
    "workbench.passphrases",
    "workbench.beginning",
    "workbench.templates",
    "workbench.hardening",
    "workbench.sample",
)
ALL_CONCEPTS = tuple(f"workbench.{concept}" for concept in CONCEPTS)
ROWS = ("sqlmodel", "sqlalchemy")
DATABASE = (*ROWS, "pydantic", "sqlcipher3", "argon2", "nacl", "mnemonic", "platformdirs")
SUMS, PICTURES = ("numpy", "scipy"), ("numpy", "matplotlib")
READERS = ("python_calamine", "typst", "fontTools", "pypdf", "pypdfium2", "pikepdf", "PIL")
QT = ("PySide6", "shiboken6")
PANE = ("ui.bridge", "ui.record", "ui.widgets", "ui.look", "resources")

# fmt: off
TABLE: list[tuple[str, tuple[str, ...]]] = [  # these files may import the standard library and ...
    ("main.py",                        ("workbench.cli", "ui.app", "ui.qt_version")),
    ("resources/**",                   ("resources",)),
    ("workbench/kernel/**",            (KERNEL,)),
    ("workbench/store/**",             (KERNEL, STORE, *DATABASE)),
    ("workbench/sandbox/**",           (KERNEL, SANDBOX, *READERS, *PICTURES)),
    ("workbench/*/rules.py",           (KERNEL, *SUMS)),
    ("workbench/*/lanes.py",           (KERNEL, *SUMS)),
    ("workbench/*/gaps.py",            (KERNEL, *SUMS)),
    ("workbench/*/weighing.py",        (KERNEL, *SUMS)),
    ("workbench/*/ordering.py",        (KERNEL, *SUMS)),
    ("workbench/chronology/figure*.py", (KERNEL, *FIGURE, "resources", *PICTURES)),
    ("workbench/analysis/figures.py",  (KERNEL, "workbench.analysis", "resources", *PICTURES)),
    ("workbench/analysis/**",          (KERNEL, "workbench.analysis", *SUMS)),
    *((f"workbench/{concept}/**",      (KERNEL, STORE, SANDBOX, f"workbench.{concept}", *ROWS))
        for concept in ("evidence", "datasets")),
    ("workbench/investigation/working_calendar.py",
        (KERNEL, STORE, "workbench.investigation", "resources", *ROWS)),
    *((f"workbench/{concept}/**",      (KERNEL, STORE, f"workbench.{concept}", *ROWS))
        for concept in CONCEPTS),
    ("workbench/casework/**",          (KERNEL, STORE, *ALL_CONCEPTS, CASEWORK, *ROWS)),
    ("workbench/disclosure/**",        (KERNEL, STORE, SANDBOX, *ALL_CONCEPTS, CASEWORK, DISCLOSURE, *ROWS)),
    ("workbench/report/**",            ("workbench", "resources", *READERS, *PICTURES)),
    ("workbench/exchange/**",          ("workbench", "resources", *READERS, *PICTURES)),
    ("workbench/sample/**",            ("workbench", "resources", *READERS, *PICTURES)),
    ("workbench/passphrases.py",       (KERNEL, STORE, "zxcvbn")),
    ("workbench/**",                   ("workbench", "resources", *ROWS)),  # the door and the command line
    ("ui/bridge/**",                   (*DOOR, KERNEL, "ui.bridge", *QT)),
    ("ui/look/**",                     ("ui.look", "resources", *QT)),
    ("ui/widgets/figure_canvas.py",    (KERNEL, "ui.widgets", "ui.look", "resources", *PICTURES, *QT)),
    ("ui/widgets/timeline/**",         (KERNEL, "ui.widgets", "ui.look", "resources", *SUMS, *QT)),
    ("ui/widgets/**",                  (KERNEL, "ui.widgets", "ui.look", "resources", *QT)),
    ("ui/allegations/element_sets.py", ("workbench.allegations", "workbench.templates", KERNEL,
                                        "ui.allegations", *PANE, *QT)),  # from a list that comes with it
    ("ui/allegations/**",              ("workbench.allegations", "workbench.assertions", CASEWORK, KERNEL,
                                        "ui.allegations", *PANE, *QT)),  # what is said is entered here
    ("ui/evidence/**",                 ("workbench.evidence", "workbench.intake", "workbench.originals",
                                        CASEWORK, KERNEL, "ui.evidence", *PANE, *QT)),  # files come in here
    ("ui/chronology/**",               ("workbench.chronology", "workbench.exchange", "workbench.papers",
                                        CASEWORK, KERNEL, "ui.chronology", *PANE, *SUMS, *QT)),
    ("ui/exchange/**",                 ("workbench.exchange", KERNEL, "ui.exchange", *PANE, *QT)),
    *((f"ui/interviews/{name}.py",     ("workbench.interviews", "workbench.templates", CASEWORK, KERNEL,
                                        "ui.interviews", *PANE, *QT))  # begin with a list of questions
        for name in ("new_interview", "planned_interview")),
    *((f"ui/{pane}/**",                (f"workbench.{pane}", CASEWORK, KERNEL, f"ui.{pane}", "ui.bridge",
                                        "ui.record", "ui.widgets", "ui.look", "resources", *SUMS, *QT))
        for pane in CONCEPTS),
    ("ui/record/**",                   (CASEWORK, KERNEL, "ui.record", "ui.bridge", "ui.widgets", "ui.look",
                                        *QT)),
    ("ui/**",                          (*DOOR, CASEWORK, KERNEL, "ui", "resources", "platformdirs", *QT)),
]
# fmt: on


def _fits(path: Path, pattern: str) -> bool:
    folder, _, rest = pattern.rpartition("/")
    return path.is_relative_to(folder) if rest == "**" else path.match(pattern)


def _may_import(path: Path, name: str) -> bool:
    allowed = next(allowed for pattern, allowed in TABLE if _fits(path, pattern))
    named = within(name, *sys.stdlib_module_names, *allowed)
    return named or any(fnmatchcase(name, pattern) for pattern in allowed)


def _is_private_to_another(name: str, path: Path) -> bool:
    package, _, private = name.partition("._")
    return (
        bool(private) and package.split(".")[0] in {"workbench", "ui"} and not within(_folder(path), package)
    )


def _folder(path: Path) -> str:
    return ".".join(path.parts[:-1])


def test_a_file_imports_only_what_its_folder_may() -> None:
    used = [(path, name) for path in program() for name in imports(path)]
    assert [f"{path} imports {name}" for path, name in used if not _may_import(path, name)] == []


def test_a_module_whose_name_starts_with_an_underscore_is_nobody_elses_business() -> None:
    used = [(path, name) for path in program() for name in imports(path)]
    assert [f"{path} imports {name}" for path, name in used if _is_private_to_another(name, path)] == []


def test_the_table_bites() -> None:
    assert not _may_import(Path("workbench/kernel/ids.py"), "sqlmodel.Field")
    assert not _may_import(Path("workbench/cases/_commands.py"), "workbench.people.Person")
    assert not _may_import(Path("workbench/cases/rules.py"), "workbench.store.record")
    assert not _may_import(Path("workbench/casebook.py"), "PySide6.QtCore")
    assert not _may_import(Path("ui/cases/case_list.py"), "workbench.store.record.Record")
    assert not _may_import(Path("ui/cases/case_list.py"), "ui.people.person_form")
    assert _is_private_to_another("workbench.people._records.Person", Path("ui/people/person_form.py"))
