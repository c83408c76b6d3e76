"""续报 and 终报: only what changed, with the figures it changes; nothing of it is ever overwritten."""

from collections.abc import Iterable
from enum import StrEnum

from bot.domain.incidents import extraction
from bot.domain.incidents.extraction import Toll
from bot.domain.incidents.plan import stage_name
from bot.domain.messaging.buttons import CloseIncident
from bot.domain.messaging.messages import Media
from bot.domain.rights import Right, Scope
from bot.domain.terms import Due, Stage
from bot.domain.time.local_time import local
from bot.phrases import say
from bot.services.incidents import (
    access,
    acknowledgement,
    calls,
    deadlines,
    ladder,
    response,
    severity,
    timeline,
)
from bot.services.refusals import Refused
from bot.services.utterance import Said
from storage.queries import incidents as stored_incidents
from storage.tables import Account, Incident, IncidentFile, IncidentReport
from storage.work import Work


class Obstacle(StrEnum):
    """Why a report is not taken, as the key of what its sender is told."""

    RIGHT = "refuse.right"
    NO_WORDS = "incident.no_words"
    CLOSED = "incident.closed"
    FALSE = "false.is_false"
    FINAL_TWICE = "incident.final_twice"
    SAME = "incident.same"


def report(
    work: Work, said: Said, scope: Scope, incident: Incident, stage: Stage, text: str
) -> IncidentReport | Obstacle:
    """Records a follow-up or the final report.

    An obstacle is returned, not raised: the words may have answered a question, which is closed either way.
    """
    obstacle = _obstacle(work, said.account, scope, incident, stage, text)
    if obstacle is not None:
        return obstacle
    before = stored_incidents.figures(incident)
    after = extraction.merged(before, extraction.toll(text))
    _set_figures(incident, after)
    changes = extraction.changed(before, after)
    row = add_report(work, incident, stage, text, said.account, changes)
    row.chat_id, row.message_id = said.chat_id, said.message_id
    row.before = {key: old for key, old in before.model_dump().items() if old != getattr(after, key)}
    what = say("incident.report", stage=stage_name(stage, row.number), text=text) + changes_line(row)
    attach(work, incident, said.account, said.media, said.chat_id, said.album)
    timeline.news(work, incident, what, by=said.account, but=said.chat_id)
    deadlines.meet_follow_ups(work, incident)
    severity.regrade(work, incident)
    if stage is Stage.FINAL:
        _finish(work, said, scope, incident)
        ladder.advance(work, incident)
    else:
        acknowledgement.go_on(work, incident, text)
        ladder.heard(work, incident)
    return row


def _obstacle(
    work: Work, account: Account, scope: Scope, incident: Incident, stage: Stage, text: str
) -> Obstacle | None:
    if not access.may_report(work, incident, account, scope):
        return Obstacle.RIGHT
    if not text:
        return Obstacle.NO_WORDS
    if incident.false_at is not None:
        return Obstacle.FALSE
    if incident.closed_at is not None and not _watched(work, incident, stage):
        return Obstacle.CLOSED
    if incident.final_at is not None and stage is Stage.FINAL:
        return Obstacle.FINAL_TWICE
    last, _ = stored_incidents.reports_of(work, incident.id)[-1]
    same = last.text == text and last.stage is stage and last.withdrawn_at is None
    return Obstacle.SAME if same else None


def _watched(work: Work, incident: Incident, stage: Stage) -> bool:
    """Changed casualties are reported after the end, too, as long as a rule asks for them."""
    until = deadlines.changes_until(work, incident)
    return stage is Stage.FOLLOW_UP and until is not None and work.now <= until


def _set_figures(incident: Incident, figures: Toll) -> None:
    for key, value in figures.model_dump().items():
        setattr(incident, key, value)


def changes_line(row: IncidentReport) -> str:
    """The figures that this report has changed, as people read them; empty where there are none."""
    return say("incident.changes", changes="、".join(row.changes)) if row.changes else ""


def take_back(work: Work, incident: Incident, row: IncidentReport, account: Account) -> None:
    """Takes back a follow-up that was none; its author only. The figures that it changed are again as before.

    Its number stays its own: the next follow-up has the next one.
    """
    access.must_be_open(incident)
    if row.account_id != account.id or row.stage is not Stage.FOLLOW_UP:
        raise Refused("refuse.right")
    if row.withdrawn_at is not None:
        raise Refused("follow.withdrawn_already")
    row.withdrawn_at = work.now
    later = [one for one, _ in stored_incidents.reports_of(work, incident.id) if one.number > row.number]
    changed_since = {key for one in later if one.withdrawn_at is None for key in one.before}
    for key, old in row.before.items():
        if key not in changed_since:
            setattr(incident, key, old)
    what = say("follow.withdrawn", stage=stage_name(row.stage, row.number))
    timeline.news(work, incident, what, by=account, but=row.chat_id or account.user_id)
    severity.regrade(work, incident)
    ladder.advance(work, incident)


def _finish(work: Work, said: Said, scope: Scope, incident: Incident) -> None:
    """After the final report somebody with the right closes it: the reporter, if they have it, else they are asked."""
    incident.final_at = work.now
    incident.ask_at = None
    if access.may_close(work, incident, said.account, scope):
        response.close(work, incident, said.account, scope)
        return
    text = say("incident.close_ask", number=incident.id, unit=stored_incidents.unit_of(work, incident).name)
    button = CloseIncident(incident=incident.id).button(say("button.close"))
    for account in deadlines.responsible(work, incident, Due.FIRST):
        timeline.send(
            work,
            account,
            timeline.marked(incident, text),
            ((button,),),
            key=f"final:{incident.id}:{account.id}",
        )


def meant(work: Work, account: Account, scope: Scope) -> list[Incident]:
    """The open incidents that a bare 「续报：…」 of this person can be about."""
    own = list(stored_incidents.of_person(work, account.id))
    return own or list(stored_incidents.still_open(work, scope.own_units(Right.RAISE)))


def add_report(
    work: Work, incident: Incident, stage: Stage, text: str, by: Account, changes: Iterable[str] = ()
) -> IncidentReport:
    """Writes one report down and gives it the next 期 of the year."""
    year = local(work.now, stored_incidents.plan_of(incident).zone).year
    report = IncidentReport(
        incident_id=incident.id,
        number=len(stored_incidents.reports_of(work, incident.id)),
        stage=stage,
        text=text,
        changes=list(changes),
        account_id=by.id,
        reported_at=work.now,
        year=year,
        issue=stored_incidents.next_issue(work, year, drill=incident.drill),
    )
    work.session.add(report)
    work.session.flush()
    return report


def attach(
    work: Work,
    incident: Incident,
    by: Account,
    media: Iterable[Media],
    chat_id: int,
    album: str | None = None,
) -> list[IncidentFile]:
    """Keeps files with the incident and passes them to everybody who was called. A place on the map is its place."""
    files = [
        IncidentFile(
            incident_id=incident.id,
            account_id=by.id,
            at=work.now,
            chat_id=chat_id,
            album=album,
            media=one.model_dump(),
        )
        for one in media
    ]
    work.session.add_all(files)
    work.session.flush()
    for file in files:
        if file.media["kind"] == "location" and not incident.place:
            incident.place = say("incident.on_map")
    places = [place for place in timeline.told(work, incident) if place.chat != chat_id]
    calls.forward(work, files, places)
    return files
