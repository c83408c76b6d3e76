"""Words of those involved in what is open: what they are of it (`bot.domain.incidents.follow_up`), and what is said."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.domain.incidents.false_alarm import is_reason, tells_of_casualties
from bot.domain.incidents.follow_up import IncidentConcern, Way, concern_of
from bot.domain.incidents.remark import Remark, remark
from bot.domain.incidents.urgency import urgent as looks_urgent
from bot.domain.messaging.buttons import CloseIncident, ReportMore, ShowStory, TakeIncident
from bot.domain.messaging.messages import Button
from bot.domain.reading import Reading
from bot.domain.rights import Right
from bot.domain.terms import Label
from bot.domain.text.pages import pages
from bot.phrases import say
from bot.services import questions
from bot.services.incidents import access, involvement, messages, response, timeline, views
from bot.services.questions import Do, Option
from bot.services.reports import owed, receipts
from bot.services.utterance import Said
from handlers import follow_ups, namesakes, transfers
from handlers.context import Talk
from storage.queries import incidents as stored_incidents
from storage.queries.rounds import Entry
from storage.tables import Incident, Question
from storage.work import Work

MOST_ENTRIES = 3  # reports that a correction may be about, beside the incident


def take_up(talk: Talk, said: Said, reading: Reading, *, from_above: bool = False) -> bool:
    """Uses words of somebody involved in what is open as what they are of it, or asks.

    `from_above`: they read as a notice that was passed on, and are never taken for its news unasked.
    False if they have nothing to do with it, or tell of harm that no question may hold back: they are then a report as
    well, whatever is answered.
    """
    if transfers.take_up(talk, said):
        return True
    found = _concern(talk, said, reading)
    if found is None:
        return False
    rows = _rows(talk.work, found.incidents)
    if not rows:
        return False
    if found.way is Way.HARM:
        _tell_undecided(talk.work, said, rows)
        return False
    passed_on = from_above and not talk.incoming.reply_to
    if found.way in (Way.FOLLOW_UP, Way.INSTRUCTION) and not passed_on:
        return _take(talk, said, reading, rows[0], instructs=found.way is Way.INSTRUCTION)
    if found.way in (Way.FOLLOW_UP, Way.INSTRUCTION, Way.ASK):
        return _ask_unless_filed(talk, said, reading, found)
    if found.way is Way.TAKE and not said.doubtful:
        _take_over(talk, said, rows[0])
    else:
        SAYING[found.way](talk, said, rows, found)
    return True


def _concern(talk: Talk, said: Said, reading: Reading) -> IncidentConcern | None:
    work, incoming = talk.work, talk.incoming
    replied = involvement.shown_in(work, said.chat_id, incoming.reply_to)
    there = tuple(one.id for one in namesakes.open_incidents(talk, reading))
    found = involvement.of(work, said.account, talk.scope, (*replied, *there))
    if not found:
        return None
    shared = namesakes.bearers(work, reading)
    return concern_of(found, reading, replied, work.now, group=not incoming.private, shared=shared)


def _rows(work: Work, numbers: Sequence[int]) -> list[Incident]:
    return [one for number in numbers if (one := stored_incidents.incident_of(work, number))]


def _take(talk: Talk, said: Said, reading: Reading, incident: Incident, *, instructs: bool) -> bool:
    if instructs:
        follow_ups.instruct(talk.work, said, incident)
        return True
    others = namesakes.others(talk.work, reading, incident)
    return follow_ups.follow(talk.work, said, talk.scope, incident, others)


# -- asked about -----------------------------------------------------------------------------------------------------


def _ask_unless_filed(talk: Talk, said: Said, reading: Reading, found: IncidentConcern) -> bool:
    harm = reading.label is Label.MATTER and _tells_of_harm(said.text)
    reports_it = harm and _is_filed(talk, reading)
    others = namesakes.others(talk.work, reading, *_rows(talk.work, found.incidents))
    elsewhere = namesakes.unit_options(talk, others, "follow.option_elsewhere")
    _ask(talk.work, said, found, elsewhere, reported=reports_it)
    return not reports_it


def _is_filed(talk: Talk, reading: Reading) -> bool:
    """Will it be a matter as well: of the units that are named, or of the only one that is served?"""
    one = bool(reading.units) or len(talk.scope.own_units(Right.REPORT)) == 1
    return talk.incoming.addressed and one


def _tells_of_harm(text: str) -> bool:
    return looks_urgent(text) or tells_of_casualties(text)


def _ask(
    work: Work, said: Said, found: IncidentConcern, elsewhere: Sequence[Option], *, reported: bool
) -> None:
    """A follow-up is the first choice; an instruction the first of a leader's. `elsewhere`: it is of a namesake."""
    rows = _rows(work, found.incidents)
    more = [_option(work, Do.FOLLOW_UP, "follow.option", one) for one in rows]
    told = [_option(work, Do.INSTRUCT, "instruction.option", one) for one in rows] if found.leads else []
    other = Option(do=Do.AS_REPORT, text=say("follow.option_other"))
    rest = [*([] if reported else [*elsewhere, other]), Option(do=Do.DISMISS, text=say(_leaving(reported)))]
    if _tells_of_harm(said.text):
        _tell_undecided(work, said, rows)
    key = "follow.ask" if len(rows) == 1 else "follow.ask_which"
    text = say(key, text=receipts.short(said.text), number=rows[0].id)
    # What has been filed keeps its files there.
    about = replace(said, media=(), album=None) if reported else said
    questions.ask(work, about, text, [*told, *more, *rest])


