"""Columns and numbers made plain: one line a unit, blanks between cells."""

import re

from bot.domain.reading.mentions import UnitIndex

RULES = re.compile(r"[\u2500-\u257f|¦]")
ONLY_MARKS = re.compile(r"[\s\-—=+:_.*·]*")
_LABEL = (
    r"(?:序号|编号|号|乡镇(?:街道)?|镇(?:名|街)?|街道|单位(?:名称)?|村(?:名|居|社区)?|村\(?社区\)?|社区|学校|姓名|报送?人|信息员|联系人|负责人|值班(?:人|员|人员|领导)?|带班领导|"
    r"情况|报送?情况|平安情况|有无情况|备注|状态|是否平安|(?:报送?)?时间|日期|电话|联系电话|手机号?|内容|事项|签名|签字)"
)
HEADER = re.compile(rf"\s*{_LABEL}(?:[\s/]+{_LABEL})+\s*")
NUMBERED = re.compile(r"(?<![\d.:：第])(\d{1,3})[.、．)）:：]?\s*$")
TICKED = re.compile(r"(?<=[^\s√✓✔✅☑])\s*(?=[√✓✔✅☑])")


def columns_gone(text: str) -> str:
    """Without the strokes of a table, its dividing and empty lines, and the line that names its columns."""
    lines = [RULES.sub(" ", line) if RULES.search(line) else line for line in text.split("\n")]
    return "\n".join(line for line in lines if not (ONLY_MARKS.fullmatch(line) or HEADER.fullmatch(line)))


def unfolded(text: str, names: UnitIndex) -> str:
    """1东风村平安2西岗村平安, ✅东风村 ✅西岗村: a line for each, where all of it stands in one."""
    return "\n".join(_unfold(line, names) for line in text.split("\n"))


def _unfold(line: str, names: UnitIndex) -> str:
    if line.lstrip()[:1] in tuple("√✓✔✅☑"):
        line = TICKED.sub("\n", line)
    starts, expected, end = list[int](), None, 0
    for mention in names.mentions(line):
        found = NUMBERED.search(line, end, mention.start)
        if found and (expected is None or int(found[1]) == expected):
            starts.append(found.start())
            expected = int(found[1]) + 1
        end = mention.end
    if len(starts) < 2:
        return line
    pieces = [line[: starts[0]], *(line[a:b] for a, b in zip(starts, [*starts[1:], len(line)], strict=True))]
    return "\n".join(piece for piece in pieces if piece.strip())
