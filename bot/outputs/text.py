"""Summaries and cards as chat text, from `SummaryFacts` and nothing else; lines that are ours fit a phone."""

from collections.abc import Iterable, Sequence

from bot.domain.reports.summary import Counts, MatterFact, RoundProgress, SummaryFacts, UnitFact, count
from bot.domain.terms import STATE_NAMES, Punctuality, ReportState
from bot.domain.text.display import one_line
from bot.domain.text.markup import bold
from bot.domain.time.local_time import hhmm, local_day, moment

MOST_NAMES = 60
PUNCTUALITY_NAMES = {
    Punctuality.ON_TIME: "",
    Punctuality.LATE: "（迟报）",
    Punctuality.BACKFILLED: "（补报）",
}
Change = tuple[UnitFact, UnitFact]


def summary_text(facts: SummaryFacts, number: int = 1) -> str:
    """The summary of a round; from the second edition on its head says so."""
    edition = [bold(f"第{number}版（更正版）")] if number > 1 else []
    return "\n".join([bold(f"📋 {facts.schedule}汇总　{facts.round}"), *edition, *body(facts)])


def changes_text(facts: SummaryFacts, number: int, changes: Sequence[Change]) -> str:
    """The note beside a summary that was edited: which edition it is now, and what changed."""
    head = bold(f"📝 {facts.round} 汇总已更新（第{number}版）")
    return "\n".join([head, *(f"· {change_line(facts, *change)}" for change in changes)])


def status_text(facts: SummaryFacts) -> str:
    """The same facts at any time, for whoever asks."""
    return "\n".join([bold(f"📊 {facts.schedule}　{facts.round}"), *body(facts)])


def card_text(so_far: RoundProgress) -> str:
    """The live card: counts up before the deadline, then closes."""
    head = bold(f"📮 {so_far.schedule}　{so_far.round}")
    due = hhmm(so_far.due_at, so_far.zone)
    lines = [head, f"{bar(so_far)} {so_far.reported}/{so_far.owed}　截止 {due}"]
    lines += [bold(f"有事 {so_far.matters} 件")] if so_far.matters else []
    lines.append(_waited_for(so_far) if so_far.outstanding else "全部报齐 ✅")
    return "\n".join(lines)


def _waited_for(so_far: RoundProgress) -> str:
    """Before the deadline a plain list, afterwards what stands out."""
    word, left = "未报" if so_far.final else "待报", so_far.outstanding
    line = f"{word} {left}：{names(so_far.waited_for, left)}"
    return bold(line) if so_far.final else line


def bar(so_far: RoundProgress, width: int = 10) -> str:
    """A bar of blocks; it is full only when everybody has reported."""
    filled = width * so_far.reported // so_far.owed if so_far.owed else width
    return "▓" * filled + "░" * (width - filled)


def body(facts: SummaryFacts) -> list[str]:
    """Counts, who is missing, what happened, who was late, what the system missed."""
    counts = count(facts.units)
    return [
        *([f"📅 {'、'.join(facts.modes)}"] if facts.modes else []),
        *_count_lines(facts, counts),
        *map(bold, _named("未报" if facts.final else "待报", _outstanding(facts))),
        *_incident_lines(facts),
        *_matter_lines(facts),
        *_between_lines(facts),
        *_late_lines(facts),
        *_named("免报", (f for f in facts.units if f.state is ReportState.EXCUSED)),
        *_outage_lines(facts),
    ]


def _count_lines(facts: SummaryFacts, counts: Counts) -> list[str]:
    """Short lines: what is owed, and of how it came only what there is."""
    outstanding = f"{'未报' if facts.final else '待报'} {counts.outstanding}"
    how = {"按时": counts.on_time, "迟报": counts.late, "补报": counts.backfilled, "免报": counts.excused}
    there = [f"{word} {number}" for word, number in how.items() if number]
    return [
        f"应报 {counts.owed}　已报 {counts.reported}　{bold(outstanding) if counts.outstanding else outstanding}",
        *(["　".join(there)] if there else []),
    ]


def _named(word: str, which: Iterable[UnitFact]) -> list[str]:
    units = [fact.unit for fact in which]
    return [f"{word}：{names(units, len(units))}"] if units else []


