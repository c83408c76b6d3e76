"""The people of the made-up town and what they are in it. Units are those of config.example.toml; in the play the
villages and schools come from the office's list."""

from dataclasses import dataclass

TOWN = "青石镇"
GROUP = "青石镇值班群"
PLACE = "值班群"  # its name in the configuration
TOKEN = "1001:SANDBOX"


@dataclass(frozen=True)
class Player:
    """One phone. `duties` are unit, role and where needed the name on the rota, as an admin would type them."""

    id: int
    name: str
    duties: tuple[tuple[str, ...], ...]


OFFICE = Player(2000, "李主任（管理员）", ((TOWN, "管理员", "李主任"),))
LEADER = Player(2001, "周镇长（带班领导）", ((TOWN, "带班领导", "周镇长"),))
EAST = Player(2002, "王会计（东沟）", (("东沟村", "信息员"),))
WILLOW = Player(2003, "赵姐（柳湾）", (("柳湾村", "信息员"),))
BRIDGE = Player(2004, "钱书记（石桥）", (("石桥村", "信息员"),))
SLOPES = Player(
    2005,
    "孙片长（三个单位）",
    (("南坪村", "信息员"), ("无事坡村", "信息员"), ("实验幼儿园", "信息员")),
)
LANE = Player(2006, "吴网格（平安里）", (("平安里社区", "信息员"),))
SCHOOL = Player(2007, "郑老师（小学）", (("青石镇中心小学", "信息员"),))
HEADTEACHER = Player(2008, "冯校长（小学）", (("青石镇中心小学", "单位负责人"),))
HE = Player(2009, "何主任", ((TOWN, "值班员", "何主任"),))
MA = Player(2010, "马干事", ((TOWN, "值班员", "马干事"),))

HONG = Player(2011, "李红（石桥）", (("石桥村", "信息员"),))  # comes when the others have joined
LIN = Player(2012, "林老师（小学）", (("青石镇中心小学", "信息员"),))  # takes the place of 郑老师

PEOPLE = (OFFICE, LEADER, EAST, WILLOW, BRIDGE, SLOPES, LANE, SCHOOL, HEADTEACHER, HE, MA)
NEWCOMERS = (HONG, LIN)  # only of the play
IN_GROUP = (OFFICE, LEADER, SLOPES)
OWN_WORDS = "老黄历照翻"  # how 吴网格 says 平安; no table knows it
