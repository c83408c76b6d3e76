"""Where a new … goes (CONTRIBUTING.md): whoever forgets a place reads here which.

Buttons: `tests/handlers/test_buttons.py`; who may press and say what: `tests/security/test_routes.py`; recipients:
`tests/config/test_recipients.py`; kinds of messages: `tests/domain/messaging/test_kinds.py`; figures:
`tests/packaging/test_deployment.py`.
"""

import ast
import re
from collections.abc import Iterator, Mapping

import pytest
from sqlmodel import SQLModel

from bot.cli import COMMANDS as TERMINAL
from bot.config.recipients import REMINDED
from bot.domain.conversation.commands import SPELLED, PlainCommand
from bot.domain.conversation.courtesies import SAID, Courtesy
from bot.domain.conversation.decision import ROWS
from bot.domain.conversation.kinds import UtteranceKind
from bot.domain.conversation.requests import TABLE, PlainRequest
from bot.domain.incidents.emergencies import EMERGENCIES, EmergencyClass
from bot.domain.settings import OffDuty
from bot.phrases import PHRASES
from bot.services.recipients.audiences import LADDER
from handlers.commands import COMMANDS as BY_WORD
from handlers.help import ADMINS, DIRECTORS, EVERYBODY, LEADERS, ON_ROTA, PLAIN, REPORTERS, WATCHERS
from handlers.requests import ANSWERS
from handlers.routing import COMMANDS as CHAT
from handlers.routing import KINDS
from storage.queries.due import DATED
from tests.house.documents import cells
from tests.house.tree import ROOT, modules, parsed, stems

# -- commands --------------------------------------------------------------------------------------------------------

# What the commands need, and is none itself.
NO_COMMANDS = frozenset(
    [
        *("confirmation", "environment", "errors", "help_page", "lazy_commands"),
        *("program_log", "unit_argument", "usage"),
    ]
)


def test_a_command_of_the_terminal_is_found_by_its_name() -> None:
    wrong = {
        typed: lazy.module
        for typed, lazy in TERMINAL.items()
        if lazy.module != f"bot.cli.{typed.replace('-', '_')}"
    }
    assert not wrong, f"{wrong}: the module is named as the command is typed, with _ for -"
    lost = {lazy.module for lazy in TERMINAL.values()} - {one[:-3].replace("/", ".") for one in modules()}
    assert not lost, f"{sorted(lost)}: no such module; the command lives there"


def test_every_module_of_the_terminal_is_a_command() -> None:
    unknown = stems("bot/cli") - {typed.replace("-", "_") for typed in TERMINAL} - NO_COMMANDS
    assert not unknown, f"{sorted(unknown)}: a line in COMMANDS of bot/cli/__init__.py"


# In chat a command lives in the file of its topic.
HOMES: Mapping[str, str] = {
    "start": "members",
    "invite": "members",
    "bind": "chats",
    "help": "help",
    "status": "status",
    "duty": "duty",
    "swap": "swaps",
    "cover": "swaps",
    "takeover": "swaps",
    "rota": "rota",
    "leave": "leave",
    "muster": "muster",
    "plan": "plans",
    "urgent": "incident_reports",
    "incident": "incidents",
    "lessons": "lessons",
    "holidays": "holidays",
    "settings": "settings",
    "people": "people",
    "admin": "admin.frame",
    "undo": "admin.frame",
    "log": "audit",
    "mode": "modes",
    "burden": "burden",
    "join": "admissions.links",
}
UNLISTED = frozenset({"start"})  # the platform's own button sends it


def test_a_command_of_the_chat_lives_in_the_file_of_its_topic() -> None:
    found = {command: talk.__module__.removeprefix("handlers.") for command, talk in CHAT.items()}
    assert found == HOMES, "a new command: a line in HOMES says in which topic's file it lives"


def test_help_names_every_command() -> None:
    menus = (EVERYBODY, REPORTERS, WATCHERS, LEADERS, DIRECTORS, ON_ROTA, ADMINS)
    told = {command for menu in menus for command, _ in menu}
    assert told == set(CHAT) - UNLISTED, "handlers/help.py says who sees a command in the menu"


# -- what people say -------------------------------------------------------------------------------------------------

# Words for what is open: handlers/routing.py gives them there before it looks at KINDS.
TO_WHAT_IS_OPEN = frozenset({UtteranceKind.ANSWER, UtteranceKind.FOLLOW_UP})


