"""Each row of docs/units.md, on an office in one transaction; what people read is in tests/scenarios/test_units.py."""

import re
from datetime import timedelta

import pytest
from sqlmodel import col, select

from bot.domain.lessons import Meaning
from bot.domain.terms import Label, ReportState, Role
from bot.services import lessons, members, questions
from bot.services.admissions import links, requests
from bot.services.incidents.opening import Opening, open_incident
from bot.services.questions import Do, Option
from bot.services.refusals import Refused
from bot.services.units import closure, merger, names, split
from bot.services.utterance import Said
from storage.queries import apply as stored_apply
from storage.queries import chats as stored_chats
from storage.queries import grants as stored_grants
from storage.queries import incidents as stored_incidents
from storage.queries import lessons as stored_lessons
from storage.queries import listings as stored_listings
from storage.queries import muster as stored_muster
from storage.queries import people as stored_people
from storage.queries import rota as stored_rota
from storage.queries import rounds as stored_rounds
from storage.queries import units as stored_units
from storage.queries.directory import directory, forget
from storage.tables import (
    EmergencyPlan,
    Excuse,
    FormerName,
    IncidentSetting,
    Listing,
    Occurrence,
    Outbox,
    PlanRun,
    Question,
    Round,
    Schedule,
    Unit,
)
from tests.house.documents import cells
from tests.house.tree import ROOT
from tests.services.units.office import BOT, NOW, Office

A, B, TOP = "东沟村", "柳湾村", "镇"
ZERO, AWAITED, EXCUSED = ReportState.ZERO, ReportState.AWAITED, ReportState.EXCUSED


def rename(office: Office, name: str = "东岭村") -> None:
    names.rename(office.work, office.admin, office.unit(A).id, name)


def merge(office: Office, unit: str = A, into: str = B) -> merger.UnitGone:
    return merger.merge(office.work, office.admin, office.unit(unit).id, office.unit(into).id)


def close(office: Office, unit: str = A) -> merger.UnitGone:
    for below in stored_units.right_below(office.work, office.unit(unit).id):
        closure.close_unit(office.work, office.admin, below.id)
    return closure.close_unit(office.work, office.admin, office.unit(unit).id)


def cut(office: Office, *parts: str) -> list[Unit]:
    return split.split(office.work, office.admin, office.unit(A).id, parts or ("上沟村",))


def test_every_row_has_its_test() -> None:
    rows = {row["row"].strip("`") for row in cells(ROOT / "docs" / "units.md", "# When a unit changes")}
    tests = {found[1] for found in re.finditer(r"^def test_(\w+)\(", (ROOT / __file__).read_text(), re.M)}
    assert rows == tests - {"every_row_has_its_test", "told_by_day"}


def test_history(office: Office) -> None:
    office.says(office.account(2, "东沟的"), A, Label.ZERO)
    round_id = office.owed(A)[0].round_id
    work = office.work
    later = type(work)(work.session, BOT, NOW + timedelta(hours=2))  # its summary was due at 09:20
    names.rename(later, office.admin, office.unit(A).id, "东岭村")
    assert stored_rounds.of_round(later, round_id)[0].unit == A
    coming = office.owed("东岭村", coming=True)[0].round_id
    assert stored_rounds.of_round(later, coming)[0].unit == "东岭村"
    assert work.session.exec(select(FormerName.name)).all() == [A]


def test_name(office: Office) -> None:
    merge(office)
    with pytest.raises(Refused, match=r"units\.taken"):
        names.rename(office.work, office.admin, office.unit(B).id, A)
    cut_office = stored_units.open_units(office.work)
    assert A not in [one.name for one in cut_office]


