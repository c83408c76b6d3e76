"""What kind of words a message is: one table, the first row that fits. docs/conversation.md tells why in this order.

Pure: what is known before a word is read (`Known`) and what the words are by themselves (`Heard`) are all it takes.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.admin.typed import begins_with_day, names_time_alone
from bot.domain.conversation.commands import PlainCommand
from bot.domain.conversation.corrections import Amendment
from bot.domain.conversation.courtesies import Courtesy
from bot.domain.conversation.group import alarms
from bot.domain.conversation.heard import Heard
from bot.domain.conversation.kinds import UtteranceKind
from bot.domain.conversation.known import Known, RepliedTo, Wants
from bot.domain.incidents.urgency import urgent
from bot.domain.reading.gone_units import GONE
from bot.domain.reports.additions import FOLLOWS
from bot.domain.rota.handover_note import is_marked, is_nothing


@dataclass(frozen=True)
class KindDecision:
    """`rule`: the row that decided. `ends_question`: the open question is over, and what was said goes its own way.
    `silent`: nobody spoke to the bot, and this is nothing it must hear."""

    kind: UtteranceKind
    rule: str
    ends_question: bool = False
    silent: bool = False


@dataclass(frozen=True)
class KindRow:
    rule: str
    kind: UtteranceKind
    fits: Callable[[Known, Heard], bool]
    ends_question: bool = False
    aside: bool = False  # heard in a group also where nobody spoke to the bot


def kind_of(known: Known, heard: Heard) -> KindDecision:
    """The kind of a message, and which row says so."""
    row = next(row for row in ROWS if row.fits(known, heard))
    ends = row.ends_question and known.waiting is not None
    return KindDecision(row.kind, row.rule, ends, known.aside and not row.aside)


# -- 2: answers ------------------------------------------------------------------------------------------------------


def _wants(known: Known) -> Wants | None:
    return known.waiting.wants if known.waiting is not None else None


def _leaves(known: Known, heard: Heard) -> bool:
    out = heard.courtesy is Courtesy.LEAVING or heard.command is PlainCommand.CANCEL
    return known.waiting is not None and out


def _calm_not_urgent(known: Known, heard: Heard) -> bool:
    """/urgent, then 平安: no alarm, and nothing filed before it is asked."""
    return _wants(known) is Wants.URGENT and (heard.zero or heard.retreats)


def _zero_ends(known: Known, heard: Heard) -> bool:
    """「有事要报」, then 「平安」."""
    return _wants(known) is Wants.MATTER and (heard.zero or heard.retreats)


def _answers(known: Known, heard: Heard) -> bool:
    """Is it what the question waits for? Another unit's words are not, nor is a plain 平安 beside an incident."""
    wants = _wants(known)
    if (
        wants in (None, Wants.SETTING)
        or heard.request is not None
        or heard.command is not None
        or heard.slash
    ):
        return False
    if wants is Wants.LABEL:
        return (
            heard.bare_zero
        )  # 「补报」, then 「平安」: of the round that was asked about, and not of the next
    if heard.courtesy is not None:
        return wants in REASONED and heard.courtesy is Courtesy.ACKNOWLEDGEMENT  # asked for again
    if heard.staged and wants is Wants.DETAIL:
        return False  # 「终报：…」 says itself what it is
    if (wants in OF_A_UNIT and _names_another(known, heard)) or (heard.takes and wants in TELLS):
        return False
    return not (wants in OF_INCIDENTS and heard.bare_zero)


def _sets(known: Known, heard: Heard) -> bool:
    """Is it typed into a screen? What tells of harm is not, nor a 平安, nor what replies to something else."""
    elsewhere = known.replied not in (RepliedTo.NOTHING, RepliedTo.OTHER) or known.aside
    said_otherwise = heard.slash or heard.command is not None or heard.request is not None or heard.staged
    if _wants(known) is not Wants.SETTING or elsewhere or said_otherwise or heard.files or heard.zero:
        return False
    return heard.courtesy is None and not _tells_of_harm(known, heard.reading.text, heard)


def _tells_of_harm(known: Known, said: str, heard: Heard) -> bool:
    """Do words that a screen awaits tell of harm? A name or reason may mention harm, but not an emergency, and not what
    happened at a village that it names. Days and times alone never do."""
    asked = known.waiting
    if asked is not None and asked.prose:
        return urgent(said) or (heard.matter and bool(heard.reading.units))
    if asked is not None and asked.dated and begins_with_day(said):
        return urgent(said)
    return heard.matter and not names_time_alone(said)


