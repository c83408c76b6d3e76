"""What takes the edge off a matter word."""

from bot.domain.reading.words.table import table

# Words with a MATTER word inside that mean no such thing.
HARMLESS = table(
    """
# kept away: 消防, 防火
反恐 反诈 反诈骗 反邪 消防 疫情防控 禁放 禁毒 禁渔 禁火 禁烧 禁焚 禁燃 防中毒 防传染 防偷 防冻 防台 防台风
防寒 防毒 防汛 防洪 防溺水 防滑 防漏电 防火 防火灾 防爆 防疫 防病 防盗 防触电 防诈 防诈骗 防雪 防雷 防震
# places and offices
医疗点 危化品 危险化学品 危险源 地灾点 地质灾害点 地震局 塌方隐患点 崩塌隐患点 急救站 易燃易爆 案件多发 毒品
泥石流隐患点 派出所民警 派出所长 消防队员 滑坡隐患点 灭火器 灾害点 烟花爆竹店 烟花爆竹经营 烟花爆竹销售
烟花爆竹零售点 爆满 纠纷调解室 隐患点
# other
不漏 事故多发路段 亡羊补牢 伤口 伤心 住院、急诊 住院、门诊 住院患者 住院病人 住院部 信访工作 偷懒 在住院
安全不安全 安全隐患排查 差点出事 平不平安 平安不平安 慢性病 打了卡 打了招呼 打了电话 排查隐患 摔跤比赛
有事再报 有事再说 有事及时报 有事没 有事没有 有事说事 有事随时报 有异常再报 有异常没有 有情况再报 有情况再说
有情况及时上报 有情况及时报 有情况没有 有情况随时报 有没有事 查漏 正常不正常 死守 死看死守 死角 漏巡 漏报 漏洞
漏项 烧水 烧饭 独居老人 睡着了 矛盾调解 签到打了 裂变 裂口 诈唬 还是有事 遗漏 门诊、住院 险段 隐患排查
风险排查 骂人不对
"""
)

# In a clause with one of these a MATTER word tells of nothing that happened here and now.
NOT_NOW = table(
    """
# asked
不清楚 不知道 为什么 为啥 什么时候 会不会 吗 哪儿 哪里 啥时候 多少 如何 怎么办理 是不是 是否 有没有 要不要
谁
# on condition
一旦 万一 倘若 假如 假设 只要 如有 如果 的话 若有 要是 遇到 除非
# warned, ordered, wished
不要 严禁 严防 但愿 保佑 做好 别 加强 务必 小心 希望 愿 提醒 杜绝 注意 祈求 祝 禁止 要求 警惕 请 谢绝 谨防
避免 防 防止 防范 预警 预防
# another day
一会儿 下个月 下周 准备 即将 后天 将于 待会 打算 明天 明日 明早 明晚 稍后 等会 计划 预告 预报 预案 预计
# practised, taught, listed
会议 例如 台账 听课 培训 学习 宣传 开会 报表 排查 新闻 方案 检查 模板 演习 演练 知识 示例 统计 表格 视频
讲座 转发 通知
"""
)