def _leaving(reported: bool) -> str:
    return "follow.option_other" if reported else "button.leave"


def _option(work: Work, do: Do, key: str, incident: Incident) -> Option:
    unit = messages.unit_name(work, incident)
    return Option(do=do, text=say(key, number=incident.id, unit=unit), incident=incident.id)


def _tell_undecided(work: Work, said: Said, rows: list[Incident]) -> None:
    """Harm is not held back by the question which one it belongs to: the newest's are told, once."""
    numbers = "、".join(say("incident.number", number=one.id) for one in rows)
    text = say("follow.undecided", text=said.text, numbers=numbers)
    timeline.news(work, rows[0], text, by=said.account, but=said.chat_id)


# -- 我来处理 --------------------------------------------------------------------------------------------------------


def _take_over(talk: Talk, said: Said, incident: Incident, words: str = "") -> None:
    """The same as its button; whoever comes too late is told who has it, and can still take it over."""
    work, account = talk.work, said.account
    if incident.acknowledged_by not in (None, account.id) and incident.offered_to != account.id:
        _tell_taken(work, said, incident)
        return
    response.take(work, incident, account, talk.scope, incident.taken, words)
    follow_ups.respond(work, said, say("follow.taken", number=incident.id))


def _tell_taken(work: Work, said: Said, incident: Incident) -> None:
    no = response.taken_by(work, incident)
    take_over = TakeIncident(incident=incident.id, taking=incident.taken).button(say("button.take_over"))
    follow_ups.chat(work, said, say(no.key, **no.values), ((take_over, _story_button(incident)),))


def _ask_take(work: Work, said: Said, rows: Sequence[Incident]) -> None:
    """「我马上到」: whether they take it is asked, for until somebody does everybody is called on."""
    if _tells_of_harm(said.text):
        _tell_undecided(work, said, list(rows))
    lines = views.lines(work, rows)
    options = [
        *(_option(work, Do.TAKE, "follow.option_take", one) for one in rows),
        *(_option(work, Do.FOLLOW_UP, "follow.option", one) for one in rows),
        Option(do=Do.DISMISS, text=say("button.leave")),
    ]
    questions.ask(work, said, say("follow.ask_take", text=receipts.short(said.text), lines=lines), options)


