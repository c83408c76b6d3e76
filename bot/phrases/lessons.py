"""What a tap has taught: said in receipts, listed, struck out."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # in a receipt
    "lesson.by_own": "按您上次的说法记的；不对请点「撤回」，以后就再问您。",
    "lesson.by_unit": "按您单位同事上次的说法记的；不对请点「撤回」，以后就再问您。",
    "lesson.learned": "记住了：您以后这样说，就按平安记。",
    # where words are no report
    "lesson.no_report": "没有记录：按上次的说法，「{text}」不是报送。{unit}的平安还没有报。",
    "lesson.learned_no_report": "以后您这样说，就不当作报送。",
    "button.lesson_wrong": "这次是报送",
    # the list
    "lesson.list": "📖 学到的说法（只在拿不准的时候用）。不对的点一下就划掉。\n{lines}",
    "lesson.line": "· 「{words}」＝{meaning}　{unit} {person}",
    "lesson.none": "还没有学到什么说法。拿不准的话我会先问，您点一下，我就记住。",
    "lesson.private": "请在私聊里看学到的说法。",
    "lesson.zero": "平安",
    "lesson.other": "不是报送",
    "lesson.forget": "要忘掉您教过的全部说法吗？忘掉以后，拿不准的话会再问您。（还没有忘掉）",
    "lesson.forgotten": "已忘掉您教过的全部说法。",
    "button.forget": "忘掉我教的全部",
    "button.forget_sure": "全部忘掉",
    "button.strike": "🗑 {words}",
    "button.more_lessons": "更早的",
    "toast.struck": "已划掉，以后再问。",
}