def names(units: Sequence[str], number: int) -> str:
    """The first of `number` units by name."""
    shown = "、".join(units[:MOST_NAMES])
    return shown if number <= MOST_NAMES else f"{shown} 等 {number} 个"


def _outstanding(facts: SummaryFacts) -> list[UnitFact]:
    return [f for f in facts.units if f.state in (ReportState.AWAITED, ReportState.MISSING)]


def _matter_lines(facts: SummaryFacts) -> list[str]:
    lines: list[str] = []
    for unit in facts.units:
        lines += [_matter_line(facts, len(lines) + 1 + n, unit.unit, m) for n, m in enumerate(unit.matters)]
    return [bold(f"有事 {len(lines)} 件："), *lines] if lines else _all_well(facts)


def _all_well(facts: SummaryFacts) -> list[str]:
    """Where every unit that owes a report has said so. Beside something open it is what they said, no more."""
    counts = count(facts.units)
    if counts.outstanding or not counts.reported:
        return []
    who = "应报单位" if counts.excused else "各单位"
    doubtful = facts.incidents or facts.between or any(unit.contradicted for unit in facts.units)
    return [f"{who}均报平安。" if doubtful else f"{who}均平安。"]


def _between_lines(facts: SummaryFacts) -> list[str]:
    """What happened since the summary before: it belongs to no round, and is not counted in this one."""
    lines = [_matter_line(facts, n, one.unit, one.matter) for n, one in enumerate(facts.between, start=1)]
    return [bold(f"上次汇总以来另有情况 {len(lines)} 件："), *lines] if lines else []


def _matter_line(facts: SummaryFacts, number: int, unit: str, matter: MatterFact) -> str:
    files = f"　附件 {matter.files} 个" if matter.files else ""
    at = moment(matter.at, facts.zone, local_day(facts.due_at, facts.zone))
    return f"{number}. {bold(unit)}　{at} {matter.reporter}：{one_line(matter.text)}{files}"


def _incident_lines(facts: SummaryFacts) -> list[str]:
    """Open incidents, and every 平安 that one of them contradicts; what it means is for the leaders to judge."""
    open_ones = (
        [bold(f"🚨 突发事件进行中 {len(facts.incidents)} 件："), *facts.incidents] if facts.incidents else []
    )
    doubtful = [
        f"🔎 请核对：{unit.unit} 报平安，同一时段有{'、'.join(unit.contradicted)}"
        for unit in facts.units
        if unit.contradicted
    ]
    false = [f"⚪ 误报 {len(facts.false_alarms)} 件：", *facts.false_alarms] if facts.false_alarms else []
    return [*open_ones, *false, *doubtful]


def _late_lines(facts: SummaryFacts) -> list[str]:
    late = [
        f"{unit.unit} {moment(unit.reported_at, facts.zone, local_day(facts.due_at, facts.zone))}"
        + ("（补报）" if unit.punctuality is Punctuality.BACKFILLED else "")
        for unit in facts.units
        if unit.reported_at and unit.punctuality in (Punctuality.LATE, Punctuality.BACKFILLED)
    ]
    return [f"迟报：{'、'.join(late)}"] if late else []


def _outage_lines(facts: SummaryFacts) -> list[str]:
    return [
        f"⚠️ {hhmm(outage.began_at, facts.zone)}–{hhmm(outage.ended_at, facts.zone)} 系统中断"
        for outage in facts.outages
    ]


def change_line(facts: SummaryFacts, was: UnitFact, now: UnitFact) -> str:
    """「东沟村：未报 → 平安（迟报）」, or what was added where the state stayed."""
    before, after = _standing(was), _standing(now)
    if before != after:
        return f"{now.unit}：{before} → {after}"
    told = {matter.text for matter in was.matters}
    new = [one_line(matter.text) for matter in now.matters if matter.text not in told]
    if not new and now.contradicted != was.contradicted:
        return f"{now.unit}：平安与突发事件请核对"
    return f"{now.unit}：补充情况 {'；'.join(new)}" if new else f"{now.unit}：内容有更正"


def _standing(fact: UnitFact) -> str:
    return STATE_NAMES[fact.state] + (PUNCTUALITY_NAMES[fact.punctuality] if fact.punctuality else "")
