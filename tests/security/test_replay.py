"""What was allowed once and is tried again: after it was used, after it ended, somewhere else."""

import pytest
from sqlmodel import col, select

from bot.domain.messaging.messages import Event, Incoming
from bot.domain.terms import Role
from bot.phrases import say
from storage.queries import directory as stored_directory
from storage.queries import units as stored_units
from storage.tables import Attachment, Matter, Occurrence, Report
from storage.work import Work
from tests.security.world import NOW, PHOTO, World, appoint, dismiss, in_group, private, rows, said

SLIDE = "东沟村后山塌方"


def recorded(work: Work) -> dict[str, frozenset[tuple[object, ...]]]:
    """All that stands written about reports and people."""
    kept = ("report", "matter", "attachment", "occurrence", "member", "invite", "unlock")
    return {table: found for table, found in rows(work.session).items() if table in kept}


def of_the_village(work: Work) -> set[tuple[object, ...]]:
    """Reports of 东沟村 and the files of its matters."""
    village = stored_units.unit_named(work, "东沟村")
    assert village is not None
    owed = select(Occurrence.id).where(Occurrence.unit_id == village.id)
    reported = select(Report.id, Report.version).where(col(Report.occurrence_id).in_(owed))
    matters = select(Matter.id).where(col(Matter.occurrence_id).in_(owed))
    files = select(Attachment.id, Attachment.matter_id).where(col(Attachment.matter_id).in_(matters))
    return {*work.session.exec(reported), *work.session.exec(files)}


def test_an_invitation_opens_once(world: World) -> None:
    start = f"/start {world.named.invite}"
    with world.after(private("stranger", text=start)) as work:
        before = recorded(work)
        world.handle(work, private("viewer", text=start))
        assert recorded(work) == before
        assert said(work, world.before)[-1][2] == say("start.used_code")


def test_an_invitation_to_a_unit_that_is_closed_opens_nothing(world: World) -> None:
    with world.after() as work:
        village = stored_units.unit_named(work, "东沟村")
        assert village is not None
        village.closed_at = NOW
        work.session.flush()
        before = recorded(work)
        world.handle(work, private("stranger", text=f"/start {world.named.invite}"))
        assert recorded(work) == before
        stored_directory.forget(
            work
        )  # what was read of the closed unit: no audit row says that it is open again


@pytest.mark.parametrize(
    "button", ["undo:{told}:1", "q:{question}:0", "unlock:{unlock}:1", "unlock:{unlock}:0"]
)
def test_a_button_works_once(world: World, button: str) -> None:
    who = "duty_leader" if button.startswith("unlock") else "reporter"
    press = private(who, data=button.format_map(vars(world.named)))
    with world.after(press) as work:
        before = recorded(work)
        assert before != {table: world.before[table] for table in before}
        world.handle(work, press)
        assert recorded(work) == before


def test_an_undo_does_not_reach_a_later_report(world: World) -> None:
    press = private("reporter", data=f"undo:{world.named.told}:1")
    with world.after(private("head", text="东沟村水管已修好，又有一处漏水")) as work:
        before = recorded(work)
        world.handle(work, press)
        assert recorded(work) != before  # that one went into the other round: this report is still the newest
    correction = private("reporter", event=Event.EDITED, message_id=800, text="东沟村水管爆裂，两户停水")
    with world.after(correction) as work:
        before = recorded(work)
        world.handle(work, press)
        assert recorded(work) == before
        assert said(work, world.before)[-1][2] == say("refuse.stale")


@pytest.mark.parametrize(
    "later",
    [
        private("reporter", text=SLIDE),
        private("reporter", text="后山塌方了"),
        private("reporter", media=(PHOTO,)),
        private("reporter", event=Event.EDITED, message_id=800, text=SLIDE),
    ],
    ids=["words", "words awaited", "a photo", "an edit"],
)
def test_a_right_that_ended_is_gone_at_once(world: World, later: Incoming) -> None:
    """Whoever changes over to another unit cannot finish what was begun for the old one."""
    with world.after(private("reporter", data=f"fix:{world.named.told}")) as work:
        dismiss(work, "reporter")
        appoint(work, "reporter", Role.REPORTER, "柳湾村")
        old = of_the_village(work)
        world.handle(work, later)
        assert of_the_village(work) == old


def test_a_button_in_another_chat_does_what_its_presser_may(world: World) -> None:
    """A press is judged by who presses, never by where the button came from."""
    for who, may in (("neighbour", False), ("viewer", False), ("reporter", True)):
        with world.after(in_group(who, data=f"undo:{world.named.told}:1")) as work:
            now = recorded(work)
            assert (now != {table: world.before[table] for table in now}) == may
