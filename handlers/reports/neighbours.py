"""What somebody tells of a unit that is not theirs: never refused, it goes to the desk of both."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.conversation.corrections import corrected
from bot.domain.incidents.urgency import alarmed
from bot.domain.messaging.messages import Event
from bot.domain.messaging.place import Place
from bot.domain.messaging.throttle import Purpose, ThrottleVerdict
from bot.domain.reading import Reading, read
from bot.domain.rights import Right
from bot.domain.terms import Label
from bot.phrases import say
from bot.services import outbox, throttle
from bot.services import questions as asked
from bot.services.incidents import access, details
from bot.services.incidents import messages as incident_messages
from bot.services.questions import Do, Option
from bot.services.refusals import Refused
from bot.services.reports import attachments, claims, interim, matters, receipts
from bot.services.reports import namesakes as one_of_several
from bot.services.reports.interim import Claim, Noted
from bot.services.utterance import Said, reading_of, said_by
from handlers import namesakes
from handlers.context import Talk
from handlers.reports import filing, questions
from storage.queries import incidents as stored_incidents
from storage.queries import members as stored_members
from storage.queries import reports as stored_reports
from storage.queries import units as stored_units
from storage.queries.directory import directory
from storage.tables import Matter
from storage.work import Work


def pass_on(talk: Talk, said: Said, harm: Sequence[Claim], but: Sequence[Place] = ()) -> list[Noted]:
    """Each claim goes to the desk of its unit and of the speaker's; `but`: they have read the very words already."""
    home = claims.home(talk.work, talk.scope)
    if home is None:
        raise Refused("refuse.right")
    passed = (interim.pass_on(talk.work, said, claim, home, but) for claim in harm)
    return [one for one in passed if one is not None]


def pass_on_and_ask(talk: Talk, said: Said, harm: Sequence[Claim], but: Sequence[Place] = ()) -> list[Noted]:
    found = pass_on(talk, said, harm, but)
    _ask_which_of(talk, said, harm, found)
    return found


def _ask_which_of(talk: Talk, said: Said, harm: Sequence[Claim], found: Sequence[Noted]) -> None:
    told = {one.matter.unit_id: one for one in found if not one.again}
    for claim in harm:
        if claim.among and (noted := told.get(claim.unit_id)) is not None:
            ask_which(talk, said.worded(claim.text), claim.among, noted.matter)


def ask_which(talk: Talk, said: Said, among: Sequence[int], matter: Matter) -> None:
    """Harm of one of several units of one name has been told: which of them it is may be said afterwards."""
    options = [
        *_open_there(talk, among, matter),
        *namesakes.unit_options(talk, among, matter=matter.id),
        Option(do=Do.NOTHING, text=say("button.which_unknown")),
    ]
    asked.ask(talk.work, said, say("ask.which_unit_harm", text=receipts.short(said.text)), options)


def _open_there(talk: Talk, among: Sequence[int], matter: Matter) -> list[Option]:
    """What is open at one of them may be what is told of."""
    found = stored_incidents.still_open(talk.work, among)
    return [
        Option(
            do=Do.FOLLOW_UP,
            text=say("follow.option", number=one.id, unit=incident_messages.unit_name(talk.work, one)),
            incident=one.id,
            matter=matter.id,
        )
        for one in found
        if access.may_report(talk.work, one, talk.account, talk.scope)
    ]


def ask_whose(talk: Talk, said: Said, claim: Claim) -> None:
    """Several units that the speaker may report for are called so."""
    names = stored_units.unit_names(talk.work, claim.among)
    mine = {unit_id: unit for unit_id, unit in names.items() if talk.scope.may(Right.REPORT, unit_id)}
    options = [Option(do=Do.AS_REPORT, text=unit, units=(unit_id,)) for unit_id, unit in mine.items()]
    if claim.label is not Label.MATTER and len(mine) > 1:  # 两个柳湾村都平安
        options.append(Option(do=Do.AS_REPORT, text=say("button.all_of_them"), units=tuple(mine)))
    dismiss = Option(do=Do.DISMISS, text=say("button.not_report"))
    asked.ask(talk.work, said.worded(claim.text), say("ask.which_unit"), [*options, dismiss])


def tell(talk: Talk, said: Said, harm: Sequence[Claim], note: str = "") -> list[Noted]:
    """The message tells of nothing else. `note`: a line below the receipt."""
    told = pass_on(talk, said, harm)
    receipts.send(talk.work, said, told, note)
    _ask_which_of(talk, said, harm, told)
    return told


def tell_of_one(talk: Talk, said: Said, unit_ids: Sequence[int]) -> None:
    """Harm of one of the speaker's units, and not of which: the desk hears at once, then it is asked."""
    above = stored_units.nearest_above(talk.work, unit_ids)
    told = tell(talk, said, [Claim(above, Label.MATTER, said.text)])
    for one in told[:1]:
        questions.ask_whose(talk.work, said, unit_ids, one.matter)


def place(talk: Talk, said: Said, unit_ids: Sequence[int], matter: Matter | None) -> None:
    """It is known now to which units it happened: it is theirs, instead of what the desk heard. Its files go with the
    last, and where there are several what was made urgent stays with the unit above them."""
    text = corrected(said.text)
    filing.file(talk.work, said, [Claim(unit_id, Label.MATTER, text) for unit_id in unit_ids])
    made = stored_reports.matters_from_message(talk.work, said.chat_id, said.message_id or 0)
    if matter is not None and made and made[-1].id != matter.id:
        matters.take_over(talk.work, matter, made[-1])
        matter.withdrawn_at = talk.work.now
        if len(unit_ids) == 1:
            _move_incident(talk.work, said, matter, made[-1])


