"""Recipients in the file: what may stand where, old spellings told as hints, and rows that have them still."""

from pathlib import Path

import pytest
from sqlmodel import select

from bot.config import Config, ConfigError, load
from bot.config.recipients import ACTORS
from bot.domain.recipients import FORMS, LEADER, OLD, Recipient, Word, listed, parse
from bot.services.apply import apply
from storage.database import Database
from storage.tables import EmergencyPlan, IncidentSetting, Schedule
from storage.work import Work
from tests.config.example import SMALLEST
from tests.services.apply.test_apply import NOW

DOCUMENT = Path(__file__).parents[2] / "docs" / "config.md"
OURS = f"""\
{SMALLEST}summary_to = [SUMMARY_TO]
[[schedules.steps]]
at = "5m"
to = [REMINDED]
[[ladders]]
name = "逐级提醒"
[[ladders.steps]]
after = "0m"
to = [CALLED]
every = "5m"
[[emergency_plans]]
file = "防汛.toml"
board_to = [BOARD_TO]
[[duty_people]]
name = "王强"
"""
EVERY_FORM = "、".join(f'"{form.written}"' for word, form in FORMS.items() if word is not Word.CHAT)
PLAN = """\
name = "防汛"
[[roles]]
name = "指挥长"
who = [WHO]
[[steps]]
role = "指挥长"
text = "启动"
"""
SECTIONS = ("SUMMARY_TO", "REMINDED", "CALLED", "BOARD_TO", "WHO")
USUAL = {
    "SUMMARY_TO": "值班群",
    "REMINDED": "role:head",
    "CALLED": "admins",
    "BOARD_TO": "值班群",
    "WHO": "admins",
}


def loaded(folder: Path, **said: str) -> Config:
    for name, text in (("config.toml", OURS), ("防汛.toml", PLAN)):
        for section in SECTIONS:
            text = text.replace(f"[{section}]", f'["{said.get(section, USUAL[section])}"]')
        (folder / name).write_text(text, encoding="utf-8")
    return load(folder / "config.toml")


def read(config: Config, section: str) -> tuple[Recipient, ...]:
    (schedule,), (plan,) = config.schedules, config.emergency_plans
    return {
        "SUMMARY_TO": schedule.summary_to,
        "REMINDED": schedule.steps[0].to,
        "CALLED": config.incidents[0].plan.ladder.steps[0].to,
        "BOARD_TO": plan.board_to,
        "WHO": plan.text.roles[0].who,
    }[section]


@pytest.mark.parametrize("section", ["SUMMARY_TO", "CALLED", "BOARD_TO", "WHO"])
@pytest.mark.parametrize("word", ["post:staff", "role:viewer", "person:王强", "unit_above", "admins"])
def test_people_are_written_alike_everywhere(tmp_path: Path, section: str, word: str) -> None:
    config = loaded(tmp_path, **{section: word})
    assert [str(one) for one in read(config, section)] == [word]
    assert config.hints == ()


@pytest.mark.parametrize("section", ["SUMMARY_TO", "CALLED", "BOARD_TO"])
@pytest.mark.parametrize("word", ["chats", "值班群"])
def test_chats_are_written_alike_where_there_may_be_any(tmp_path: Path, section: str, word: str) -> None:
    assert [str(one) for one in read(loaded(tmp_path, **{section: word}), section)] == [word]


