"""The configuration file: the example is right, and everything wrong is named at once with its line."""

from pathlib import Path

import pytest

from bot.config import ConfigError, load

EXAMPLE = Path(__file__).parents[2] / "config.example.toml"

# Each marked line holds one mistake; what must be said of it stands behind the mark.
MISTAKES = """\
[bot]
token = "123456:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghi" #! PINGANBAO_TOKEN
api_url = "api.telegram.org" #! https://
tokne_file = "x" #! token_file
[bot.webhook]
url = "https://example.org/t"
listen = "8080" #! 127.0.0.1:8080
secret_file = "s"
[database]
pth = "a.db" #! path
[web]
listen = "9090" #! 127.0.0.1:8080
port = 9090 #! listen
[limits]
messages_per_person_per_day = 0 #! 1 到 100
invite_hours = "72" #! 整数
[calendar]
holidays = [2026-10-01, "2026-13-01"] #! 2026-13-01
workdays = [2026-10-01] #! 既写在
[[units]]
name = "镇"
[[units]]
name = "东沟村"
parent = "镇子" #! "镇"
[[units]]
name = "西沟村"
parent = "镇"
aliases = ["东沟村"] #! 已经是
[[units]]
name = "北坡村"
parent = "南坡村" #! 绕成了圈
[[units]]
name = "南坡村"
parent = "北坡村"
[[units]]
name = "" #! 空
[[units]] #! 最上级的单位不止一个
name = "另一个镇"
[[chats]]
name = "值班群"
unit = "东沟" #! 东沟村
[[chats]]
name = "值班群" #! 写了两次
unit = "镇"
[[schedules]]
name = "早报"
zone = "Asia/Shanghia" #! Asia/Shanghai
times = ["25:00", "9点"] #! 25:00
days = "workday" #! workdays
units = ["东沟村", "东勾村"] #! 东勾村
opens = "2hours" #! 30m
grace = "2h"
lock = "1h" #! 早于宽限
quiet = { start = "22:00", end = "22:00" } #! 同一时刻
summary_to = ["值班裙", "role:leader"] #! 值班群
extra = 1 #! extra
[[schedules.steps]]
at = "-1x" #! -1x
to = ["reporter"] #! 请改为 "role:reporter"
[[schedules]]
name = "月报"
times = ["10:00"]
days = "FREQ=MONTHLY;BYMONTHDAY=99" #! 重复规则
units = ["镇/*"]
start = 2026-12-01
end = 2026-11-01 #! 早于第一天
[[schedules]]
name = "周报"
times = ["10:00"]
units = ["镇"]
lock_at_opening = "yes" #! true
start = 2026-12-01
end = 2026-12-31
[[schedules.exceptions]]
day = 2026-11-30 #! 不在这项安排
times = []
[[schedules.exceptions]]
day = 2026-12-02
times = ["10:00", "10:00"] #! 同一个时刻
[[schedules.exceptions]]
day = 2026-12-02 #! 写了两次
times = ["11:00"]
[[schedules.exceptions]]
day = 2027-01-01 #! 不在这项安排
times = ["11:00"]
[[schedules.exceptions]] #! times
day = "明天" #! 日期
[[schedules.steps]]
at = "-9h" #! opens
to = ["role:head"]
[[excuses]]
unit = "无此村" #! 不存在
first = 2026-12-01
last = 2026-12-02
reason = "停办"
[[excuses]]
unit = "东沟村"
first = 2026-12-05
last = 2026-12-02 #! 对调
reason = "停办"
[[duty_people]]
name = "张三"
phone = "打给他" #! 13800000000
[[duty_people]]
name = "张三" #! 写了两次
[[duty_people]]
name = "李四、王五" #! 像是几个人
[[duty_people]]
name = "赵六"
[[rotas]]
name = "镇值班"
unit = "镇子" #! "镇"
zone = "Asia/Shanghia" #! Asia/Shanghai
changes_at = "8点" #! 不存在
days = "workday" #! workdays
needs = ["boss"] #! leader
[rotas.leaders] #! 缺少 "start"
people = ["张三丰"] #! "张三"
every = "dya" #! "day"
[rotas.staff]
people = ["张三、赵六六", "赵六"] #! "赵六"
start = "昨天" #! 2026-10-01
first = "钱七" #! 不在 people 里
[[rotas]]
name = "防汛"
unit = "镇"
[rotas.staff]
people = [] #! 至少写一项
start = 2026-11-01
[[rotas]]
name = "防汛" #! 写了两次
unit = "镇"
"""


def problems(folder: Path, text: str) -> list[str]:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load(path)
    return [str(problem) for problem in caught.value.problems]