def test_namesake(office: Office) -> None:
    """柳湾村 below the town, and one below 东沟村."""
    work, below, group = office.work, office.unit(B), office.unit("东沟一组")
    names.rename(work, office.admin, group.id, B)
    assert (below.name, group.name) == ("柳湾村（镇）", "柳湾村（东沟村）")
    assert group.aliases == ["东沟一组"]
    assert {one.name for one in stored_units.former_names(work)[below.id]} == {B}
    plan = stored_rounds.plan_of(stored_apply.rows(work, Schedule)[0])
    assert plan.units[1] == "柳湾村（镇）"
    rename(office)  # the unit above: its bracket goes along
    assert group.name == "柳湾村（东岭村）"
    for name, why in ((B, "same_name"), ("柳湾村(镇)", "taken"), ("石桥村", None)):
        if why is not None:
            with pytest.raises(Refused, match=rf"units\.{why}"):
                names.rename(work, office.admin, group.id, name)
        else:
            names.rename(work, office.admin, group.id, name)
    assert (group.name, office.unit("石桥村（镇）").closed_at) == ("石桥村（东岭村）", None)
    assert B not in group.aliases  # others bear it
    with pytest.raises(Refused, match=r"units\.taken"):
        names.rename(work, office.admin, below.id, "石桥村")  # beside the other
    merger.merge(work, office.admin, office.unit("东岭村").id, below.id)
    assert group.name == "石桥村（柳湾村（镇））"
    names.rename(work, office.admin, below.id, B)  # nobody else is called so any more
    assert (below.name, group.name) == (B, "石桥村（柳湾村）")
    made = split.split(work, office.admin, below.id, ["上沟村", "石桥村"][:1])
    twin = Unit(bot_id=BOT, name="石桥村（上沟村）", parent_id=made[0].id)
    work.session.add(twin)
    work.session.flush()
    forget(work)
    with pytest.raises(Refused, match=r"units\.merge_namesakes"):
        merger.merge(work, office.admin, made[0].id, below.id)
    assert [one.id for one in stored_units.units_called(work, "上沟村石桥村")] == [twin.id]
    assert len(stored_units.units_called(work, "石桥村")) == 3
    assert stored_units.units_called(work, "西坡村") == []


def test_alias(office: Office) -> None:
    rename(office)
    assert set(office.unit("东岭村").aliases) == {A, "沟里"}
    names.rename(office.work, office.admin, office.unit("东岭村").id, A)  # back again
    assert set(office.unit(A).aliases) == {"东岭村", "沟里"}
    assert directory(office.work).ids[A] == office.unit(A).id
    merge(office)
    assert office.unit(B).aliases == []
    assert stored_units.unit_named(office.work, "沟里") is None


def test_open_round(office: Office) -> None:
    office.says(office.account(2, "东沟的"), A, Label.ZERO)  # the first schedule's
    assert office.states(A) == [ZERO, AWAITED]
    gone = merge(office)
    assert office.states(A) == [ZERO]
    assert office.states(B) == [AWAITED, AWAITED]  # the other's is its own now
    assert (gone.parts.stayed, gone.parts.passed, gone.parts.excused) == (
        1,
        4,
        0,
    )  # with those of the evening and of tomorrow
    assert gone.parts.missing == 0
    close(office, B)
    assert office.states(B) == [EXCUSED, EXCUSED]
    assert {one.note for one in office.owed(B)} == {"柳湾村已撤销"}


def test_issued_round(office: Office) -> None:
    for one in office.owed(A):
        round_ = office.work.session.get_one(Round, one.round_id)
        round_.issue, one.state = 1, ReportState.MISSING
    gone = merge(office)
    assert (gone.parts.stayed, gone.parts.missing) == (0, 2)  # nobody is told that they were reported
    assert office.states(A) == [ReportState.MISSING] * 2
    assert all(one.next_action_at is None for one in office.owed(A))