@pytest.mark.parametrize(
    ("section", "word", "said"),
    [
        ("SUMMARY_TO", "值班裙", '去处 "值班裙" 不存在；请改为 "值班群"'),
        ("SUMMARY_TO", "role:leader", '去处 "role:leader" 不存在；请改为 "role:duty_leader"'),
        ("CALLED", "duty:staf", '提醒对象 "duty:staf" 不存在；请改为 "post:staff"'),
        (
            "CALLED",
            "甲乙丙丁",
            f"可以写 {EVERY_FORM}、群名；群要先在 [[chats]] 里写上",
        ),
        ("REMINDED", "admins", 'to 里不能写 "admins"；可以写 "role:reporter"、"role:head"、"unit_above"'),
        ("REMINDED", "role:admin", 'to 里不能写 "role:admin"'),
        ("REMINDED", "reporter", '提醒对象 "reporter" 不存在；请改为 "role:reporter"'),
        ("WHO", "chats", 'who 里不能写 "chats"'),
        ("WHO", "post:leadr", '人员 "post:leadr" 不存在；请改为 "post:leader"'),
    ],
)
def test_a_mistake_says_where_what_and_what_may_be_written(
    tmp_path: Path, section: str, word: str, said: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        loaded(tmp_path, **{section: word})
    (problem,) = caught.value.problems
    path = tmp_path / ("防汛.toml" if section == "WHO" else "config.toml")
    lines = path.read_text(encoding="utf-8").splitlines()
    assert problem.line is not None
    assert (problem.file, problem.value) == (str(path), word)
    assert word in lines[problem.line - 1]
    assert said in str(problem)


@pytest.mark.parametrize(
    ("section", "old", "new"),
    [
        ("CALLED", "duty:staff", "post:staff"),
        ("CALLED", "duty:leader", "post:leader"),
        ("REMINDED", "reporters", "role:reporter"),
        ("REMINDED", "head", "role:head"),
        ("WHO", "duty:leader", "post:leader"),
    ],
)
def test_an_old_spelling_is_a_hint(tmp_path: Path, section: str, old: str, new: str) -> None:
    config = loaded(tmp_path, **{section: old})
    assert read(config, section) == (parse(new),)
    file = "防汛.toml" if section == "WHO" else "config.toml"
    lines = (tmp_path / file).read_text(encoding="utf-8").splitlines()
    line = 1 + next(number for number, text in enumerate(lines) if f'"{old}"' in text)
    assert [str(hint) for hint in config.hints] == [
        f"{tmp_path / file} 第 {line} 行：`{old}` 的新写法是 `{new}`"
    ]
    assert loaded(tmp_path, **{section: new}) == config.model_copy(update={"hints": ()})


def test_no_chat_may_be_called_like_a_recipient(tmp_path: Path) -> None:
    loaded(tmp_path)
    text = (tmp_path / "config.toml").read_text(encoding="utf-8").replace('"值班群"', '"admins"')
    (tmp_path / "config.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match='群的名称 "admins" 会和提醒对象的写法混淆'):
        load(tmp_path / "config.toml")


def test_rows_with_old_spellings_are_no_change(database: Database, tmp_path: Path) -> None:
    config = loaded(tmp_path, REMINDED="role:head", CALLED="post:staff", WHO="post:leader")
    with database.transaction() as session:
        assert apply(Work(session, 1001, NOW), config)
    with database.transaction() as session:
        schedule = session.exec(select(Schedule)).one()
        schedule.plan = _older(schedule.plan, '"role:head"', '"head"')
        setting = session.exec(select(IncidentSetting)).one()
        setting.plan = _older(setting.plan, '"post:staff"', '"duty:staff"')
        plan = session.exec(select(EmergencyPlan)).one()
        who = '{"kind":"post","name":"leader","rota":""}'
        plan.plan = _older(plan.plan, '"who":["post:leader"],"rota":""', f'"who":[{who}]')
    with database.transaction() as session:
        assert apply(Work(session, 1001, NOW), config) == ()


def _older(text: str, new: str, old: str) -> str:
    assert new in text
    return text.replace(new, old)


def test_a_rota_narrows_the_posts_of_a_role(tmp_path: Path) -> None:
    loaded(tmp_path)
    rota = '[[rotas]]\nname = "镇值班"\nunit = "镇"\n'
    (tmp_path / "config.toml").write_text(
        (tmp_path / "config.toml").read_text(encoding="utf-8") + rota, encoding="utf-8"
    )
    for who, narrowed in (("post:leader", "镇值班"), ("admins", "")):
        text = PLAN.replace("[WHO]", f'["{who}"]\nrota = "镇值班"')
        (tmp_path / "防汛.toml").write_text(text, encoding="utf-8")
        (role,) = load(tmp_path / "config.toml").emergency_plans[0].text.roles
        assert (str(role.who[0]), role.rota) == (who, narrowed)
    assert LEADER.said == "带班"


def test_every_word_has_its_places() -> None:
    """Called, and reading summaries and boards, may be whoever can be written; a part of a plan has people only."""
    assert set(FORMS) == set(Word), "how it is written: FORMS of bot/domain/recipients.py"
    assert set(Word) == {*ACTORS.words} | {Word.CHATS, Word.CHAT}, (
        "may it have a part of a plan? ACTORS of bot/config/recipients.py"
    )


@pytest.mark.parametrize("word", Word)
def test_every_word_is_described(word: Word) -> None:
    told = DOCUMENT.read_text(encoding="utf-8").split("## 发给谁")[1]
    for text in listed(word) or {"person": ["person:姓名"], "chat": ["群名"]}[word.value]:
        assert text in told, f"docs/config.md 的「发给谁」里没有写 {text}"


@pytest.mark.parametrize("old", OLD)
def test_every_old_spelling_is_described(old: str) -> None:
    told = DOCUMENT.read_text(encoding="utf-8").split("## 发给谁")[1]
    assert f"`{old}`" in told, f"docs/config.md 的「发给谁」里没有写 {old} 的新写法"