def test_the_example_is_right() -> None:
    config = load(EXAMPLE)
    assert len(config.units) == 9
    (plan,) = config.schedules
    assert len(plan.units) == 8
    assert config.zone == "Asia/Shanghai"
    assert config.database_url.endswith("/pinganbao.db")


def test_thirty_mistakes_are_all_named_with_their_lines(tmp_path: Path) -> None:
    found = problems(tmp_path, MISTAKES)
    marked = [
        (number, line.split("#! ")[1])
        for number, line in enumerate(MISTAKES.splitlines(), start=1)
        if "#! " in line
    ]
    assert len(marked) >= 30
    missing = [
        (number, words)
        for number, words in marked
        if not any(f"第 {number} 行" in problem and words in problem for problem in found)
    ]
    assert missing == []
    assert not any("ABCDEFGHIJ" in problem for problem in found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[units]\nname = 1", "第 1 行：不合 TOML 语法"),
        ("name = “东沟村”", '引号要用英文的 "：name = “东沟村”'),
        ("name： '东沟村'", "要写英文的 ="),
        ("aliases = ['甲'， '乙']", "逗号要用英文的 ,"),
        ("a = 【1】", "方括号要用英文的"),
        ("\u3000name = '东沟村'", "全角的空格"),
        ("a = 1\n\0", "第 2 行：不合 TOML 语法；这一行里有看不见的字符"),
        ("name = 东沟村 # 村", "文字要放在英文引号里"),
        ("daily = True", "请用小写的 true"),
        ('name = "东沟村\n', "引号没有成对"),
        ("a = 1'", "引号没有成对"),
        ("[units", "方括号没有成对"),
        ("[a] b", "请检查这一行"),
        ("name", "请写成 名称 = 值"),
        ("a = 1\na = 2", "第 2 行：不合 TOML 语法；这一项前面已经写过"),
        ("a = 2026-02-30", "没有这个日期或时刻"),
        ('path = "C:\\data"', "反斜杠在双引号里要写两个"),
        ("a = [1\nb = 2", "括号没有关上"),
        ("a = " + "[" * 3000, "括号套得太深"),
        ("a = \n", "第 1 行：不合 TOML 语法"),
        ("", "没有最上级的单位"),
        ("[[units]]\nname = '镇'\n", "没有可用的报送安排"),
        ("units = 1\n", "第 1 行"),
        ("[[units]]\nname = 5\n", "第 2 行：name 要写文字，现在是整数"),
    ],
)
def test_broken_files(tmp_path: Path, text: str, said: str) -> None:
    assert any(said in problem for problem in problems(tmp_path, text))


def told_of_url(tmp_path: Path, address: str) -> str:
    """The one mistake that is found in this address of a database."""
    found = problems(tmp_path, f'[database]\nurl = "{address}"\n')
    [said] = [said for said in found if "第 2 行" in said]
    return said


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://u@[::1/db",
        "postgresql://u@h:abc/db",
        "postgresql://u@h:99999/db",
        "postgresql://u:geheim@[::1/db",
        "postgresql://u:ge#heim@h/db",
    ],
)
def test_a_database_address_that_cannot_be_read_is_a_mistake(tmp_path: Path, address: str) -> None:
    said = told_of_url(tmp_path, address)
    assert "不是 PostgreSQL 的地址" in said
    assert "heim" not in said


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://u:geheim@h/db",
        "postgresql://u@h/db?password=geheim",
        "postgresql://u@h/db?sslmode=require&passw%6Frd=geheim",
        "postgresql://u@h/db#?sslpassword=geheim",
        "mysql://u@h/db?password=geheim",
    ],
)
def test_a_password_is_refused_wherever_it_stands_and_not_repeated(tmp_path: Path, address: str) -> None:
    said = told_of_url(tmp_path, address)
    assert "密码不能写在配置里" in said
    assert "geheim" not in said


@pytest.mark.parametrize("address", ["http://[::1", "http://h:abc", "https://:80"])
def test_a_web_address_that_cannot_be_read_is_a_mistake(tmp_path: Path, address: str) -> None:
    found = problems(tmp_path, f'[bot]\napi_url = "{address}"\n')
    assert any(f'第 2 行：网址 "{address}" 不能用' in said for said in found)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"没有这个配置文件.*先运行 pinganbao init"):
        load(tmp_path / "none.toml")
    (tmp_path / "gbk.toml").write_bytes("名称".encode("gbk"))
    with pytest.raises(ConfigError, match="UTF-8"):
        load(tmp_path / "gbk.toml")
    with pytest.raises(ConfigError, match=r"读不了（这是一个目录，不是文件）；请写到文件，如 .*config.toml"):
        load(tmp_path)