def test_a_kind_of_words_has_its_row_its_answer_and_its_line() -> None:
    kinds = set(UtteranceKind)
    assert {row.kind for row in ROWS} == kinds, "a row in ROWS of bot/domain/conversation/decision.py"
    assert set(KINDS) | TO_WHAT_IS_OPEN == kinds, "what comes of it: KINDS of handlers/routing.py"
    told = {
        row["kind"] for row in cells(ROOT / "docs" / "conversation.md", "# What kind of words a message is")
    }
    missing = {kind for kind in kinds if not any(f"`{kind}`" in cell for cell in told)}
    assert not missing, f"{sorted(missing)}: a line in the table of docs/conversation.md"


def test_a_plain_question_is_known_and_answered() -> None:
    assert {asked for asked, _ in TABLE} == set(PlainRequest), (
        "its wordings: TABLE of bot/domain/conversation/requests.py"
    )
    assert set(ANSWERS) == set(PlainRequest), "its answer: ANSWERS of handlers/requests.py"


def test_a_plain_word_of_a_command_is_carried_out() -> None:
    assert set(SPELLED) == set(PlainCommand), "its words: SPELLED of bot/domain/conversation/commands.py"
    assert set(BY_WORD) == set(PlainCommand), "what is done: COMMANDS of handlers/commands.py"
    assert set(PLAIN.values()) <= set(PlainCommand)


def test_every_courtesy_has_words() -> None:
    assert set(SAID) == set(Courtesy), "its words: SAID of bot/domain/conversation/courtesies.py"


def test_every_class_of_emergencies_has_kinds_with_a_source() -> None:
    assert {one.of for one in EMERGENCIES} == set(EmergencyClass)
    assert all(one.name and one.source and (one.words or one.patterns) for one in EMERGENCIES), (
        "bot/domain/incidents/emergencies.py: a kind has a name, a source and words"
    )


@pytest.mark.parametrize("choice", OffDuty)
def test_a_choice_of_what_to_hear_is_said(choice: OffDuty) -> None:
    assert {f"settings.{choice}", f"button.hear_{choice}"} <= set(PHRASES), "bot/phrases/settings.py"


# -- tables ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("topic", sorted(stems("storage/tables") - {"row", "due_index"}))
def test_a_table_has_queries_under_the_same_word(topic: str) -> None:
    assert topic in stems("storage/queries"), (
        f"storage/queries/{topic}.py: what asks for storage/tables/{topic}.py"
    )


@pytest.mark.parametrize("name", sorted(SQLModel.metadata.tables))
def test_rows_of_a_table_have_a_name(name: str) -> None:
    assert f"table.{name}" in PHRASES, f"table.{name} in bot/phrases/operation.py: what people call its rows"


ACTING = frozenset({"due.act_on_due", "due.act_on_each"})
BEAT = "bot/services/beat.py"
DUE = sorted(name for name, table in SQLModel.metadata.tables.items() if "next_action_at" in table.c)


@pytest.mark.parametrize("name", DUE)
def test_what_a_beat_looks_at_is_found_by_it(name: str) -> None:
    table = SQLModel.metadata.tables[name]
    assert "bot_id" in table.c, f"{name}: a beat looks at the rows of its own bot only: bot_id"
    assert f"ix_{name}_due" in {index.name for index in table.indexes}, f"{name}: due_index in __table_args__"
    assert name in {str(one.__tablename__) for one in DATED}, f"{name}: DATED in storage/queries/due.py"
    assert f"setback.{name}" in PHRASES, f"{name}: setback.{name} in bot/phrases/operation.py"


def test_what_is_due_is_acted_on_by_a_beat() -> None:
    acted = set(_acting())
    idle = {one.__name__ for one in DATED} - {table for _, table in acted}
    assert not idle, f"{sorted(idle)}: nothing acts on it; its service does, by due.act_on_due"
    beats = {ast.unparse(node.func) for node in ast.walk(parsed(BEAT)) if isinstance(node, ast.Call)}
    called = {one.rpartition(".")[2] for one in beats}
    lost = {where for where, _ in acted if where.rpartition(".")[2] not in called}
    assert not lost, f"{sorted(lost)}: a line in {BEAT}, so that a beat does it"