def test_early_report(office: Office) -> None:
    for _ in range(3):  # both open ones, and one that is to come
        office.says(office.account(2, "东沟的"), A, Label.ZERO)
    merge(office)
    assert office.states(A, coming=True) == [ZERO]
    assert office.states(B, coming=True) == [AWAITED, AWAITED]
    said = office.owed(B, coming=True)[0]
    said.version = 1  # and taken back
    close(office, B)
    assert office.states(B, coming=True) == [EXCUSED]


def test_coming_round(office: Office) -> None:
    cut(office)
    assert office.states("上沟村", coming=True) == [AWAITED, AWAITED]
    assert office.states("上沟村") == []
    close(office, "上沟村")
    assert office.states("上沟村", coming=True) == []


def test_schedule(office: Office) -> None:
    def owing() -> list[tuple[str, ...]]:
        return [stored_rounds.plan_of(one).units for one in stored_rounds.open_schedules(office.work)]

    cut(office)
    assert owing() == [(A, "上沟村", B, "石桥村"), (A, "上沟村")]
    rename(office)
    assert owing() == [("东岭村", "上沟村", B, "石桥村"), ("东岭村", "上沟村")]
    close(office, "上沟村")
    merge(office, "东岭村", "石桥村")
    assert owing() == [("石桥村", B), ("石桥村",)]
    close(office, "石桥村")
    assert owing() == [(B,)]


def test_excuse(office: Office) -> None:
    merge(office)
    assert office.work.session.exec(select(Excuse)).all() == []


def test_incident(office: Office) -> None:
    reporter = office.account(2, "东沟的")
    opened = open_incident(
        office.work,
        reporter,
        Opening(office.unit(A).id, "后山着火", chat_id=2, sent_at=NOW, candidates=(office.unit(A).id,)),
    )
    opened.acknowledged_by = reporter.id
    assert merge(office).incidents == 1
    assert (opened.unit_id, opened.candidates) == (office.unit(B).id, [office.unit(B).id])
    close(office, B)
    assert opened.unit_id == office.unit(TOP).id
    assert opened.acknowledged_by == reporter.id
    said = [event.what for event in stored_incidents.events_of(office.work, opened.id)]
    assert "东沟村已并入柳湾村，这件事归 柳湾村" in said
    assert "柳湾村已撤销，这件事归 镇" in said


def test_incident_rule(office: Office) -> None:
    for unit in (A, "石桥村"):
        office.work.session.add(IncidentSetting(bot_id=BOT, unit_id=office.unit(unit).id, plan="{}"))
    merge(office)
    close(office, "石桥村")
    assert stored_apply.incident_settings(office.work).keys().isdisjoint({A, "石桥村"})


def test_question(office: Office) -> None:
    reporter = office.account(2, "东沟的")
    said = Said(account=reporter, chat_id=2, thread_id=None, message_id=1, sent_at=NOW, text="有点怪")
    own = office.owed(A)[0].id
    asked = questions.ask(
        office.work,
        said,
        "？",
        [
            Option(do=Do.REPORT, text="有事", label=Label.MATTER, units=(office.unit(A).id,)),
            Option(do=Do.RECORD, text="平安", label=Label.ZERO, occurrences=(own,)),
        ],
    )
    assert asked is not None
    merge(office)
    report, record = questions.options_of(asked)
    assert report.units == (office.unit(B).id,)
    assert record.occurrences == (office.owed(B)[0].id,)
    close(office, B)  # whoever was asked has no role left
    assert office.work.session.get_one(Question, asked.id).answered_at is not None


def test_rota(office: Office) -> None:
    merge(office)
    rota = stored_rota.rota_named(office.work, "村值班")
    assert rota is not None
    assert rota.unit_id == office.unit(B).id
    close(office, B)
    assert stored_rota.rota_named(office.work, "村值班") is None
    assert stored_muster.open_rules(office.work) == []


