"""What comes of words by their kind, where it is no topic's own: answers, changes, greetings, talk."""

import re
from collections.abc import Callable, Mapping

from bot.domain.conversation.corrections import Amendment
from bot.domain.conversation.courtesies import Courtesy
from bot.domain.conversation.known import RepliedTo
from bot.domain.incidents.plan import staged
from bot.domain.reports.additions import FOLLOWS
from bot.domain.rights import Right
from bot.domain.rota.handover_note import may_be_note
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import outbox, questions
from bot.services.incidents import acknowledgement
from bot.services.questions import Do, Option
from bot.services.reports import additions, owed, receipts
from handlers import commands, duty, follow_ups, incident_reports, people, remarks, transfers
from handlers.admin import frame
from handlers.context import Understood
from handlers.reports import awaited_words, corrections, messages
from handlers.reports import questions as questions_about_reports
from storage.queries.directory import directory
from storage.tables import Draft, Question

CALLS_OFF = re.compile(r"取消|没事|[点按弄搞发报打]错|误|算了|撤|手滑|不紧急|不是紧急|当我没说")
LEAST_ADDED = 4  # characters; fewer add nothing
LEAST_TOLD = 7  # characters; fewer tell of nothing that happened


def command(found: Understood) -> None:
    """The plain word of a command; 「有事」, and not yet what, is the button 「有事要报」."""
    if found.decision.rule != "something to tell":
        commands.by_word(found)
        return
    talk, known = found.talk, directory(found.talk.work)
    told = found.heard.reading
    named = known.all_meant(told) | {known.ids[known.gone[part.unit].now] for part in told.gone}
    mine = talk.scope.units(Right.REPORT) & named if named else talk.scope.own_units(Right.REPORT)
    if mine:
        questions_about_reports.ask_matter(talk.work, found.said, known.in_order(mine))
    elif named:
        messages.take(found)
    else:
        outbox.answer(talk.work, talk.incoming, say("talk.something_leader"))


def _is_there(found: Understood) -> None:
    """Any word of whoever has an incident in hand, or who reported it, renews that; but no report of a round does."""
    acknowledgement.heard_of(found.talk.work, found.talk.account)


# -- answers -------------------------------------------------------------------------------------------------------


def take_answer(found: Understood) -> bool:
    """Takes words that a question waits for; False if they turn out to be something else."""
    _is_there(found)
    if found.decision.rule == "note":
        return duty.noted(found.talk)
    if found.draft is not None:
        return _into_draft(found, found.draft)
    if found.question is None or found.known.waiting is None:
        return False
    if found.decision.rule == "words of leaving":
        return _of_an_alarm(found, *found.question) or _leave(found, *found.question)
    if found.decision.rule == "urgent, then 平安":
        return _calm_not_urgent(found, *found.question)
    return awaited_words.take(found.talk.work, found.said, found.talk.scope, *found.question)


def _into_draft(found: Understood, draft: Draft) -> bool:
    """What a screen of /admin waits for, or words that leave it."""
    if found.decision.rule == "words of leaving":
        frame.left(found.talk, draft)
        return True
    return frame.typed(found.talk, draft, found.said.text)


def _of_an_alarm(found: Understood, question: Question, option: Option) -> bool:
    """「点错了」 may be the reason that is waited for, and 「取消」 to a question about an alarm the alarm itself."""
    if option.do is Do.AWAIT_FALSE_ALARM:
        return awaited_words.take(found.talk.work, found.said, found.talk.scope, question, option)
    calls_off = CALLS_OFF.search(found.said.text) is not None
    return option.do is Do.AWAIT_DETAIL and calls_off and commands.of_an_incident(found)


def _leave(found: Understood, question: Question, option: Option) -> bool:
    """算了: the question ends, and what has been recorded is said."""
    questions.close(found.talk.work, question)
    unit = found.known.waiting.unit if found.known.waiting is not None else ""
    outbox.answer(found.talk.work, found.talk.incoming, questions.left(option, unit), chatter=False)
    return True


def _calm_not_urgent(found: Understood, question: Question, option: Option) -> bool:
    """/urgent, then 平安: no alarm; the 平安 is asked about."""
    work, units = found.talk.work, tuple(sorted(found.talk.scope.own_units(Right.REPORT)))
    if not units:
        return _leave(found, question, option)
    questions.close(work, question)
    text = say("ask.calm_not_urgent", text=receipts.short(found.said.text))
    zero = Option(do=Do.REPORT, text=say("button.zero"), label=Label.ZERO, units=units)
    questions.ask(work, found.said, text, [zero, Option(do=Do.DISMISS, text=say("button.cancel"))])
    return True


def follow_up(found: Understood) -> bool:
    """More of an open incident: 续报：…, files, words of those involved; False if they are something else."""
    _is_there(found)
    work, said = found.talk.work, found.said
    if (named := staged(said.text)) is not None:
        follow_ups.staged_report(work, said, found.talk.scope, *named)
        return True
    if not said.text:
        return incident_reports.take_files(work, said)
    return remarks.take_up(found.talk, said, found.heard.reading, from_above=found.heard.from_above)


# -- changes ---------------------------------------------------------------------------------------------------------


def change(found: Understood) -> None:
    """更正：…, 刚才那条不算; during an incident of the speaker's own it may be that."""
    _is_there(found)
    if found.heard.amendment is Amendment.WITHDRAWAL:
        if not commands.of_an_incident(found):
            corrections.withdraw(found)
    elif found.known.replied is RepliedTo.RECEIPT or not _corrects_an_incident(found):
        corrections.change(found)


