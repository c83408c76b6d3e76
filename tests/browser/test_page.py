"""The page of phones, as a person uses it."""

from typing import Any

import httpx
from playwright.sync_api import Browser, Page, expect

from bot.sandbox.client import Sandbox

from .conftest import LI, TOKEN, WANG

WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 780}


def opened(browser: Browser, sandbox: Sandbox, size: dict[str, int] = WIDE) -> Page:
    page = browser.new_page(viewport={"width": size["width"], "height": size["height"]})
    page.goto(sandbox.url)
    page.wait_for_selector(f"[data-person='{WANG}']", state="attached")
    return page


def call(sandbox: Sandbox, method: str, **params: Any) -> Any:
    answer = httpx.post(f"{sandbox.url}/bot{TOKEN}/{method}", json=params, trust_env=False, timeout=60)
    return answer.json()["result"]


def phone(page: Page, person: int) -> Any:
    return page.locator(f"[data-person='{person}']")


def type_as(page: Page, person: int, text: str) -> None:
    box = phone(page, person).get_by_role("textbox")
    box.fill(text)
    box.press("Enter")


KEYS = {"inline_keyboard": [[{"text": "✅ 平安", "callback_data": "zero:1"}]]}


def test_what_is_typed_reaches_the_bot(browser: Browser, sandbox: Sandbox) -> None:
    page = opened(browser, sandbox)
    type_as(page, WANG, "今日平安")
    expect(phone(page, WANG).locator(".mine")).to_contain_text("今日平安")
    updates = call(sandbox, "getUpdates", timeout=5)
    assert updates[0]["message"]["text"] == "今日平安"
    expect(phone(page, LI).locator(".mine")).to_have_count(0)
    page.close()


def test_a_button_is_pressed_and_answered_with_a_toast(browser: Browser, sandbox: Sandbox) -> None:
    sandbox.post("say", person=WANG, text="你好")
    call(sandbox, "sendMessage", chat_id=WANG, text="请报送", reply_markup=KEYS)
    page = opened(browser, sandbox)
    (greeting,) = call(sandbox, "getUpdates")
    phone(page, WANG).get_by_role("button", name="✅ 平安").click()
    (update,) = call(
        sandbox, "getUpdates", offset=greeting["update_id"] + 1, timeout=30
    )  # waits for the press
    assert update["callback_query"]["data"] == "zero:1"
    call(sandbox, "answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="已收到 ✅")
    expect(phone(page, WANG).locator(".toast")).to_have_text("已收到 ✅")
    page.close()


def test_an_edit_changes_the_bubble(browser: Browser, sandbox: Sandbox) -> None:
    sandbox.post("say", person=WANG, text="你好")
    sent = call(sandbox, "sendMessage", chat_id=WANG, text="1/8")
    page = opened(browser, sandbox)
    bubble = phone(page, WANG).locator(f"[data-message='{sent['message_id']}']")
    expect(bubble).to_contain_text("1/8")
    call(sandbox, "editMessageText", chat_id=WANG, message_id=sent["message_id"], text="2/8")
    expect(bubble).to_contain_text("2/8")
    expect(bubble).to_contain_text("已编辑")
    page.close()


def test_a_person_edits_and_replies(browser: Browser, sandbox: Sandbox) -> None:
    page = opened(browser, sandbox)
    type_as(page, WANG, "平安")
    phone(page, WANG).get_by_role("button", name="修改这条消息").click()
    type_as(page, WANG, "有事：停水")
    expect(phone(page, WANG).locator(".mine")).to_contain_text("有事：停水")
    phone(page, WANG).get_by_role("button", name="回复这条消息").click()
    type_as(page, WANG, "补充")
    expect(phone(page, WANG).locator(".quote")).to_have_text("有事：停水")
    kinds = [next(key for key in update if key != "update_id") for update in call(sandbox, "getUpdates")]
    assert kinds == ["message", "edited_message", "message"]
    page.close()


def test_words_are_never_markup(browser: Browser, sandbox: Sandbox) -> None:
    page = opened(browser, sandbox)
    attack = "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\">"
    type_as(page, WANG, attack)
    expect(phone(page, WANG).locator(".mine .text")).to_have_text(attack)
    assert "x" not in page.title()
    page.close()


def test_a_join_link_is_opened_by_a_tap(browser: Browser, sandbox: Sandbox) -> None:
    sandbox.post("say", person=WANG, text="你好")
    call(sandbox, "sendMessage", chat_id=WANG, text="链接：\nhttps://t.me/pinganbao_bot?start=AB_c-1")
    page = opened(browser, sandbox)
    phone(page, WANG).get_by_role("link").click()
    expect(phone(page, WANG).locator(".mine").last).to_contain_text("/start AB_c-1")
    page.close()


def test_pictures_are_shown(browser: Browser, sandbox: Sandbox) -> None:
    page = opened(browser, sandbox)
    phone(page, WANG).get_by_role("button", name="照片、语音、位置、文件").click()
    phone(page, WANG).get_by_role("button", name="三张照片").click()
    expect(phone(page, WANG).locator(".album img")).to_have_count(3)
    page.wait_for_function("[...document.querySelectorAll('.album img')].every((i) => i.naturalWidth > 0)")
    page.close()


def test_a_small_screen_shows_one_phone(browser: Browser, sandbox: Sandbox) -> None:
    page = opened(browser, sandbox, PHONE)
    expect(phone(page, WANG)).to_be_visible()
    expect(phone(page, LI)).to_be_hidden()
    page.get_by_role("button", name="李主任").click()
    expect(phone(page, LI)).to_be_visible()
    expect(phone(page, WANG)).to_be_hidden()
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE["width"]
    heights = page.evaluate(
        "[...document.querySelectorAll('.phone.shown .write button')].map((b) => b.offsetHeight)"
    )
    assert min(heights) >= 44
    page.close()
