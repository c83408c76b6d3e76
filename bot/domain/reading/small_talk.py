"""Remarks beside a plain 平安 that say nothing of the unit: why it comes late, the telephone, typing, courtesy."""

import re

from bot.domain.reading.words.small_talk import KINDS

STOP = r",，。.;；!！\n\s~～…"
REMARK = re.compile(
    rf"(?:^|(?<=[{STOP}]))(?:(?:{'|'.join(KINDS)})[{STOP}]*)+(?=$|(?<=[{STOP}])|(?<!报)(?:平安|没事|无事|"
    rf"一切|今天平安|无情况))"
)
MAY_REMARK = re.compile(
    r"不好意思|抱歉|对不|忘|晚了|迟|忙|手机|电话|微信|信号|流量|充|打字|会[用发打弄]|学|眼|语音|麻烦|"
    r"打扰|久等|谅|涵|费心"
    r"|操心|惦记|担心|挂念|辛苦|受累|老了|大了|看[到见]|开会|开完会|打错|手[笨抖滑]|sorry|保暖|加衣|地里|"
    r"下地|理解|卡|电池|写错|网|帮|代发|去了|回家|去喽|[在]地里|田里|外头|外面|镇上|乡里|县里|路上"
)
LONGEST = 200  # characters; long texts are no plain zero report


def without_small_talk(text: str) -> str:
    """`text` (normalised) without such remarks."""
    if len(text) > LONGEST or not MAY_REMARK.search(text):
        return text
    return REMARK.sub("", text)