def reword_among(talk: Talk, said: Said, reading: Reading, told: Matter, among: Sequence[int]) -> None:
    """Other words of harm at one of several units of one name: they say now of which, or it is asked anew."""
    named = directory(talk.work).all_meant(reading) & {*among}
    if len(named) == 1:
        _place_among(talk, said, *named, told=told)
    else:
        _revise_among(talk, said, told, among)


def _place_among(talk: Talk, said: Said, unit_id: int, *, told: Matter) -> None:
    claim = Claim(unit_id, Label.MATTER, said.text)
    if talk.scope.may(Right.REPORT, unit_id):
        filing.file(talk.work, said, [claim])
    else:
        tell(talk, said, [claim])
    settle_which(talk, said, told)


def _revise_among(talk: Talk, said: Said, told: Matter, among: Sequence[int]) -> None:
    remark = one_of_several.remark(talk.work, among)
    one_of_several.ask_no_more(talk.work, told)
    noted = interim.revise(talk.work, said.worded(said.text + remark), told)
    receipts.send(talk.work, said, [noted])
    ask_which(talk, replace(said, media=(), album=None), among, noted.matter)


def settle_which(talk: Talk, said: Said, told: Matter) -> None:
    """It has been said of which of them it is, and told anew: whoever was told of all of them is told so."""
    found = stored_reports.matters_from_message(talk.work, said.chat_id, said.message_id or 0)
    made = next((one for one in reversed(found) if one.id != told.id), None)
    if made is None:
        return
    matters.take_over(talk.work, told, made)
    name = directory(talk.work).name(made.unit_id)
    one_of_several.settle_which(talk.work, told, name, but=matters.told_at(made))
    one_of_several.ask_no_more(talk.work, told)
    _move_incident(talk.work, said, told, made)


def _move_incident(work: Work, said: Said, told: Matter, made: Matter) -> None:
    """What was made urgent meanwhile is the same."""
    incident = stored_incidents.of_matter(work, told.id)
    if incident is not None:
        incident.matter_id = made.id
        details.choose(work, said, incident, f"{details.UNIT}={made.unit_id}")


def tell_of(talk: Talk, said: Said, unit_ids: Sequence[int]) -> None:
    """The person has said that the words are to be handed on."""
    reading = reading_of(talk.work, said, talk.scope)
    tell(talk, said, claims.harm_of(directory(talk.work), reading, said.text, unit_ids))


def tell_without_round(talk: Talk, said: Said) -> None:
    """Harm told by somebody who reports for nobody: the desk of their unit hears of it."""
    home = claims.home(talk.work, talk.scope)
    if home is None:
        raise Refused("refuse.no_units")
    tell(talk, said, [Claim(home, Label.MATTER, said.text)])


def tell_of_former(talk: Talk) -> bool:
    """Harm told in private by somebody who was removed: the desk of where they were hears of it, and who says it.

    False where nothing tells of harm, or they never belonged to anybody. What they are told is said as to a stranger.
    """
    work, incoming = talk.work, talk.incoming
    if not incoming.private or incoming.event is not Event.MESSAGE:
        return False
    left = stored_members.left_unit(work, talk.account.id)
    units = directory(work)
    if left is not None and incoming.media and not incoming.text.strip():
        _pass_on_pictures(talk, left)
        return True
    reading = units.followed(alarmed(read(incoming.text, units.spoken))) if left is not None else None
    if left is None or reading is None or reading.label is not Label.MATTER:
        return False
    said = said_by(work, talk.speaker, incoming)
    text = say("former.text", text=said.text)
    named = [part.unit for part in reading.units]
    harm = [claims.of_unit(units, unit, Label.MATTER, text) for unit in named]
    harm = harm or [Claim(left, Label.MATTER, text)]
    found = [interim.pass_on(work, said, claim, left) for claim in harm]
    _tell_former(talk, [one for one in found if one is not None])
    return True


def _pass_on_pictures(talk: Talk, left: int) -> None:
    """Pictures without words: with what they have just told, else by themselves; so many, and no more."""
    said = said_by(talk.work, talk.speaker, talk.incoming)
    if said.album is not None and attachments.continue_album(talk.work, said, said.album):
        return
    if throttle.verdict(talk.work, talk.account.user_id, Purpose.UNADMITTED) is not ThrottleVerdict.SAY:
        return
    found = interim.pass_on(talk.work, said, Claim(left, Label.MATTER, say("former.files")), left)
    _tell_former(talk, [found] if found is not None else [])


def _tell_former(talk: Talk, told: Sequence[Noted]) -> None:
    names = dict.fromkeys(name for one in told for name in one.desk)
    talk.work.did.kept = True
    desk = outbox.listed(names) or say("receipt.the_desk")
    outbox.refuse_stranger(talk.work, talk.incoming, "refuse.former", names=desk)


def ask(talk: Talk, said: Said, unit_ids: Sequence[int]) -> None:
    """It is not plain whether harm is told of others: shall the desk hear of it?"""
    names = stored_units.unit_names(talk.work, unit_ids).values()
    text = say("ask.pass_on", text=receipts.short(said.text), unit=outbox.listed(names))
    options = [
        Option(do=Do.PASS_ON, text=say("button.pass_on"), units=tuple(unit_ids)),
        Option(do=Do.DISMISS, text=say("button.not_passed_on")),
    ]
    asked.ask(talk.work, said, text, options)
