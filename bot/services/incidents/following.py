"""续报 and 终报: only what changed, with the figures it changes; nothing of it is ever overwritten."""

from collections.abc import Sequence

from bot.domain import gleaning
from bot.domain.grading import ORDER, suggested
from bot.domain.incidents import stage_name
from bot.domain.messaging.buttons import CloseIncident
from bot.domain.rights import Right, Scope
from bot.domain.terms import LEVEL_NAMES, Due, Stage
from bot.phrases import say
from bot.services.incidents import calling, clocking, opening, rights, taking, telling
from bot.services.recording import Said
from storage.queries import incidents
from storage.tables import Account, Incident
from storage.work import Work


def report(
    work: Work, said: Said, scope: Scope, incident: Incident, stage: Stage, text: str
) -> tuple[str, bool]:
    """Records a follow-up or the final report; returns a receipt with ✅ and True, or what is wrong and False."""
    refusal = _refusal(work, said.account, scope, incident, stage, text)
    if refusal:
        return refusal, False
    changes = _merge(work, incident, text)
    row = opening.add_report(work, incident, stage, text, said.account, changes)
    name = stage_name(stage, row.number)
    what = say("incident.report", stage=name, text=text) + _listed(changes)
    opening.attach(work, incident, said.account, said.media, said.chat_id, said.album)
    telling.news(work, incident, what, by=said.account, but=said.chat_id)
    clocking.meet_follow_ups(work, incident)
    _regrade(work, incident)
    if stage is Stage.FINAL:
        _finish(work, said, scope, incident)
    taking.heard(work, incident)
    receipt = say(
        "incident.report_receipt", stage=name, number=incident.id, issue=row.issue, changes=_listed(changes)
    )
    return calling.marked(incident, receipt), True


def _refusal(
    work: Work, account: Account, scope: Scope, incident: Incident, stage: Stage, text: str
) -> str | None:
    if not rights.may_report(work, incident, account, scope):
        return say("refuse.right")
    if not text:
        return say("incident.no_words")
    if incident.closed_at is not None and not _watched(work, incident, stage):
        return say("incident.closed", number=incident.id)
    if incident.final_at is not None and stage is Stage.FINAL:
        return say("incident.final_twice", number=incident.id)
    last, _ = incidents.reports_of(work, incident.id)[-1]
    return say("incident.same", number=incident.id) if last.text == text and last.stage is stage else None


def _watched(work: Work, incident: Incident, stage: Stage) -> bool:
    """Changed casualties are reported after the end, too, as long as a rule asks for them."""
    until = clocking.changes_until(work, incident)
    return stage is Stage.FOLLOW_UP and until is not None and work.now <= until


def _merge(work: Work, incident: Incident, text: str) -> list[str]:
    """Takes over the figures that the words name; returns what changed."""
    before = opening.figures(incident)
    after = gleaning.merged(before, gleaning.toll(text))
    for key, value in after.model_dump().items():
        setattr(incident, key, value)
    return gleaning.changed(before, after)


def _listed(changes: Sequence[str]) -> str:
    return say("incident.changes", changes="、".join(changes)) if changes else ""


def _regrade(work: Work, incident: Incident) -> None:
    """Graver figures change the clock at once; the level itself waits for a person."""
    now = suggested(opening.figures(incident))
    before, incident.suggested = incident.suggested, now
    if now is None or now == before:
        return
    clocking.reset(work, incident, incidents.plan_of(incident))
    if before is None or ORDER.index(now) > ORDER.index(before):
        telling.note(work, incident, say("level.suggested", level=LEVEL_NAMES[now]))
    taking.offer_level(work, incident)


def _finish(work: Work, said: Said, scope: Scope, incident: Incident) -> None:
    """After the final report somebody with the right closes it: the reporter, if they have it, else they are asked."""
    incident.final_at = work.now
    if rights.may_close(work, incident, said.account, scope):
        taking.close(work, incident, said.account, scope)
        return
    text = say("incident.close_ask", number=incident.id, unit=incidents.unit_of(work, incident).name)
    button = CloseIncident(incident=incident.id).button(say("button.close"))
    for account in clocking.responsible(work, incident, Due.FIRST):
        telling.send(
            work,
            account,
            calling.marked(incident, text),
            ((button,),),
            key=f"final:{incident.id}:{account.id}",
        )


def meant(work: Work, account: Account, scope: Scope) -> list[Incident]:
    """The open incidents that a bare 「续报：…」 of this person can be about."""
    own = list(incidents.of_person(work, account.id))
    return own or list(incidents.still_open(work, scope.own_units(Right.RAISE)))