def _corrects_an_incident(found: Understood) -> bool:
    label, entries = corrections.meant(found)[1], corrections.reports_that_stand(found)
    return remarks.corrects(found.talk, found.said, found.heard.reading, label, entries)


# -- nothing to report -------------------------------------------------------------------------------------------------


def greeting(found: Understood) -> None:
    """One short line, where the bot is spoken to."""
    _is_there(found)
    key = "talk.greeting" if found.talk.scope.own_units(Right.REPORT) else "talk.greeting_leader"
    outbox.answer(found.talk.work, found.talk.incoming, say(key))


def silence(found: Understood) -> None:
    """Nothing is said, and nothing is recorded."""
    _is_there(found)


def acknowledged(found: Understood) -> None:
    """收到 is no report, and takes no incident. Whom one waits for is told so: they might take silence for a ✅."""
    _is_there(found)
    talk = found.talk
    concerned = talk.incoming.private or found.known.replied is RepliedTo.INCIDENT
    if concerned and remarks.acknowledged(talk, found.said):
        return
    if not talk.incoming.private or not found.known.owed:
        return
    lacking = [one for one in owed.now(talk.work, talk.scope.own_units(Right.REPORT)) if owed.is_owed(one)]
    text = say("talk.still_owed", rounds=owed.labels_of(talk.work, lacking))
    outbox.answer(talk.work, talk.incoming, text)


def talk(found: Understood) -> None:
    """Words of which nobody knows what they are: asked about while a round is owed, else told what the bot can do.

    「算了没事」 may be about an incident.
    """
    _is_there(found)
    if (heard := FROM_ABOVE.get(found.decision.rule)) is not None:
        heard(found)
        return
    leaves = found.heard.courtesy is Courtesy.LEAVING
    if leaves and _left(found):
        return
    whole = not found.heard.files and not found.heard.damaged
    if transfers.told_who_has_it(found.talk, found.said) or people.asked_in_words(found.talk):
        return
    if frame.change_wished(found.talk, found.heard.reading) or (whole and duty.noted_on_post(found.talk)):
        return
    if remarks.asked_how(found.talk, found.said) or remarks.offers(found.talk, found.said):
        return
    if found.heard.retreats and corrections.retreat(found):
        return
    noted = found.known.hands_over and whole and not leaves and may_be_note(found.said.text)
    if noted and duty.note_or_report(found.talk):
        return
    if whole and found.decision.rule == "talk" and _may_add(found):
        return
    if found.known.owed or not whole or found.heard.reading.units or found.decision.rule != "talk":
        messages.take(found)
    else:
        _tell_what(found)


def _left(found: Understood) -> bool:
    """算了: an incident may be meant, or a question; where none is open, that is said. 没事了 may be a 平安, though."""
    if commands.of_an_incident(found) or commands.leave_question(found):
        return True
    calls_off = CALLS_OFF.search(found.said.text) is not None and "没" not in found.said.text
    if calls_off:
        outbox.answer(found.talk.work, found.talk.incoming, say("command.nothing_to_cancel"))
    return calls_off


def _passed_on(found: Understood) -> None:
    """Answers words that a village heard from above: they are no report; says what is owed, with a button for harm."""
    talk = found.talk
    lacking = [one for one in owed.now(talk.work, talk.scope.own_units(Right.REPORT)) if owed.is_owed(one)]
    still = say("talk.passed_on_owed", rounds=owed.labels_of(talk.work, lacking)) if lacking else ""
    options = [
        Option(do=Do.AS_REPORT, text=say("button.is_report")),
        Option(do=Do.DISMISS, text=say("button.seen")),
    ]
    questions.ask(talk.work, found.said, say("talk.passed_on", owed=still), options)


FROM_ABOVE: Mapping[str, Callable[[Understood], None]] = {
    "from above": lambda found: duty.note_from_above(found.talk, found.said),
    "passed on": _passed_on,
}


def _may_add(found: Understood) -> bool:
    """「老两口在隔壁坐着」 a minute after 「灶房烧起来了」: asked whether it is more of that."""
    work, said = found.talk.work, found.said
    if found.known.matter is None or found.known.matter > FOLLOWS:
        return False
    if len(said.text) < LEAST_ADDED or found.heard.courtesy is not None:
        return False
    matter = additions.last_matter(work, found.talk.account, found.talk.scope, said.sent_at)
    if matter is None:
        return False
    units = (matter.unit_id,)
    options = [
        Option(do=Do.ADD, text=say("button.add"), label=Label.MATTER, units=units, matter=matter.id),
        Option(do=Do.REPORT, text=say("button.report_this"), label=Label.MATTER, units=units),
        Option(do=Do.DISMISS, text=say("button.not_report")),
    ]
    told = say("ask.addition", text=receipts.short(said.text), matter=receipts.short(matter.text))
    questions.ask(work, said, told, options)
    return True


def _tell_what(found: Understood) -> None:
    """In three lines; longer words may yet be something that happened, one tap away."""
    work, units = found.talk.work, tuple(sorted(found.talk.scope.own_units(Right.REPORT)))
    if not units:
        outbox.answer(work, found.talk.incoming, say("talk.what_leader"))
    elif len(found.said.text) < LEAST_TOLD:
        outbox.answer(work, found.talk.incoming, say("talk.what"))
    else:
        own = units if len(units) == 1 else ()  # of several it is asked whose
        matter = Option(do=Do.REPORT, text=say("button.report_this"), label=Label.MATTER, units=own)
        dismiss = Option(do=Do.DISMISS, text=say("button.not_report"))
        questions.ask(work, found.said, say("talk.what"), [matter, dismiss])
