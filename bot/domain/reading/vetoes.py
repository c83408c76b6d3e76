"""Words of the tables in a place where they do not say what they seem to."""

import re

from bot.domain.reading.negation import without_answers, without_denials
from bot.domain.reading.vocabulary import HAN, HOLE

CALM = r"(?:平安|安全|无事|没事|正常|平稳|稳定|安好|都好|无恙)"

# 平安工作, 安全检查: the title of something, and no word of how it is.
_WORK = r"(?:平安|安全|稳定|正常)(?:工作|检查|排查|巡查|走访|值班|值守|生产经营|管理|宣传|责任)"
TITLE = re.compile(
    rf"(?<!社会)(?:平安|安全|稳定|正常)(?:情况|日报|早报|晚报|报告|汇报|报送|接龙|信息)|{_WORK}"
)
TITLE_OF_WORK = re.compile(rf"{_WORK}(?=\s?[:：])")  # 安全检查：正常 is that of the work alone
# Stand for such titles: no word may grow into them.
TITLED, TITLED_WORK = "\ue003", "\ue006"
MISLEADING = re.compile(
    # 平安村, 平安校园: names and slogans
    r"(?:平安|安全|无事|太平)(?:村|社区|校园|学校|幼儿园|单位|家庭|工地|企业|医院|乡|镇|县|里|坡|路|街|小区|大道)"
    # Christmas Eve
    r"|平安夜(?!间|里|晚|班|值)"
    # 没事了: there was something
    r"|(?:没事|无事|平安|正常|安全|平稳|稳定|畅通|通畅|平静|都好|情况)儿?了(?!解)|没事的"
    # 各村报平安: an order, not a report
    r"|(?:大家|各|所有|全体|全员|其他|其它|人员|你们|谁)[^,，。\n]{0,6}报(?:个|一声|一下)?(?:平安|无事)"
    # 有没有事: a question
    r"|有没有|有无|是否|是不是|会不会|能不能"
    # 先报平安, 情况还在核实: for the time being
    r"|先报个?(?:平安|无事|零报告|正常)|暂时?报|还在(?!岗)"
    # 无事报平安: the proverb
    r"|[无没有]事(?:就|则|时|的)?报(?:个|一声)?平安"
    # 平安的报一下: an order
    r"|(?:平安|正常|[没无]事)的[^,，。\n]{0,4}(?:报|回|请|举手|接龙)"
    # 哈哈平安: a joke
    r"|^\s*[哈嘻]"
    # 按时报送零报告: a rule; 老李报了平安: somebody else's
    r"|按时(?:报送?|上报)|[老小][一-鿿]报了"
    # 那个事0: slang, and no figure of a form
    r"|^\W*[这那]?个?(?:今[天日])?(?:没得|啥)?(?:事情?儿?|情况)\s?[0零〇](?![\d.点:：%])"
    # 无生命危险, 没大碍: somebody is hurt; 情况受控: there is something
    r"|生命危险|大碍|^\W*(?:情况|一切|全部|都|均)?(?:受控|可控)\W*$"
    # 出动救护员3人: they were called; 在岗0人: nobody is there
    r"|(?:出动|投入|派出)[一-鿿]{0,2}(?:救护|救援|消防)|护送(?!学生|师生|孩子|幼儿|小学生|上|放)"
    r"|(?:值班|值守|在岗|到岗|带班|在班|在位|上岗)(?:人员|人数|领导)?\s?[:：]?\s?[0零〇](?![\d.])"
    r"|请求支援(?!\s?[:：]\s?[无没否不0零])"
    # 算是平安: nearly; 没事散了: on condition
    r"|算是(?:平安|正常|[没无]事)|[没无]事(?:就)?散了"
    # □平安, ( )平安: a box that is not ticked; > 平安: quoted; ~~平安~~: struck out
    r"|(?:□|\( *\)|\[ *\])\s*(?:平\s*安|正常|无事|没事)|(?:平\s*安|正常|无事|没事)\s*(?:□|\( *\)|\[ *\])"
    r"|^\s*>|^~[^~]+~$"
    # 平安东沟: a slogan
    rf"|^(?:平安|安全|和谐|太平){HOLE}[^{HAN}\w]*$"
    # 不大平安: 不大 is a word of the weather, too
    r"|不[大太很甚怎么够全]{1,2}(?:平安|正常|安全|稳定|安稳|太平|安宁|平稳|平静|顺利)"
    # 没有情况说明: a paper
    r"|[没无]有?情况(?:说明|简报|通报)(?!一下)"
    # 两个组都平安, 还有三个组都平安: and the others?
    r"|(?<![全共辖含\d])(?:两|2|俩)个?(?:村民)?(?:小?组|生产队|网格|社|屯)(?!.*[共辖全含])"
    r"|(?:还有|另外?|剩下?的?|[这那前后])[一二两三四五六七八九十几\d]{1,3}个?(?:村民)?(?:小?组|队|社|网格|片区?|小区|楼|栋|村)"
    # 平安：无, 平安报告：无, 道路畅通：无, 通讯正常：否
    r"|(?:平安|安全|正常|畅通|完好|到位|在岗|到岗|到齐|齐全|稳定|良好)(?:情况|报告|报送|日报|信息|汇报)?\s?[:：]\s?(?:无|没有?|否|不|未|[0零〇])(?![一-鿿\d])"
    # 平安，等等: whoever writes so is about to tell
    r"|(?:^|[^一-鿿]|平安|正常|[没无]事)等等[^一-鿿\w]*$"
    # 逐一报平安, 坚持零报告: an order or a rule
    r"|(?:逐[一个户]|继续|坚持|开始|统一|分别|[分按]组|组织|开展|严格|经常|坚决|落实|执行|实[行施]|恢复|启动)(?:落实|执行|实行)?(?:报个?平安|零报告(?!制))"
    r"|按时零报告(?!制)|[没无](?:有)?情况也(?:要|得|须)?报(?!一|个)|[没无]有?(?:事|情况)(?:就|则|时|的)?报(?:零|无)(?!报告)"
    # 平安度过汛期: a wish
    r"|平安度过(?=[一-鿿])(?![了一])"
    # 网格东沟村, 园区的东沟村: what lies in it, named before it
    rf"|(?<![我本咱俺全各该们])(?:网格|小区|园区|厂区|校园|库区|社区)[ \t的]*{HOLE}"
    # 平安无, 正常 无: the same without a colon
    r"|(?:平安|安全|正常|稳定)\s?(?:无|没有?|否)[^一-鿿\w]*$"
)
# 正常上班, 照常营业: work goes on, which alone settles nothing.
AS_USUAL = re.compile(
    r"(?:正常|照常|有序)(?=上[班学课]|下班|放学|[营开作施办]业?[业放工公]|运营|生产|教学|通[行车]|接诊|作[业息]|值[班守]|开[馆课门展]|"
    r"进行|推进|午休|就餐|入[园校]|[离到][园校])"
)
REPORTED = re.compile(r"报(?:个|一声)?(?:平安|无事)了")
# ⏰报平安了: rung for everybody
CALLED = re.compile(r"^ *[📢📣🔔⏰][📢📣🔔⏰ ]*[^,，。]{0,2}报个?平安")
ANSWERED = re.compile(rf"是否{CALM}\s?[:：]\s?(?:是|{CALM})(?![{HAN}])")
# 现场秩序稳定, 病人情况稳定: there is a scene, or somebody ill.
AT_THE_SCENE = re.compile(r"(?<!施工)(?<!作业)现场|病人|患者|家属|伤者|伤员")
# 其他村呢: asked in the middle of a report
ASKED_OF_OTHERS = re.compile(r"其[他它余](?!.*[:：])|呢[\s。,，]*$")
# 今天其他都正常: and what is not?
OTHERS = re.compile(r"(?:其[他它余]|别的|剩下)(?!\s?[:：])(?!.{0,8}\s?[:：])")
# 平安嘛, 没事吧: asked at the end. 啥事没 answers.
ASKED_AT_THE_END = re.compile(
    rf"(?:(?<![:：\s(（—-])[嘛吧哇咩麽不否噻]|"
    rf"(?:平安|正常|安全|没事|无事|稳定|都好)(?:没有?|么|[冇未伐啵])|对吧|是吧|呗)[^{HAN}\w]*$"
)
# 祝您身体健康，平安: wished
# 早上平安, 夜里安静: a greeting, or of some hours, where that is all
OF_HOURS = re.compile(
    r"^\W*(?:早上?平安|(?:上|下|前|后)半[夜天]?(?:平安|正常|[没无]事)|[夜晚][里上间]安静)\W*$"
)
# 值班领导：无: nobody is there
NOBODY_THERE = re.compile(
    r"(?:值班|带班|在岗)(?:领导|人员|干部|员|长|电话)?\s?[:：]\s?(?:无|没有?|缺|空)"
    # 值班人员： 平安: the field is left blank
    r"|(?:值班|带班|在岗)(?:领导|人员|干部|员|电话)\s?[:：]\s?(?:平安|一切|正常)|值班室?没人"
)
WISHED = re.compile(r"[祝愿盼](?!者)[^。！!\n]{0,20}(?:平安|太平|无事|安好|安康)")
# 报平安咯，大家: a call; 暑假平安: a wish; 平安，更正: it was none
WISHED_TO_ALL = re.compile(
    r"(?:平安|正常|[没无]事)[,，。\s]*更正\W*$|"
    r"报个?平安[了咯啦喽哦]?[,，\s]*(?:大家|各位|各村|各单位|同志们)\W*$"
    r"|^\W*(?:暑假|寒假|假期|节日|周末|春节|元旦|国庆节?|中秋节?|端午节?|新年|新春|除夕|元宵节?)(?:期间)?(?:快乐)?[,，\s]*平安\W*$"
)
# 没事，您忙: politeness, and no more than that
FAREWELL = re.compile(
    r"\W*[没无]事儿?[啊哈的]?[,，\s]*(?:您|你|大家|领导)*(?:早点?休息|好好休息|先?忙|再见|拜拜|注意身体|保重)[吧啊哈了]*\W*"
)
# 未收到情况报告: about a report, and none itself
NOT_HEARD = re.compile(
    r"(?:未|没有?|尚未|还没)(?:收到|看到|见到|接收).{0,8}(?:报告|汇报|回复|反馈|消息|信息|情况$)"
)
# 平安，学校 … / 平安，另外 … / 情况： … : broken off before it was said
BROKEN_OFF = re.compile(
    r"(?<![:：])(?:[和及与并且还仍都均为是在于各经今已]|以及|还有|一切|全部|所有|一直|今[天日]|目前|现在|截[至止])[^一-鿿\w]*$"
    r"|(?:^|[^一-鿿\w])(?:另外|同时|其中|而且|并且|其次|然后)(?:$|[^一-鿿\w])"
    r"|[:：][ \n]*$"
    # 1.无 2. 3.无: a number with nothing behind it
    r"|\d[.、]\s*(?=\d[.、])"
)
# In doubt is every line of a message with one of these: 模板：东沟村平安，柳湾村平安
IN_DOUBT = re.compile(
    r"测试|模板|格式|例如|比如|示例|样例|草稿|范文|演练|如果|假如|要是|撤回|作废|误发|发错|报错|开玩笑|转发"
)


