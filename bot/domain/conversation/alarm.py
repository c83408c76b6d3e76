"""The words after /urgent: a first report, or the wish to leave, or something to be asked about first.

An alarm goes to many people at night, so a bare 「取消」 or 「没事」 raises none. Whatever else there is does,
also where it is not understood: harm is never held back.
"""

import re
from enum import StrEnum

from bot.domain.conversation.commands import PlainCommand, command
from bot.domain.conversation.courtesies import Courtesy, courtesy
from bot.domain.conversation.heard import bare
from bot.domain.reading.normalise import normalise
from bot.domain.reading.rules import judge
from bot.domain.terms import Label


class Sense(StrEnum):
    ALARM = "alarm"
    LEAVE = "leave"  # nothing is to be raised
    CALM = "calm"  # all is well: asked what is meant
    IDLE = "idle"  # thanks, a greeting, an acknowledgement: the question stays


# What says that there is nothing, and is no report of a whole unit.
CALM = re.compile(
    "没有?事|没啥事?|没什么事|没情况|没有情况|无事|平安(?:无事)?|都?好着呢|正常|虚惊一场|误报|误会|不是(?:紧急|火|着火)|解除"
)
SOFT = re.compile(
    "啊|哈|吧|啦|了|呢|呀|哦|先|我|这个|刚才|刚刚|是|就|都|已经|大家|领导|谢谢|不好意思|对不起|抱歉|麻烦"
)
LONGEST = 24  # characters of such words; longer ones tell of something


def sense(text: str) -> Sense:
    """What the words mean that /urgent has waited for, or that stand behind it; empty ones are `IDLE`."""
    said = bare(text)
    if not said:
        return Sense.IDLE
    if (spoken := courtesy(said)) is not None:
        return Sense.LEAVE if spoken is Courtesy.LEAVING else Sense.IDLE
    if command(said) in (PlainCommand.CANCEL, PlainCommand.WITHDRAW):
        return Sense.LEAVE
    if len(said) <= LONGEST and (rest := CALM.sub("", said)) != said and not SOFT.sub("", rest):
        return Sense.CALM
    return Sense.CALM if judge(normalise(text)).label is Label.ZERO else Sense.ALARM
