"""A spreadsheet of some kilobytes took gigabytes or half a minute: it is answered as damaged, and the bot goes on."""

import io
import zipfile
from base64 import b64encode

import pytest
from openpyxl import Workbook
from sqlmodel import col, select

from bot.demo.town import EAST, OFFICE
from storage.tables import Outbox, OutboxState
from tests.scenarios.conftest import Town


def made(part: bytes) -> bytes:
    """A workbook whose only sheet begins with this."""
    content, plain = io.BytesIO(), io.BytesIO()
    Workbook().save(plain)
    with zipfile.ZipFile(plain) as good, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name in good.namelist():
            read = good.read(name)
            sheet = name.endswith("sheet1.xml")
            package.writestr(name, read.replace(b"<sheetData", part + b"<sheetData") if sheet else read)
    return content.getvalue()


def sends(town: Town, content: bytes) -> None:
    document = {"name": "12月值班表.xlsx", "content_base64": b64encode(content).decode()}
    town.stage.sends(OFFICE, document=document)


@pytest.mark.parametrize(
    "content",
    [made(b"<a>" * 3_000_000), made(b'<x y="' + b"x" * 39_000_000 + b'"/>'), made(b"")[:2000]],
    ids=["nested", "one word", "torn"],
)
def test_it_is_answered_in_plain_words_once(town: Town, content: bytes) -> None:
    sends(town, content)
    assert "不是完好的 .xlsx" in town.stage.hears(OFFICE)
    town.stage.says(EAST, "平安")
    assert any(text.startswith("✅") for text in town.heard(EAST))
    town.at("08:30")
    assert sum("不是完好的 .xlsx" in text for text in town.heard(OFFICE)) == 1


def test_what_was_being_read_when_the_program_died_is_not_tried_again(town: Town) -> None:
    sends(town, made(b"")[:2000])
    with town.work() as work:  # as if it had died while it had the file
        row = work.session.exec(select(Outbox).where(Outbox.kind == "fetch")).one()
        row.state, row.dedup_key = OutboxState.SENDING, None
        answer = work.session.exec(select(Outbox).where(col(Outbox.dedup_key).like("duty:sheet:%"))).one()
        answer.dedup_key = None
    town.play.program.kill()
    town.play.program.start()
    town.at("08:10")
    assert "没有读完" in town.stage.hears(OFFICE)
    with town.work() as work:
        (state,) = work.session.exec(select(Outbox.state).where(Outbox.kind == "fetch")).all()
    assert state is OutboxState.FAILED