def misleads(clause: str) -> bool:
    """Whether `clause` holds words that only seem to say 平安."""
    left = ANSWERED.sub(" ", without_answers(REPORTED.sub("", clause)))
    return any(
        found.search(words) for found, words in ((MISLEADING, left), (CALLED, clause))
    ) or _at_the_scene(clause)


def without_titles(clause: str) -> str:
    """`clause` without 安全检查, 正常上班 and the like, and with a form's 是否平安：是 as a statement."""
    return AS_USUAL.sub("", TITLE.sub(TITLED, TITLE_OF_WORK.sub(TITLED_WORK, ANSWERED.sub("平安", clause))))


def _at_the_scene(clause: str) -> bool:
    return (
        AT_THE_SCENE.search(clause) is not None and AT_THE_SCENE.search(without_denials(clause)) is not None
    )


def asks_of_others(clause: str) -> bool:
    """Whether `clause`, in which nobody says 平安, is about others: 其他村呢."""
    return ASKED_OF_OTHERS.search(clause) is not None


def is_unfinished(text: str) -> bool:
    """Whether the words break off."""
    return BROKEN_OFF.search(text) is not None


def is_partial(text: str) -> bool:
    """Whether it is about the others only: 其他都正常."""
    return OTHERS.search(text) is not None and OTHERS.search(without_denials(text)) is not None


def is_asked(text: str) -> bool:
    """Whether it asks without a question mark, wishes, greets, or tells that a report or those on duty are missing."""
    return any(
        pattern.search(text)
        for pattern in (ASKED_AT_THE_END, NOT_HEARD, NOBODY_THERE, OF_HOURS, WISHED_TO_ALL, WISHED)
    )


def is_farewell(text: str) -> bool:
    """Whether it only takes leave: 没事，您忙."""
    return FAREWELL.fullmatch(text) is not None


def is_in_doubt(text: str) -> bool:
    """Whether the whole message is a test, an example, on condition or taken back."""
    return IN_DOUBT.search(text) is not None