REASONED = frozenset({Wants.REASON, Wants.OMISSION, Wants.FALSE_ALARM})
OF_A_UNIT = frozenset({Wants.MATTER, Wants.FIX})
TELLS = frozenset(
    {Wants.MATTER, Wants.URGENT, Wants.FOLLOW_UP, Wants.DETAIL}
)  # 「我来处理」 tells of nothing
OF_INCIDENTS = frozenset({Wants.FOLLOW_UP, Wants.DETAIL})


def _names_another(known: Known, heard: Heard) -> bool:
    asked = known.waiting.unit if known.waiting is not None else ""
    told = heard.reading
    return any(part.unit != asked for part in told.units) or bool(told.gone and not told.units)


def _note(known: Known, heard: Heard) -> bool:
    """What is plainly meant for the next shift; whatever else is said then goes its own way.

    「交班：…」 is of whoever is on duty, too, long before they leave.
    「没有情况」 of somebody who owes a round is the report: silence about it would be a round that nobody sent.
    """
    said = heard.reading.text
    marked = known.replied is RepliedTo.HANDOVER or is_marked(said)
    whole = not heard.files and not heard.damaged
    if known.on_duty and known.private and whole and is_marked(said):
        return True
    return known.hands_over and whole and (marked or (known.owed == 0 and is_nothing(said)))


# -- 3 and 6: reports ------------------------------------------------------------------------------------------------


def _zero(known: Known, heard: Heard) -> bool:
    if not heard.zero or heard.amendment is not None:
        return False
    if heard.no_news and (known.incidents or known.replied is RepliedTo.INCIDENT):
        return False
    return not known.aside or _may_be_one(known, heard)


def _torn_zero(known: Known, heard: Heard) -> bool:
    """A 平安 that would count in a group, had all of it come: asked about, for its writer takes silence for a ✅."""
    return known.aside and heard.torn_zero and _may_be_one(known, heard)


def _may_be_one(known: Known, heard: Heard) -> bool:
    """In a group: said to nobody, by somebody who owes a round."""
    return known.replied is not RepliedTo.PERSON and (known.owed > 0 or known.early) and heard.own


def _list(known: Known, heard: Heard) -> bool:
    """Several units, of which one at least has a plain line."""
    plain = heard.list and (heard.matter or any(part.label != "unclear" for part in heard.reading.units))
    return plain and heard.own and (not known.aside or known.replied is not RepliedTo.PERSON)


def _matter(known: Known, heard: Heard) -> bool:
    """In a group only of a unit of the speaker's, by its name, or what reads as urgent: people talk there."""
    if not heard.matter or not known.aside:
        return heard.matter
    if heard.reading.units:  # whose unit is no more may have nobody there to say so
        return heard.own or (bool(heard.reading.gone) and alarms(heard.reading.text))
    return known.serves > 0 and alarms(heard.reading.text)


def _of_gone_units(known: Known, heard: Heard) -> bool:
    return heard.reading.rule == GONE and not known.aside


def _another_day(known: Known, heard: Heard) -> bool:
    return heard.reading.when is not None or heard.reading.backfill


# -- 4 and 5: what goes on -------------------------------------------------------------------------------------------


def _stage(known: Known, heard: Heard) -> bool:
    return heard.staged


def _follows(known: Known, heard: Heard) -> bool:
    """Words of somebody involved in an open incident; what is plainly something else is none."""
    if (
        not (known.incidents or known.replied is RepliedTo.INCIDENT)
        or heard.follows_nothing
        or heard.courtesy is Courtesy.LEAVING
        or heard.command is not None
        or heard.amendment is not None
    ):
        return False
    return not known.aside and not heard.files_alone


def _takes(known: Known, heard: Heard) -> bool:
    """「我来处理」 beside the card of an incident in a group."""
    return heard.takes and known.incidents > 0 and known.replied is not RepliedTo.PERSON


def _files_follow(known: Known, heard: Heard) -> bool:
    return heard.files_alone and known.incidents > 0


def _adds(known: Known, heard: Heard) -> bool:
    """Soon after one's own matter: files alone, 「补充：…」, and more of what happened."""
    if known.matter is None or known.matter > FOLLOWS or heard.zero or heard.reading.rule == GONE:
        return False
    if heard.files and not heard.matter and not (known.aside and heard.request is not None):
        return True  # whatever is written below a photo
    return heard.added and heard.courtesy is None


def _recurs(known: Known, heard: Heard) -> bool:
    """「又复燃了」 after the closing, of somebody who was in it."""
    told = heard.recurs and known.ended and not heard.list
    return told and (not known.aside or known.replied is not RepliedTo.PERSON)


