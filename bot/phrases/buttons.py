"""What stands on buttons that several conversations share, and the short answers to them."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # buttons
    "button.zero": "✅ 平安",
    "button.zero_unit": "✅ {unit} 平安",
    "button.zero_all": "✅ 以上 {count} 个单位全部平安",
    "button.matter": "📝 有事要报",
    "button.matter_unit": "📝 {unit} 有事",
    "button.chase": "✋ 我来催",
    "button.undo": "↩️ 撤回",
    "button.undo_unit": "↩️ 撤回 {unit}",
    "button.fix": "✏️ 更正",
    "button.fix_unit": "✏️ 更正 {unit}",
    "button.not_report": "不是报送",
    "button.round": "{round}",
    "button.round_early": "提前报 {round}",
    "button.corrects_none": "都不是，另外一件事",
    "button.told_is_enough": "不用补记",
    "button.round_late": "补报 {round}",
    "button.downgrade": "改为平安",
    "button.keep": "仍按有事",
    "button.pass_on": "转告值班室",
    "button.which_unknown": "说不清",
    "button.not_passed_on": "不用转告",
    "button.withdraw_matter": "撤回这条情况",
    "button.grant": "同意补报",
    "button.refuse": "不同意",
    "button.hold_notice": "就按这个",
    "button.decline_notice": "不要",
    "button.revoke_notice": "收回 {year} 年的",
    "button.all_units": "全部单位",
    "button.all_of_them": "都是",
    # toasts
    "toast.recorded": "已收到 ✅",
    "toast.done": "好的",
}