def _declined(work: Work, said: Said, rows: Sequence[Incident]) -> None:
    """「接不了」 of somebody who is called is about themselves: nobody hears of it, and the ladder goes on."""
    waits = any(one.acknowledged_by is None for one in rows)
    options = [
        *(_option(work, Do.TAKE, "follow.option_take", one) for one in rows if one.acknowledged_by is None),
        *(_option(work, Do.FOLLOW_UP, "follow.option", one) for one in rows),
        Option(do=Do.DISMISS, text=say("button.seen")),
    ]
    key = "follow.declined" if waits else "follow.declined_taken"
    lines = views.lines(work, rows)
    questions.ask(work, said, say(key, text=receipts.short(said.text), lines=lines), options)


def took(talk: Talk, said: Said, question: Question, option: Option) -> None:
    """「我来处理」 was chosen for words that had been asked about."""
    incident = access.must_see(talk.work, talk.speaker, option.incident)
    told = question.text if remark(question.text) is Remark.COMES else ""
    _take_over(talk, said, incident, told)


def acknowledged(talk: Talk, said: Said) -> bool:
    """「收到」 of somebody who is called takes nothing, and they are told so; False where nothing waits for them."""
    found = involvement.of(talk.work, said.account, talk.scope)
    waiting = _rows(
        talk.work, [one.incident for one in found if one.waits and one.may_take and not one.reporter]
    )
    if not waiting:
        return False
    lines = views.lines(talk.work, waiting)
    buttons = tuple(
        (
            TakeIncident(incident=one.id, taking=one.taken).button(say("button.take_one", number=one.id)),
            _story_button(one),
        )
        for one in waiting
    )
    follow_ups.chat(talk.work, said, say("follow.not_taken", lines=lines), buttons)
    return True


def offers(talk: Talk, said: Said) -> bool:
    """「我来处理」 of somebody who was not called but may take it: asked; False where nothing is open for them."""
    if remark(said.text) is not Remark.TAKES:
        return False
    found = stored_incidents.still_open(talk.work, talk.scope.units(Right.TAKE))
    if waiting := [one for one in found if one.acknowledged_by is None]:
        _ask_take(talk.work, said, waiting)
    elif len(found) == 1:
        _take_over(talk, said, found[0])
    return bool(waiting) or len(found) == 1


# -- 情况怎么样了 ----------------------------------------------------------------------------------------------------


def asked_how(talk: Talk, said: Said) -> bool:
    """「情况怎么样了」 of somebody who looks on: what is open at the units that they see; False where nothing is."""
    if remark(said.text) is not Remark.ASKS:
        return False
    found = stored_incidents.still_open(talk.work, talk.scope.units(Right.OVERVIEW))
    if found:
        show_story(talk, said, found, leads=False)
    return bool(found)


def show_story(talk: Talk, said: Said, rows: Sequence[Incident], *, leads: bool) -> None:
    """The story of one, of several a line each; a leader may pass the question on to whoever has it."""
    if len(rows) > 1:
        lines = views.lines(talk.work, rows)
        follow_ups.chat(talk.work, said, lines, tuple((_story_button(one, many=True),) for one in rows))
        return
    (incident,) = rows
    told = list(pages(views.story(talk.work, incident)))
    for page in told if not leads else told[:-1]:
        follow_ups.chat(talk.work, said, page)
    if leads:
        ask = Option(do=Do.INSTRUCT, text=say("instruction.pass_on"), incident=incident.id)
        leave = Option(do=Do.NOTHING, text=say("button.seen"))
        questions.ask(talk.work, said, told[-1], [ask, leave])


def _story_button(incident: Incident, *, many: bool = False) -> Button:
    number = f"　{say('incident.number', number=incident.id)}" if many else ""
    return ShowStory(incident=incident.id).button(say("button.story") + number)


