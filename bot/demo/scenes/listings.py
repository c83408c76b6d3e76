"""The office's list (名册): sent as it is, asked about, written; those on it come in by one link for all."""

import io
from base64 import b64encode
from collections.abc import Iterator

from openpyxl import Workbook

from bot.demo.scenes.times import Scenes, at
from bot.demo.stage import DemoStage
from bot.demo.town import (
    BRIDGE,
    EAST,
    HEADTEACHER,
    HONG,
    LANE,
    OFFICE,
    SCHOOL,
    SLOPES,
    WILLOW,
    Player,
)

LISTED = (EAST, WILLOW, BRIDGE, HONG, SLOPES, LANE, SCHOOL, HEADTEACHER)
# As the office calls them; 「会计」 is no role here, and is asked about.
TITLES = {EAST: "会计", LANE: "网格员", HEADTEACHER: "校长"}
HEADING = ("序号", "单位", "姓名", "职务", "电话")
FILE = "青石镇信息员名单.xlsx"


def _rows() -> Iterator[tuple[str, str, str, str]]:
    """Unit, name, title and telephone: a row for each post. The telephone is that of their phone on the sandbox."""
    for person in LISTED:
        for unit, *_ in person.duties:
            name = person.name.partition("（")[0]
            yield unit, name, TITLES.get(person, "信息员"), f"1380000{person.id}"


def _sheet() -> dict[str, str]:
    book = Workbook()
    page = book.active
    assert page is not None  # a new book has one sheet
    page.append(["青石镇平安建设信息员名单"])
    page.append(HEADING)
    for number, row in enumerate(_rows(), start=1):
        page.append((number, *row))
    content = io.BytesIO()
    book.save(content)
    return {"name": FILE, "content_base64": b64encode(content.getvalue()).decode()}


def send_list(stage: DemoStage) -> None:
    """Read at once; nothing is written before its doubts are answered."""
    stage.sends(OFFICE, document=_sheet())


def write_it(stage: DemoStage) -> None:
    """Had the bot been stopped while it read, it would have asked for the file again."""
    while "请再发一次" in stage.hears(OFFICE):
        stage.sends(OFFICE, document=_sheet())
        stage.waits_for(5)
    for button in ("👉 信息员", "✅ 写入"):
        stage.presses(OFFICE, button)
        stage.waits_for(10)


def make_link(stage: DemoStage) -> None:
    """The words with the link are forwarded to the group in which everybody is already."""
    stage.presses(OFFICE, "🔗 做加入链接")
    stage.waits_for(5)
    stage.presses(OFFICE, "📨 转发用的文字")
    stage.waits_for(5)


def _asks(stage: DemoStage, person: Player, code: str) -> None:
    stage.opens(person, code)
    stage.waits_for(5)
    stage.presses(person, person.duties[0][0])
    stage.waits_for(5)


def first_ask(stage: DemoStage) -> None:
    """Each opens it and chooses a unit; whoever has three is known by the list."""
    code = stage.link(OFFICE)
    for person in (EAST, WILLOW, BRIDGE, SLOPES):
        _asks(stage, person, code)


def others_ask(stage: DemoStage) -> None:
    code = stage.link(OFFICE)
    for person in (LANE, SCHOOL, HEADTEACHER):
        _asks(stage, person, code)


def admit_all(stage: DemoStage) -> None:
    """Names that are on the list, with one tap."""
    stage.says(OFFICE, "加入链接")
    for button in ("等您同意", "✅ 这"):
        stage.waits_for(10)
        stage.presses(OFFICE, button)


def admit_one(stage: DemoStage) -> None:
    """A second reporter of 石桥村 comes later and shares her telephone, which the list has, too."""
    stage.says(OFFICE, "加入链接")
    _asks(stage, HONG, stage.link(OFFICE))
    stage.waits_for(15)
    stage.sends(HONG, contact=True)
    stage.waits_for(15)
    stage.presses(OFFICE, "✅ 同意：李红 信息员")
    stage.waits_for(5)


SCENES: Scenes = (
    (at("19:52", 22), "前一晚：管理员发单位和人员的名单", send_list),
    (at("19:53", 22), "前一晚：答一个问题，写入", write_it),
    (at("19:58", 22), "前一晚：一个链接发给所有人", make_link),
    (at("20:00", 22), "前一晚：各人点链接，选单位", first_ask),
    (at("20:06", 22), "前一晚：名单上有的，一次同意", admit_all),
    (at("20:08", 22), "前一晚：其他人点链接，选单位", others_ask),
    (at("20:12", 22), "前一晚：也一次同意", admit_all),
    (at("20:25", 22), "前一晚：后来的一位，点一下同意", admit_one),
)