# -- 7 to 9 ----------------------------------------------------------------------------------------------------------


def _from_above(known: Known, heard: Heard) -> bool:
    """An instruction or a warning that whoever is on duty passes on; no village's report."""
    told = heard.from_above and not heard.zero and not heard.reading.units
    return known.on_duty and told and not known.aside


def _passed_on(known: Known, heard: Heard) -> bool:
    """Words from above, passed on by somebody who speaks for a unit: no report, and no news to the desk."""
    told = (heard.from_above or heard.from_town) and not heard.files and not heard.reading.units
    return told and not heard.zero and not heard.matter and known.serves > 0 and not known.aside


def _command(known: Known, heard: Heard) -> bool:
    return heard.slash or (heard.command is not None and not _leaves(known, heard))


def _takes_back_aside(known: Known, heard: Heard) -> bool:
    """「撤回」「误报」 in a group count only from somebody who has sent something or raised an alarm."""
    meant = known.aside and known.replied is not RepliedTo.PERSON and not _leaves(known, heard)
    return meant and heard.command in TAKES_BACK


def _withdraws(known: Known, heard: Heard) -> bool:
    answers_another = known.aside and known.replied is RepliedTo.PERSON
    return heard.amendment is Amendment.WITHDRAWAL and not answers_another


TAKES_BACK = frozenset({PlainCommand.WITHDRAW, PlainCommand.FALSE_ALARM, PlainCommand.CANCEL})


def _starts(known: Known, heard: Heard) -> bool:
    """After /urgent even 「有事」 raises the alarm."""
    return heard.starts and not heard.files and not known.aside and _wants(known) is not Wants.URGENT


def _courtesy(wanted: Courtesy) -> Callable[[Known, Heard], bool]:
    """Whatever is written below a photo, the photo is not passed over."""
    return lambda known, heard: heard.courtesy is wanted and not heard.files


RECURRENCE = "begins again"  # the rule by which a report is of an incident that was closed
K = UtteranceKind
ROWS: tuple[KindRow, ...] = (
    KindRow("takes back in a group", K.COMMAND, _takes_back_aside, aside=True),
    KindRow("command", K.COMMAND, _command),
    KindRow("something to tell", K.COMMAND, _starts),
    # 2
    KindRow("words of leaving", K.ANSWER, _leaves, aside=True),
    KindRow("urgent, then 平安", K.ANSWER, _calm_not_urgent, aside=True),
    KindRow("平安 ends the question", K.REPORT, _zero_ends, ends_question=True, aside=True),
    KindRow("typed into a screen", K.ANSWER, _sets),
    KindRow("answer", K.ANSWER, _answers, aside=True),
    KindRow("note", K.ANSWER, _note),
    # 7 before 3: whoever says that it corrects does not report once more
    KindRow("withdrawal", K.WITHDRAWAL, _withdraws, aside=True),
    KindRow("correction", K.CORRECTION, lambda known, heard: heard.amendment is Amendment.CORRECTION),
    KindRow("from above", K.TALK, _from_above),
    # 3
    KindRow("stage", K.FOLLOW_UP, _stage, aside=True),
    KindRow("zero", K.REPORT, _zero, aside=True),
    KindRow("torn zero", K.REPORT, _torn_zero, aside=True),
    KindRow("list", K.REPORT, _list, aside=True),
    # 4, 5
    KindRow("open incident", K.FOLLOW_UP, _follows),
    KindRow("takes an incident", K.FOLLOW_UP, _takes, aside=True),
    KindRow("files of an incident", K.FOLLOW_UP, _files_follow, aside=True),
    KindRow(RECURRENCE, K.REPORT, _recurs, aside=True),
    KindRow("own matter", K.ADDITION, _adds, aside=True),
    # 6
    KindRow("matter", K.REPORT, _matter, aside=True),
    KindRow("passed on", K.TALK, _passed_on),
    # 8
    KindRow("who is on duty", K.REQUEST, lambda known, heard: heard.asks_duty, aside=True),
    KindRow("request", K.REQUEST, lambda known, heard: heard.request is not None),
    # 9
    KindRow("greeting", K.GREETING, _courtesy(Courtesy.GREETING)),
    KindRow("thanks", K.THANKS, _courtesy(Courtesy.THANKS)),
    KindRow("acknowledgement", K.ACKNOWLEDGEMENT, _courtesy(Courtesy.ACKNOWLEDGEMENT)),
    # 10
    KindRow("unit that is no more", K.REPORT, _of_gone_units),
    KindRow("another day", K.TALK, _another_day),
    KindRow("talk", K.TALK, lambda known, heard: True),
)