def _offer_close(talk: Talk, said: Said, rows: Sequence[Incident]) -> None:
    """「办结」 in words is one tap away, after the final report; before it, that is."""
    buttons = []
    for one in rows:
        if one.final_at is None:
            buttons.append(
                (ReportMore(incident=one.id, final=True).button(say("button.final_one", number=one.id)),)
            )
        elif access.may_close(talk.work, one, talk.account, talk.scope):
            buttons.append((CloseIncident(incident=one.id).button(say("button.close_one", number=one.id)),))
    lines = views.lines(talk.work, rows)
    follow_ups.chat(talk.work, said, say("follow.close", lines=lines), tuple(buttons))


# -- 弄错了，是隔壁乡的 ------------------------------------------------------------------------------------------


def corrects(talk: Talk, said: Said, reading: Reading, label: Label, entries: Sequence[Entry]) -> bool:
    """Words that correct something, of somebody who has an incident open: it may be that; False where it is not.

    `entries` are the reports that they may be about as well, `label` what they say: 「更正：平安」 is about a report.
    """
    if label is Label.ZERO:
        return False
    named = {part.unit for part in reading.units}
    shared = namesakes.bearers(talk.work, reading)
    found = [
        one
        for one in involvement.of(talk.work, said.account, talk.scope)
        if one.own and all(one.units & shared.get(name, {name}) for name in named)
    ]
    rows = _rows(talk.work, [one.incident for one in found])
    if rows:
        ask_false(talk, said, rows, [_fix_option(talk.work, one, label) for one in entries[:MOST_ENTRIES]])
    return bool(rows)


def ask_false(talk: Talk, said: Said, rows: Sequence[Incident], fixes: Sequence[Option] = ()) -> None:
    """A false alarm, a corrected follow-up, or a report? Nothing changes before it is said which.

    「刚才说错了」 denies nothing: the follow-up is its first choice.
    """
    work, denies = talk.work, remark(said.text) is Remark.DENIES
    false = [
        Option(do=Do.FALSE_ALARM, text=say("false.option", number=one.id), incident=one.id) for one in rows
    ]
    follow_up = [_option(work, Do.FOLLOW_UP, "follow.option", one) for one in rows]
    options = [
        *([*false, *follow_up] if denies else [*follow_up, *false]),
        *(fixes or [Option(do=Do.AS_REPORT, text=say("follow.option_other"))]),
        Option(do=Do.DISMISS, text=say("button.leave")),
    ]
    if _tells_of_harm(said.text):
        _tell_undecided(work, said, list(rows))
    lines = views.lines(work, rows)
    text = say("false.or_what", text=receipts.short(said.text), lines=lines)
    questions.ask(
        work, said, f"{text}{say('false.is_reason') if denies and is_reason(said.text) else ''}", options
    )


def _fix_option(work: Work, target: Entry, label: Label) -> Option:
    """Words that say nothing plain are asked for again."""
    return Option(
        do=Do.FIX if label is Label.UNCLEAR else Do.REPLACE,
        text=say("follow.option_fix", round=owed.labels_of(work, [target])),
        label=label,
        occurrences=(target.id,),
    )


# Nothing is taken for anything: what is asked or shown.
SAYING: Mapping[Way, Callable[[Talk, Said, Sequence[Incident], IncidentConcern], None]] = {
    Way.HAND_ON: lambda talk, said, rows, _: transfers.ask_to_whom(talk.work, said, rows),
    Way.DECLINE: lambda talk, said, rows, _: _declined(talk.work, said, rows),
    Way.STORY: lambda talk, said, rows, found: show_story(talk, said, rows, leads=found.leads),
    Way.CLOSE: lambda talk, said, rows, _: _offer_close(talk, said, rows),
    Way.ASK_FALSE: lambda talk, said, rows, _: ask_false(talk, said, rows),
    Way.TAKE: lambda talk, said, rows, _: _ask_take(talk.work, said, rows),
    Way.ASK_TAKE: lambda talk, said, rows, _: _ask_take(talk.work, said, rows),
}
