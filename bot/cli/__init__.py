"""The commands a person types. One module each; this one only lists them."""

import typer

from bot.cli import demo, doctor, inviting, keeping, moving, reading, rota, running, setting_up, standing

HELP = "平安报：有事报情况，无事报平安。"

app = typer.Typer(
    help=HELP,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("run", help="值守：收报送、催报、发汇总，直到按 Ctrl+C 结束。")(running.run)
app.command("intake", help="只收报送（由 Telegram 推送），可以同时开多个；配合 worker 使用。")(running.intake)
app.command("worker", help="只催报、发送；开两个时一个值守、一个待命。")(running.worker)
app.command("check", help="检查配置文件，一次列出全部错误。")(setting_up.check)
app.command("apply", help="把配置写入数据库；先列出变化和今后七天的批次，问过再写。")(setting_up.apply)
app.command("invite", help="生成一个人的加入链接（只能用一次）。")(inviting.invite)
app.command("status", help="查看进行中的批次。")(standing.status)
app.command("doctor", help="体检：逐项检查配置、数据库、令牌、时钟、节假日、群和人员，说明怎么办。")(
    doctor.doctor
)
app.add_typer(rota.app, name="rota")
app.command("backup", help="把全部数据备份成一个文件，运行中也可以。")(keeping.backup)
app.command("restore", help="从备份恢复到空的数据库。")(keeping.restore)
app.command("prune", help="清理很久以前的消息；先列数目，加 --yes 才删。")(keeping.prune)
app.command("move-database", help="把数据搬到 PostgreSQL，逐表核对。")(moving.move_database)
app.command("read", help="试读：一行一条消息，看会读成平安、有事还是要问。")(reading.read_file)
app.command("demo", help="演示一个乡镇的一天，不需要联网。")(demo.demo)
