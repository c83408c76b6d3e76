"""Files that leaders must not get: refused kindly, the words that came with them kept."""

import pytest
from sqlmodel import col, select

from bot.domain.messaging.attachments import MOST_BYTES
from bot.domain.messaging.messages import Event, Media
from bot.phrases import say
from bot.services.delivery import compose
from storage.queries import reports as stored_reports
from storage.tables import Attachment, Matter, Outbox
from storage.work import Work
from tests.security.world import PEOPLE, PHOTO, World, in_group, private, said

PROGRAM = Media(kind="document", file_id="d", name="防汛\n.exe", mime="application/octet-stream")
HUGE = Media(kind="video", file_id="v", name="现场.mp4", size=MOST_BYTES + 1)
SLIDE = "东沟村后山塌方"


def refused(world: World, work: Work, who: str = "reporter") -> list[str]:
    return [
        text for chat, _, text in said(work, world.before) if chat == PEOPLE[who][0] and "没有收下" in text
    ]


def notice_of_newest(work: Work) -> Outbox:
    """What tells the bound group of the matter that was told last."""
    query = select(Outbox).where(
        Outbox.kind == "matter", col(Outbox.dedup_key).like(f"matter:{newest(work).id}:%")
    )
    return work.session.exec(query).one()


def newest(work: Work) -> Matter:
    return work.session.exec(select(Matter).order_by(col(Matter.id).desc()).limit(1)).one()


@pytest.mark.parametrize("media", [PROGRAM, HUGE], ids=["program", "huge"])
def test_the_words_are_recorded_and_the_file_is_not(world: World, media: Media) -> None:
    with world.after(private("reporter", text=SLIDE, media=(media,))) as work:
        assert newest(work).text == SLIDE
        assert stored_reports.attachments_of_matter(work, newest(work).id) == []
        (text,) = refused(world, work)
        assert "防汛 .exe" in text or "现场.mp4" in text


@pytest.mark.parametrize("media", [PROGRAM, HUGE], ids=["program", "huge"])
@pytest.mark.parametrize("event", [Event.MESSAGE, Event.EDITED])
def test_a_file_alone_is_refused_and_nothing_is_asked(world: World, media: Media, event: Event) -> None:
    with world.after(private("head", media=(media,), event=event)) as work:
        assert [text for _, _, text in said(work, world.before)] == refused(world, work, "head")
        assert len(refused(world, work, "head")) == 1
        assert len(work.session.exec(select(Attachment)).all()) == len(world.before["attachment"])


def test_an_awaited_answer_waits_on(world: World) -> None:
    press = private("reporter", data=f"matter:{world.named.owed}")
    bad, good = private("reporter", media=(PROGRAM,)), private("reporter", text="后山塌方了", media=(PHOTO,))
    with world.after(press, bad, good) as work:
        assert newest(work).text == "后山塌方了"
        assert len(stored_reports.attachments_of_matter(work, newest(work).id)) == 1


def test_a_group_is_not_bothered_with_files_that_were_not_for_the_bot(world: World) -> None:
    with world.after(in_group("viewer", media=(PROGRAM,))) as work:
        assert said(work, world.before) == []
    with world.after(in_group("reporter", text=SLIDE, media=(PROGRAM,))) as work:
        assert any("没有收下" in text for _, _, text in said(work, world.before))


def test_one_that_was_taken_long_ago_is_not_passed_on_now(world: World) -> None:
    """Before there was a rule, or under an older one."""
    bound, first = in_group("admin", text="/bind 值班群"), private("reporter", text="平安")
    with world.after(bound, first, private("reporter", text=SLIDE)) as work:
        matter_id = newest(work).id
        for media in (PROGRAM, PHOTO):
            row = Attachment(matter_id=matter_id, chat_id=2, message_id=1, media=media.model_dump())
            work.session.add(row)
        work.session.flush()
        notice = notice_of_newest(work)
        sent = compose.compose(work, notice)
        work.session.flush()
        assert [media.file_id for media in getattr(sent, "media", ())] == ["f"]
        assert work.session.exec(select(Outbox).where(Outbox.kind == "file")).all() == []


def test_files_that_follow_the_words_are_of_the_same_cause(world: World) -> None:
    """In the log and in `outbox.cause`, from the update to the last file."""
    document = Media(kind="document", file_id="d", name="现场.pdf")
    bound, first = in_group("admin", text="/bind 值班群"), private("reporter", text="平安")
    with world.after(bound, first, private("reporter", text=SLIDE, media=(document,))) as work:
        notice = notice_of_newest(work)
        notice.cause = "update:5"
        compose.compose(work, notice)
        work.session.flush()
        (file,) = work.session.exec(select(Outbox).where(Outbox.kind == "file")).all()
        assert file.cause == "update:5"


def test_every_refusal_has_its_sentence() -> None:
    for key in ("file.program", "file.too_big"):
        assert "没有收下" in say(key, name="x")


@pytest.mark.parametrize(("size", "key"), [(MOST_BYTES, ""), (25 << 20, "sheet.too_big")])
def test_a_list_that_is_too_big_is_not_fetched(world: World, size: int, key: str) -> None:
    name = "单位人员名单.xlsx"
    sheet = Media(kind="document", file_id="list", name=name, size=size)
    with world.after(private("admin", media=(sheet,))) as work:
        kinds = [
            one.kind for one in work.session.exec(select(Outbox).where(Outbox.chat_id == PEOPLE["admin"][0]))
        ]
        assert ("fetch" in kinds) == (not key)
        texts = [text for to, _, text in said(work, world.before) if to == PEOPLE["admin"][0]]
        assert not key or texts == [say(key, name=name)]
