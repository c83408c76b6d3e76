"""One topic word on every floor; a file is a noun in the field's own words, its functions are verbs."""

import ast
from collections import defaultdict

import pytest

from tests.house.tree import definitions, modules, parsed, stems

# The words of the glossary, as files and folders bear them. A new topic is one more word here.
TOPICS = frozenset(
    [
        *("reports", "rounds", "summaries", "matrix"),
        *("incidents", "incident_reports", "false_alarms", "follow_ups", "remarks", "transfers", "namesakes"),
        *("rota", "shifts", "duty", "handover", "swaps", "shift_wishes", "leave", "muster", "plans"),
        *("units", "members", "people", "belongings", "admissions", "grants", "recipients"),
        *("chats", "lessons", "listings"),
        *("outbox", "inbox", "delivery", "buttons", "questions", "live_messages"),
        *("status", "help", "settings", "apply", "audit", "burden", "edits", "undo"),
        *("conversation", "commands", "requests"),
        *("beat", "leases", "outages", "refusals", "operation", "retention", "personal_data"),
        *("holidays", "agenda", "modes", "admin"),
    ]
)
# What is no topic of its own: what every topic is given, and what carries them all.
EXCEPTIONS = frozenset(
    [
        *("routing", "context", "utterance", "throttle", "due", "failed_update"),
        *("directory", "in_list", "prefetch"),
    ]
)
MOST_EXCEPTIONS = 12
FOLDERS = ("bot/services", "handlers", "storage/queries", "bot/phrases")

# An act may name a file only where the field has no noun for it.
GERUNDS = frozenset(
    [
        *("filing", "opening", "routing", "reading", "incoming", "outgoing", "messaging"),
        *("running", "finding"),
    ]
)
MOST_GERUNDS = 14
NOUNS_IN_ING = frozenset({"morning", "evening"})

# How many topics may give one public function name a meaning of their own.
MOST_MEANINGS = 3


@pytest.mark.parametrize("folder", FOLDERS)
def test_ls_reads_as_the_glossary_does(folder: str) -> None:
    unknown = stems(folder) - TOPICS - EXCEPTIONS
    assert not unknown, f"{folder}: {sorted(unknown)}: name it by a topic of the glossary (TOPICS)"


def test_the_exceptions_are_few_and_all_there() -> None:
    assert len(EXCEPTIONS) <= MOST_EXCEPTIONS
    assert set().union(*map(stems, FOLDERS)) >= EXCEPTIONS


def test_no_file_is_named_by_an_act() -> None:
    words = {
        word for path in modules() for part in path.removesuffix(".py").split("/") for word in part.split("_")
    }
    acts = {word for word in words if word.endswith("ing")} - NOUNS_IN_ING
    assert not acts - GERUNDS, (
        f"{sorted(acts - GERUNDS)}: name the file by a noun, its functions are the verbs"
    )
    assert len(GERUNDS) <= MOST_GERUNDS
    assert acts == GERUNDS


def test_no_two_classes_bear_one_name() -> None:
    places = defaultdict(list)
    for name, path in definitions(ast.ClassDef):
        places[name].append(path)
    twice = {name: paths for name, paths in places.items() if len(paths) > 1}
    assert not twice, f"{twice}: a reader who searches for one finds the other"


def test_no_function_name_has_many_meanings() -> None:
    """The same word on the floors of one topic is one meaning."""
    topics = defaultdict(set)
    for name, path in definitions(ast.FunctionDef):
        topics[name].add(_topic(path))
    many = {name: sorted(found) for name, found in topics.items() if len(found) > MOST_MEANINGS}
    assert not many, f"{many}: say in the name what is done to what"


def _topic(path: str) -> str:
    parts = path.removesuffix(".py").split("/")
    return next((part for part in reversed(parts) if part in TOPICS), parts[-1])


def test_no_missing_id_becomes_zero() -> None:
    """`row.id or 0` writes a key that no row has; ids are plain numbers once a row is flushed."""
    found = [
        f"{path}:{node.lineno}"
        for path in modules()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.BoolOp)
        and isinstance(node.op, ast.Or)
        and isinstance(node.values[0], ast.Attribute)
        and node.values[0].attr == "id"
    ]
    assert not found, found
