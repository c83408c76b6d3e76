"""The commands a person types. One module each; this one only lists them."""

from typing import Annotated

import typer

from bot.cli.lazy_commands import LazyCommand, group_of

HELP = "平安报：有事报情况，无事报平安。"
COMMANDS = {
    "init": LazyCommand(
        "bot.cli.init", "init", "从头开始：问令牌、地方和第一次报送的时间，写一份最小的配置。"
    ),
    "run": LazyCommand(
        "bot.cli.run", "run", "值守：收报送、催报、发汇总，直到按 Ctrl+C 结束。", lasting=True
    ),
    "intake": LazyCommand(
        "bot.cli.intake",
        "intake",
        "只收报送（由 Telegram 推送），可以同时开多个；配合 worker 使用。",
        lasting=True,
    ),
    "worker": LazyCommand(
        "bot.cli.worker", "worker", "只催报、发送；开两个时一个值守、一个待命。", lasting=True
    ),
    "check": LazyCommand("bot.cli.check", "check", "检查配置文件，一次列出全部错误。"),
    "apply": LazyCommand(
        "bot.cli.apply", "apply", "把配置写入数据库；先列出变化和今后七天的应报时间，问过再写。"
    ),
    "export-config": LazyCommand(
        "bot.cli.export_config",
        "export_config",
        "把现在实行的写成配置文件（连同预案和时限文件）；先问过再写。",
    ),
    "invite": LazyCommand("bot.cli.invite", "invite", "生成一个人的加入链接（只能用一次）。"),
    "invites": LazyCommand("bot.cli.invites", "invites", "列出还没打开的加入链接，或作废一个。"),
    "people": LazyCommand("bot.cli.people", "people", "列出人员和他们的角色。"),
    "burden": LazyCommand("bot.cli.burden", "burden", "负担：最近七天系统打扰了谁多少，怎么减。"),
    "log": LazyCommand("bot.cli.log", "log", "谁改了什么：按单位、人员、日期查看，或导出成表格。"),
    "remove": LazyCommand("bot.cli.remove", "remove", "移除一个人的角色和值班表上的账号；先列出，问过再做。"),
    "status": LazyCommand("bot.cli.status", "status", "查看现在要报的。"),
    "doctor": LazyCommand(
        "bot.cli.doctor", "doctor", "体检：逐项检查配置、数据库、令牌、时钟、节假日、群和人员，说明怎么办。"
    ),
    "rota": LazyCommand("bot.cli.rota", "app", "值班表：导入、调整、查看、导出日历。"),
    "holidays": LazyCommand(
        "bot.cli.holidays", "holidays", "放假安排：查看、从通知全文写入、收回；先列出读到的日子，问过再写。"
    ),
    "backup": LazyCommand("bot.cli.backup", "backup", "把全部数据备份成一个文件，运行中也可以。"),
    "restore": LazyCommand("bot.cli.restore", "restore", "从备份恢复到空的数据库。"),
    "prune": LazyCommand("bot.cli.prune", "prune", "清理很久以前的消息；先列数目，加 --yes 才删。"),
    "person": LazyCommand("bot.cli.person", "app", "某个人的数据：导出成文件，或者删除。"),
    "move-database": LazyCommand(
        "bot.cli.move_database", "move_database", "把数据搬到 PostgreSQL，逐表核对。"
    ),
    "read": LazyCommand("bot.cli.read", "read_file", "试读：一行一条消息，看会读成平安、有事还是要问。"),
    "try": LazyCommand(
        "bot.cli.try",
        "try_config",
        "用自己的配置试一试：每个单位一部手机，时间可以拨快；不需要联网，不留下什么。",
    ),
    "demo": LazyCommand("bot.cli.demo", "demo", "演示一个乡镇的一天，不需要联网。"),
}

app = typer.Typer(
    cls=group_of(COMMANDS),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415  (a running bot need not hold it in memory)

        typer.echo(f"平安报 {version('pinganbao')}")
        raise typer.Exit


Version = Annotated[bool, typer.Option("--version", help="查看版本", callback=_show_version, is_eager=True)]


@app.callback(help=HELP)
def pinganbao(show_version: Version = False) -> None:
    """Nothing of its own: all is in the commands."""
