"""The help of every command in Chinese. The library draws it with English words of its own.

`rich_utils` holds its words as constants; it is loaded when a page is drawn, and set then.
"""

from typing import TYPE_CHECKING, Any

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter

USAGE, OPTIONS, SUBCOMMAND, HELP = "用法：", "[选项]", "命令 [参数]…", "看用法，不做别的。"
WORDS = {
    "ARGUMENTS_PANEL_TITLE": "参数",
    "OPTIONS_PANEL_TITLE": "选项",
    "COMMANDS_PANEL_TITLE": "命令",
    "DEFAULT_STRING": "[默认 {}]",
    "REQUIRED_LONG_STRING": "[必填]",
    "ENVVAR_STRING": "[环境变量 {}]",
}
TYPES = {"int": "数", "str": "文字", "Path": "路径"}  # of the value of an option


def _nothing(ctx: "Context") -> str:
    return ""


class _ChinesePage:
    """Mixed into a class of the library."""

    def format_usage(self: Any, ctx: "Context", formatter: "HelpFormatter") -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), USAGE)

    def get_help_option(self, ctx: "Context") -> TyperOption | None:
        option: TyperOption | None = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help, option.metavar = HELP, ""
        return option

    def format_help(self: Any, ctx: "Context", formatter: "HelpFormatter") -> None:
        from typer import rich_utils  # noqa: PLC0415  (see above)

        for name, word in WORDS.items():
            setattr(rich_utils, name, word)
        for one in self.params:
            if isinstance(one, TyperOption) and one.metavar is None:
                one.metavar = "" if one.is_flag else TYPES.get(one.bare_type())
            elif isinstance(one, TyperArgument):
                setattr(one, "display_type_rich", _nothing)  # noqa: B010  (its name says what it is)
        super().format_help(ctx, formatter)  # type: ignore[misc]


class ChineseCommand(_ChinesePage, TyperCommand):
    """A command with its help in Chinese."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **{**named, "options_metavar": OPTIONS})


class ChineseGroup(_ChinesePage, TyperGroup):
    """Commands under one word, with their help in Chinese."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **{**named, "options_metavar": OPTIONS, "subcommand_metavar": SUBCOMMAND})
