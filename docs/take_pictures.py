"""`python docs/take_pictures.py`: plays the day and takes the pictures of the manual, so that they never lie."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bot.demo.day import scenes
from bot.demo.rehearsal import Rehearsal, rehearsal
from bot.demo.town import BRIDGE, EAST, LANE, LEADER, MA, OFFICE, SCHOOL, SLOPES, WILLOW, Player

FOLDER = Path(__file__).parent / "pictures"
SIZE = {"width": 390, "height": 720}
# After which scene which phone is worth a look.
SHOTS: dict[str, tuple[tuple[Player, str, str], ...]] = {
    "前一晚：邀请镇里的人": ((OFFICE, "admin", ""),),
    "平安里社区说得不清楚": ((BRIDGE, "officer-matter", ""), (LANE, "officer-asked", "")),
    "三个单位接龙": ((SCHOOL, "officer-reminder", ""), (SLOPES, "officer-list", "值班群")),
    "截止，汇总": ((LEADER, "leader-summary", ""), (MA, "leader-chase", "")),
    "柳湾村更正": ((LEADER, "group-edition", "值班群"),),
    "领导看进度": ((LEADER, "leader-status", ""),),
    "夜里：缺的随后补": ((BRIDGE, "urgent-reporter", ""),),
    "十分钟没有人接收，提醒带班领导": ((LEADER, "urgent-leader", ""),),
    "办结，值班快报": ((LEADER, "urgent-bulletin", ""),),
    "接班": ((MA, "duty-handover", ""),),
    "马干事同意换班": ((MA, "duty-swap", ""),),
    "中午：是误报，说明原因撤销": ((EAST, "urgent-false", ""),),
    "查岗：结果按岗位报给带班领导": ((LEADER, "muster-result", ""),),
    "防汛演练：超时提醒以后补上": ((LEADER, "plan-board", "值班群"),),
    "下午：按上次的说法": ((LANE, "officer-learned", ""),),
    "下午：照片晚到，并到那一件": ((WILLOW, "officer-photo", ""),),
}


# What nobody says on that day, said when it is over.
AFTERWARDS: tuple[tuple[Player, str, str], ...] = (
    (SLOPES, "/help", "officer-help"),
    (LEADER, "/settings", "leader-settings"),
)
# The admin's screens: words, and presses of the button that begins so (">").
MANAGED: tuple[tuple[tuple[str, ...], str], ...] = (
    (("管理",), "admin-menu"),
    ((">🏘 单位", ">· 东沟村"), "admin-unit"),
    (("管理", ">🕒 报送安排", ">平安报告", ">🗓 只改一天", "10:00"), "admin-preview"),
    (("取消", "进入特护期", ">🗓 定日期", "12月1日到12月3日"), "admin-mode"),
    (("取消", "记录"), "admin-log"),
    (("加入链接",), "admin-join"),
)
BURST = ((EAST, "东沟村停水"), (WILLOW, "柳湾村断路"), (BRIDGE, "石桥村落石"), (LANE, "平安里社区停电"))


def main() -> int:
    chromium = shutil.which("chromium")
    if chromium is None:
        print("no Chromium here; on Debian: apt-get install chromium fonts-noto-cjk fonts-noto-color-emoji")
        return 1
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, rehearsal(Path(folder)) as play, sync_playwright() as run:
        browser = run.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-quic"])
        for scene in scenes():
            play.stage.at(scene.at)
            scene.act(play.stage)
            for person, name, chat in SHOTS.get(scene.title, ()):
                _take(browser, play, person, name, chat)
        for person, words, name in AFTERWARDS:
            play.stage.says(person, words)
            _take(browser, play, person, name, "")
        for steps, name in MANAGED:
            _manage(play, steps)
            _take(browser, play, OFFICE, name, "")
        for person, words in BURST:
            play.stage.says(person, words)
        play.stage.waits_for(10)
        _take(browser, play, LEADER, "group-burst", "值班群")
        browser.close()
    return 0


def _manage(play: Rehearsal, steps: tuple[str, ...]) -> None:
    for step in steps:
        play.stage.waits_for(5)
        if step.startswith(">"):
            play.stage.presses(OFFICE, step[1:])
        else:
            play.stage.says(OFFICE, step)
    play.stage.waits_for(5)


def _take(browser: Browser, play: Rehearsal, person: Player, name: str, chat: str) -> None:
    page = browser.new_page(viewport={"width": SIZE["width"], "height": SIZE["height"]})
    page.goto(play.sandbox.url)
    page.click(f"[data-switch='{person.id}']")
    phone = page.locator(f"[data-person='{person.id}']")
    if chat:
        phone.get_by_role("tab", name=chat).click()
    phone.locator("[data-message]").last.wait_for()
    page.wait_for_function("[...document.images].every((image) => image.complete)")
    page.screenshot(path=FOLDER / f"{name}.png")
    page.close()


if __name__ == "__main__":
    sys.exit(main())