def test_plan(office: Office) -> None:
    plan = EmergencyPlan(bot_id=BOT, name="防火", unit_id=office.unit(A).id, zone="Asia/Shanghai", plan="{}")
    office.work.session.add(plan)
    office.work.session.flush()
    run = PlanRun(
        bot_id=BOT,
        plan_id=plan.id,
        unit_id=office.unit(A).id,
        zone=plan.zone,
        plan="{}",
        drill=False,
        started_by=office.account(2, "东沟的").id,
        started_at=NOW,
    )
    office.work.session.add(run)
    merge(office)
    office.work.session.expire_all()
    assert plan.unit_id == run.unit_id == office.unit(B).id
    close(office, B)
    office.work.session.expire_all()
    assert plan.closed_at is not None
    assert run.unit_id == office.unit(TOP).id


def test_people(office: Office) -> None:
    reporter, other = office.account(2, "东沟的"), office.account(3, "柳湾的")
    new = office.serves(4, "上沟的", A)
    person = stored_people.people_of(office.work, new)[0]
    person.unit_id = office.unit(A).id
    going = next(one for one in stored_grants.roles_of(office.work, new.id) if one.unit.name == A)
    split.split(office.work, office.admin, office.unit(A).id, ["上沟村"], {"上沟村": [going.member.id]})
    merge(office)

    def serving(account_id: int) -> list[str]:
        return [one.unit.name for one in stored_grants.roles_of(office.work, account_id)]

    assert serving(new.id) == ["上沟村"]
    assert serving(reporter.id) == serving(other.id) == [B]
    admin = office.serves(1, "管理员", B, Role.ADMIN)
    close(office, B)
    assert serving(reporter.id) == []
    assert serving(admin.id) == [TOP]
    assert [text for text in office.told(reporter) if text.startswith("🏘")] == [
        "🏘 单位变动：从 东沟村 分出 上沟村（管理员）。\n从下一次起各报各的。",
        "🏘 单位变动：东沟村 已并入 柳湾村（管理员）。\n今后由 柳湾村 一起报；已经报的照算。",
        "🏘 单位变动：柳湾村 已撤销（管理员）。\n不用再报了；那里有情况，请告诉 镇。",
    ]


def test_lesson(office: Office) -> None:
    reporter = office.account(2, "东沟的")
    unit = office.unit(A)
    for text in ("老黄历照翻", "一切老样子呗"):
        lessons.learn(office.work, reporter, unit.id, text, Meaning.ZERO)
    taught = {one.words for one in stored_lessons.of_unit(office.work, unit.id)}
    assert taught
    first = min(taught)
    lessons._write(office.work, reporter.id, office.unit(B).id, first, Meaning.NO_REPORT)
    merge(office)
    kept = {one.words: one.meaning for one in stored_lessons.of_unit(office.work, office.unit(B).id)}
    assert kept.keys() == taught
    assert kept[first] is Meaning.NO_REPORT
    close(office, B)
    assert stored_lessons.of_unit(office.work, office.unit(B).id) == []


def test_invitation(office: Office) -> None:
    members.invite(office.work, office.unit(A), Role.REPORTER, life=timedelta(hours=1))
    merge(office)
    assert [one.unit.name for one in stored_grants.open_invites(office.work)] == [B]
    close(office, B)
    assert stored_grants.open_invites(office.work) == []


def test_admission(office: Office) -> None:
    work, account = office.work, office.account(9, "来人")
    link = links.make(work, office.admin.account, office.unit(A), "Asia/Shanghai")
    request = requests.visit(work, account, link)
    requests.choose_unit(work, account, request, office.unit(A).id)
    rename(office)
    merge(office, "东岭村")
    work.session.expire_all()
    assert (link.unit_id, request.unit_id, request.version) == (office.unit(B).id, office.unit(B).id, 2)
    close(office, B)
    work.session.expire_all()
    assert (link.unit_id, request.unit_id) == (office.unit(TOP).id, office.unit(TOP).id)
    assert [text.partition("，")[0] for text in office.told(account)] == [
        "ℹ️ 您申请加入的东沟村改名为东岭村。申请照旧",
        "ℹ️ 您申请加入的东岭村已经并入柳湾村",
        "ℹ️ 您申请加入的柳湾村已经撤销",
    ]


