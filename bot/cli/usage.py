"""What is said of a command line that cannot be read: what is wrong with it, and where the right way is shown."""

from collections.abc import Collection

# The library that typer is made of, which it does not show itself; its version is locked.
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from typer.core import TyperOption


class UnknownCommandError(UsageError):
    """There is no such command."""

    def __init__(self, word: str, known: Collection[str]) -> None:
        from bot.config.problems import nearest  # noqa: PLC0415  (the help must not wait for the configuration's code)

        meant = nearest(word, known, "")
        super().__init__(f"没有 {word} 这个命令" + (f"，{meant}" if meant else ""))


def told(error: UsageError) -> str:
    """In one Chinese sentence, as far as what was wrong can be told; the help where no command was typed."""
    if isinstance(error, NoArgsIsHelpError):
        return error.format_message()
    command = error.ctx.command_path if error.ctx else "pinganbao"
    return f"{_wrong(error)}。用法请看：{command} --help"


def _wrong(error: UsageError) -> str:
    if isinstance(error, MissingParameter):
        return f"少写了 {_called(error)}"
    if isinstance(error, BadParameter):
        return f"{_called(error)}写得不对"
    if isinstance(error, NoSuchOption):
        return f"没有 {error.option_name} 这个选项"
    if isinstance(error, UnknownCommandError):
        return error.message
    if isinstance(error, BadOptionUsage):
        return f"{error.option_name} 后面要写上它的值"
    return "命令写得不对，多了或少了什么"


def _called(error: BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return "一处"
    name = parameter.opts[0] if isinstance(parameter, TyperOption) else parameter.name
    help_text = getattr(parameter, "help", None)
    return f"{name}（{help_text}）" if help_text else f"{name} "
