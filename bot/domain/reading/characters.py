"""Traditional characters and variants in the simplified spelling, which all tables of words are written in.

The characters are OpenCC's (Apache-2.0, `opencc/`, as they came); what is written here is ours. Words are not
translated from one region's to another's: 「資訊」 becomes 「资讯」.
"""

import re
from functools import cache
from pathlib import Path

# The second has rare characters whose simplified form few fonts can show.
TABLES = ("TSCharacters.txt", "TSCharactersExt.txt")

# Variants (第一批异体字整理表) that older people and other regions write, and OpenCC leaves as they are: those of
# characters that the tables of words or names of places have. And how traditional Chinese quotes.
VARIANTS = """
乗乘 乹干 亁干 亱夜 亾亡 俻备 傚效 働动 冄冉 冐冒 刦劫 刧劫 刼劫 効效 厰厂 呌叫 咊和 哶咩 唘启 啣衔 嘑呼 囙因 坿附
垜垛 塟葬 塲场 墖塔 妬妒 妳你 姪侄 婣姻 媍妇 嬭奶 嬾懒 寑寝 尅克 尙尚 帋纸 幇帮 幚帮 庽寓 廵巡 廻回 徃往 徧遍 愽博
慽戚 挵弄 捄救 掽碰 揹背 撡操 撦扯 攷考 敍叙 旤祸 旹时 旾春 昬昏 朞期 朢望 枱台 栁柳 栢柏 桒桑 桺柳 毬球 氷冰 汚污
淛浙 灋法 烖灾 煗暖 燄焰 牎窗 牐闸 牕窗 牠它 甎砖 甦苏 甯宁 畂亩 畆亩 畮亩 畱留 畧略 疎疏 痲麻 癈废 皐皋 皷鼓 眎视
眡视 矽硅 砲炮 祘算 秊年 秌秋 秖只 稭秸 稾稿 窓窗 窰窑 窻窗 竝并 簷檐 籐藤 紥扎 絏绁 繙翻 缐线 罸罚 羢绒 舩船 芲花
葠参 蓡参 蘓苏 蘤花 螡蚊 蟁蚊 蠭蜂 衇脉 衞卫 衺邪 襍杂 覇霸 覩睹 觝抵 讐雠 讬托 谘咨 豓艳 踫碰 蹏蹄 蹧糟 躭耽 輭软
辠罪 辢辣 辤辞 辳农 迻移 逥回 逩奔 遯遁 酖鸩 醻酬 釬焊 鉄铁 銲焊 鎗枪 鎻锁 鑛矿 鑵罐 锺钟 閙闹 阬坑 陜陕 陿狭 隂阴
隄堤 隖坞 隣邻 靭韧 鞵鞋 頟额 顋腮 飜翻 餧喂 餹糖 餻糕 餽馈 馀余 駈驱 騐验 鬦斗 鬪斗 麹曲 麺面 鼈鳖
「“ 」” 『‘ 』’
"""

# What is one character in some words and another in the rest, and so has no line in the tables above.
NAMES = "县縣安州陵隆坤元嘉清"  # 乾县, 乾安; anywhere else 乾 is dry
WRITTEN = "名原专專编編论論显顯卓昭土巨拙遗遺译譯执執"  # 名著, 显著
IN_WORDS = (
    (re.compile(rf"乾(?![{NAMES}])"), "干"),
    (re.compile(rf"(?<![{WRITTEN}])著(?![作名书書称稱述者录錄])"), "着"),  # 著火, 冒著煙
    (re.compile("沈(?=[沒没船澱淀積积重默])"), "沉"),  # else a family's name
    (re.compile("瞭(?=解)|(?<=明)瞭"), "了"),  # 瞭望 stays
    (re.compile("(?<=[反回批答重])覆"), "复"),
    (re.compile("甚(?=[麼麽么])"), "什"),
    (re.compile("(?<=[計计])畫"), "划"),
    (re.compile("(?<=台)[帳帐]"), "账"),
    (re.compile("(?<=網)路"), "络"),
)
OF_WORDS = frozenset("乾著")


def simplify(text: str) -> str:
    """`text` in simplified characters, as long as it was."""
    for pattern, character in IN_WORDS:
        text = pattern.sub(character, text)
    return text.translate(_simplified())


@cache
def _simplified() -> dict[int, str]:
    """By code point; of several simplified forms the first, as OpenCC does."""
    folder = Path(__file__).with_name("opencc")
    found = {before: after for name in TABLES for before, after in _pairs(folder / name)}
    found |= {pair[0]: pair[1] for pair in VARIANTS.split()}
    return {
        ord(before): after for before, after in found.items() if before != after and before not in OF_WORDS
    }


def _pairs(file: Path) -> list[tuple[str, str]]:
    lines = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines() if "\t" in line)
    return [(before, after.split(" ")[0]) for before, after in lines]
