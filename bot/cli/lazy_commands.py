"""Commands whose modules are loaded when they are typed; for the list of all, what they do stands here.

A bot that runs for months need not hold what reads spreadsheets or draws tables in memory, and whoever asks for help
need not wait for the whole bot to be loaded.
"""

import gc
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any, NamedTuple, NoReturn

import typer
from typer._click.exceptions import UsageError
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from bot.cli.help_page import ChineseCommand, ChineseGroup
from bot.cli.usage import UnknownCommandError, told

# What libraries load for a terminal of their own, where it is installed: httpx for its command, structlog for coloured
# tracebacks. It takes 5 MB, and a bot that writes JSON lines has no use for it.
FOR_TERMINALS = ("click", "rich")


class LazyCommand(NamedTuple):
    """Where a command is, a function or a `typer.Typer`, and what it does. `lasting`: it runs for months."""

    module: str
    name: str
    help: str
    lasting: bool = False


class OnDemand(Mapping[str, Any]):
    """The commands by their names; each is made when it is looked up first."""

    def __init__(self, places: Mapping[str, LazyCommand]) -> None:
        self._places = places
        self._made: dict[str, Any] = {}

    def __getitem__(self, word: str) -> Any:
        if word not in self._made:
            self._made[word] = _made(word, self._places[word])
        return self._made[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def group_of(places: Mapping[str, LazyCommand]) -> type[TyperGroup]:
    """A class for `typer.Typer(cls=…)` that has these commands."""

    class Group(ChineseGroup):
        def __init__(self, **settings: Any) -> None:
            super().__init__(**{**settings, "commands": OnDemand(places)})

        def list_commands(self, ctx: Any) -> list[str]:
            return list(places)

        def get_command(self, ctx: Any, cmd_name: str) -> TyperCommand:
            """A line of the help; nothing is loaded for it."""
            return ChineseCommand(cmd_name, help=places[cmd_name].help)

        def resolve_command(self, ctx: Any, args: list[str]) -> Any:
            word, *rest = args
            if word not in places:
                raise UnknownCommandError(word, places)
            return word, self.commands[word], rest

        def main(self, *given: Any, **settings: Any) -> NoReturn:
            """Ends the program; a mistake in the command line is said in one sentence."""
            try:
                status = super().main(*given, **{**settings, "standalone_mode": False})
            except UsageError as error:
                typer.echo(told(error), err=True)
                sys.exit(error.exit_code)
            except typer.Abort:
                typer.echo("没有做完就停下了，没有写入。", err=True)
                sys.exit(1)
            sys.exit(status)

    return Group


def _made(word: str, place: LazyCommand) -> Any:
    with _as_if_missing(FOR_TERMINALS if place.lasting else ()):
        found = getattr(_loaded(place.module), place.name)
    if not isinstance(found, typer.Typer):
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        alone.command(word, cls=ChineseCommand, help=place.help)(found)
        found = alone
    command = get_command(found)
    command.name, command.help = word, place.help
    return command


@contextmanager
def _as_if_missing(names: Sequence[str]) -> Iterator[None]:
    """What is loaded meanwhile goes without these libraries, as it does where they are not installed."""
    before = {name: sys.modules.get(name) for name in names}
    sys.modules |= dict.fromkeys(names)  # type: ignore[arg-type]  # None: Python's own way to say so
    try:
        yield
    finally:
        for name, module in before.items():
            del sys.modules[name]
            if module is not None:
                sys.modules[name] = module


def _loaded(name: str) -> ModuleType:
    """Hundreds of modules make much that stays and hardly any rubbish; looking for some costs a tenth of the start."""
    gc.disable()
    try:
        return import_module(name)
    finally:
        gc.freeze()
        gc.enable()