def test_told_by_day(office: Office) -> None:
    """Unless somebody owes a report before the morning."""
    night = NOW + timedelta(hours=16)  # half past midnight
    office.work = type(office.work)(office.work.session, BOT, night)
    rename(office)
    reporter = office.account(2, "东沟的")
    query = select(Outbox).where(Outbox.chat_id == reporter.user_id).order_by(col(Outbox.id).desc())
    (told, *_) = office.work.session.exec(query).all()
    assert told.not_before == NOW + timedelta(hours=22, minutes=30)  # seven
    unit_id = office.unit("东岭村").id
    owed = next(iter(office.work.session.exec(select(Occurrence).where(Occurrence.unit_id == unit_id))))
    owed.due_at, owed.state = night + timedelta(hours=1), AWAITED
    office.work.session.flush()
    names.rename(office.work, office.admin, unit_id, "东沟村")
    assert next(one.not_before for one in office.work.session.exec(query)) == night


def test_expected(office: Office) -> None:
    person = stored_people.everybody(office.work)[0]
    row = Listing(
        bot_id=BOT, person_id=person.id, unit_id=office.unit(A).id, role=Role.REPORTER, added_at=NOW
    )
    office.work.session.add(row)
    merge(office)
    office.work.session.refresh(row)
    assert row.unit_id == office.unit(B).id
    close(office, B)
    office.work.session.refresh(row)
    assert row.ended_at is not None
    assert stored_listings


def test_group(office: Office) -> None:
    merge(office)
    office.work.session.expire_all()
    assert [one.unit_id for one in stored_chats.bindings(office.work)] == [office.unit(B).id]
    close(office, B)
    office.work.session.expire_all()
    assert [one.unit_id for one in stored_chats.bindings(office.work)] == [office.unit(TOP).id]


def test_below(office: Office) -> None:
    with pytest.raises(Refused, match=r"units\.has_below"):
        closure.close_unit(office.work, office.admin, office.unit(A).id)
    merge(office)
    assert office.unit("东沟一组").parent_id == office.unit(B).id


@pytest.mark.parametrize(
    ("why", "act"),
    [
        ("units.taken", lambda office: rename(office, B)),
        ("units.taken", lambda office: cut(office, "沟里", B)),
        ("units.no_name", lambda office: rename(office, "  ")),
        ("units.long_name", lambda office: rename(office, "长" * 31)),
        ("units.bad_name", lambda office: rename(office, "东沟/*")),
        ("units.same_name", lambda office: rename(office, A)),
        ("units.same", lambda office: merge(office, A, A)),
        ("units.below", lambda office: merge(office, A, "东沟一组")),
        ("units.topmost", lambda office: merge(office, TOP, A)),
        ("units.topmost", lambda office: close_only(office, TOP)),
        ("units.topmost", lambda office: split.split(office.work, office.admin, office.unit(TOP).id, ["甲"])),
        ("units.split_names", lambda office: cut(office, "甲村", "甲村")),
        ("refuse.right", lambda office: stranger_closes(office)),
        ("refuse.stale", lambda office: closure.close_unit(office.work, office.admin, 10**6)),
    ],
)
def test_refused(office: Office, why: str, act: object) -> None:
    with pytest.raises(Refused) as refused:
        act(office)  # type: ignore[operator]
    assert refused.value.key == why


def close_only(office: Office, unit: str) -> None:
    closure.close_unit(office.work, office.admin, office.unit(unit).id)


def stranger_closes(office: Office) -> None:
    reporter = office.account(2, "东沟的")
    speaker = type(office.admin)(reporter, office.admin.scope.__class__(()))
    closure.close_unit(office.work, speaker, office.unit(A).id)
