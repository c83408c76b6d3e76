"""Units that are renamed, merged, split or closed."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    # what they may be called
    "units.unknown": "没有叫「{unit}」的单位。",
    "units.several": "叫「{unit}」的单位不止一个：{names}。\n请照这样把上级写上，再来一次。",
    "units.not_here": "这里不能选{unit}，没有改。请点下面的，或者发另一个单位的名称。",
    "units.alike": "是不是：{names}？",
    "units.there_are": "有这些单位：{names}",
    "units.and_more": " 等 {count} 个。全部见 pinganbao burden。",
    "units.none": "还一个单位也没有。",
    "units.no_name": "单位名称不能是空的，请写上名称。",
    "units.long_name": "单位名称最多 30 个字，「{name}」太长了，请写短一些。",
    "units.bad_name": "单位名称里不能有「/」「*」和换行，请去掉再发。",
    "units.taken": "「{name}」已经是别的单位（{other}）的名称或别名，请换一个。\n只有上级不同的单位才可以同名。",
    "units.same_name": "{unit}现在就叫这个名称，没有改动。",
    # what cannot be
    "units.same": "不能把{unit}并入它自己，请选另一个单位。",
    "units.topmost": "{unit}是最上级的单位，不能并入、拆分或撤销。",
    "units.below": "{other}在{unit}下面，不能反过来并入。请先给{other}换上级。",
    "units.merge_namesakes": "{unit}和{other}下面都有叫这个名称的单位：{one}、{two}，并到一起就分不清了。\n"
    "请先给其中一个改名，再并。",
    "units.has_below": "{unit}下面还有单位：{below}。请先撤销它们，或者给它们换上级。",
    "units.part_is_person": "「{person}」是{unit}的人，不能当单位名称。"
    "要说谁到哪个新单位，请发「{person}到」加新单位。",
    "units.split_names": "请写拆出来的单位名称，一个一行，不要重复。",
    # what everybody concerned hears
    "units.renamed": "🏘 单位改名：{old} 改为 {unit}（{by}）。\n以前的记录照旧，说旧名称我也听得懂。",
    "units.merged": "🏘 单位变动：{unit} 已并入 {other}（{by}）。\n今后由 {other} 一起报；已经报的照算。",
    "units.split": "🏘 单位变动：从 {unit} 分出 {parts}（{by}）。\n从下一次起各报各的。",
    "units.closed": "🏘 单位变动：{unit} 已撤销（{by}）。\n不用再报了；那里有情况，请告诉 {above}。",
    # whoever speaks of one that is no more
    "gone.closed": "ℹ️ {unit} 已在{day}撤销，不用再报；那里的情况归 {now}。",
    "gone.merged": "ℹ️ {unit} 已在{day}并入 {into}，由 {into} 一起报。",
    "gone.merged_on": "ℹ️ {unit} 已在{day}并入 {into}，现在归 {now}。",
    "gone.nothing": "这条没有记录。那里有情况，请直接说发生了什么，马上转给值班室。",
    "gone.whole": "您说的是 {units} 全部平安吗？请点一下。（没有记录）",
    # whoever asks to be let in there
    "units.you_ask_renamed": "ℹ️ 您申请加入的{old}改名为{unit}。申请照旧，还在等管理员同意。",
    "units.you_ask_merged": "ℹ️ 您申请加入的{old}已经并入{unit}，申请转到{unit}，还在等管理员同意。\n"
    "不是这个单位的话，直接发单位名称改。",
    "units.you_ask_above": "ℹ️ 您申请加入的{old}已经撤销，申请转到上级{unit}，还在等管理员同意。\n"
    "该去别的单位的话，直接发单位名称改。",
    # beside its name
    "units.merged_into": "{unit}已并入{other}",
    "units.closed_why": "{unit}已撤销",
    "units.incident_goes_on": "{why}，这件事归 {unit}",
}