def _acting() -> Iterator[tuple[str, str]]:
    """(service and function, table) of all that acts on what is due."""
    for path in modules():
        for function in parsed(path).body:
            if path.startswith("bot/services/") and isinstance(function, ast.FunctionDef):
                for node in ast.walk(function):
                    if isinstance(node, ast.Call) and ast.unparse(node.func) in ACTING:
                        yield f"{path}.{function.name}", ast.unparse(node.args[1])


# -- sentences -------------------------------------------------------------------------------------------------------

SAYING = frozenset({"say", "Refused"})


def test_every_sentence_is_there() -> None:
    missing = [f"{path}:{line}: {key}" for path, line, key in _said() if key not in PHRASES]
    assert not missing, f"{missing}: a sentence in the module of its topic in bot/phrases"


def test_every_sentence_is_said() -> None:
    """By its whole key, or by one that is put together: `f"button.hear_{choice}"`."""
    keys, made = set[str](), set[str]()
    for path in modules():
        if not path.startswith("bot/phrases/"):
            for node in ast.walk(parsed(path)):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    keys.add(node.value)
                elif isinstance(node, ast.JoinedStr):
                    made.add("".join(map(_pattern, node.values)))
    patterns = [re.compile(one) for one in made if re.search(r"[a-z]\\\.|\\\.[a-z]", one)]
    idle = [key for key in PHRASES if key not in keys and not any(one.fullmatch(key) for one in patterns)]
    assert not idle, f"{idle}: nobody says it"


ANY = ".+"


def _pattern(part: ast.expr) -> str:
    return re.escape(str(part.value)) if isinstance(part, ast.Constant) else ANY


def _said() -> Iterator[tuple[str, int, str]]:
    for path in modules():
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in SAYING and node.args:
                key = node.args[0]
                if isinstance(key, ast.Constant):
                    yield path, node.lineno, str(key.value)


# -- outputs, inputs -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("folder", ["outputs", "inputs"])
def test_a_format_takes_plain_values_only(folder: str) -> None:
    known = ("bot.domain", f"bot.{folder}")
    wrong = [
        f"{path}: {name}"
        for path in modules()
        if path.startswith(f"bot/{folder}/")
        for name in _imported(path)
        if name.split(".")[0] in ("bot", "handlers", "storage") and not name.startswith(known)
    ]
    assert not wrong, f"{wrong}: a format knows facts of bot.domain and nothing else"


@pytest.mark.parametrize("folder", ["outputs", "inputs"])
def test_every_format_is_used(folder: str) -> None:
    used = {
        f"{name}.{what}".removeprefix(f"bot.{folder}.").split(".")[0]
        for path in modules()
        if not path.startswith(f"bot/{folder}/")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and (name := node.module or "").startswith(f"bot.{folder}")
        for what in [one.name for one in node.names]
    }
    idle = stems(f"bot/{folder}") - used
    assert not idle, f"{sorted(idle)}: nobody makes or reads it; a service or the runtime does"


def _imported(path: str) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (one.name for one in node.names)


# -- reminders, platforms --------------------------------------------------------------------------------------------


def test_whoever_may_be_reminded_is_found() -> None:
    assert set(LADDER) == set(REMINDED.only), (
        "whom a step may name (REMINDED, bot/config/recipients.py) and whom it finds (LADDER, "
        "bot/services/recipients/audiences.py) are the same"
    )


# What intake, sender, poller and webhook ask of a platform; its class is named after it.
OFFERED = frozenset(
    [
        *("open", "close", "send", "fetch", "poll", "parse", "misread", "pending", "presence"),
        *("use_polling", "use_webhook", "server_time"),
    ]
)


@pytest.mark.parametrize("platform", sorted(stems("bot/platforms")))
def test_a_platform_offers_what_the_runtime_asks_for(platform: str) -> None:
    classes = {
        node.name: {one.name for one in node.body if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)}
        for path in modules()
        if path.startswith(f"bot/platforms/{platform}/")
        for node in parsed(path).body
        if isinstance(node, ast.ClassDef)
    }
    name = f"{platform.capitalize()}Bot"
    assert name in classes, f"bot/platforms/{platform}: a class {name}"
    missing = OFFERED - classes[name]
    assert not missing, f"bot/platforms/{platform}: {name} lacks {sorted(missing)}"
