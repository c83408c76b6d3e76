"""Who a cell names, and what it says beside."""

from datetime import time

import pytest

from bot.domain.rota.sheet import Hours
from bot.domain.rota.sheet.entries import LEADER, STAFF
from bot.domain.rota.sheet.people import Named, Words, group_key, names_in, nobody, phones_in


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("张三、李四", ["张三", "李四"]),
        ("张三，李四 王五\n赵六/钱七", ["张三", "李四", "王五", "赵六", "钱七"]),
        ("李 明", ["李明"]),
        ("李　明　张三", ["李明", "张三"]),
        ("张三 张三", ["张三"]),
        ("无", []),
        ("", []),
    ],
)
def test_names_in_a_cell(text: str, wanted: list[str]) -> None:
    assert [named.name for named in names_in(text)] == wanted


def test_what_is_said_beside_a_name() -> None:
    assert names_in("张三（带班）、李四") == [Named("张三", LEADER), Named("李四")]
    assert names_in("带班：张三；值班员：李四") == [
        Named("张三", LEADER),
        Named("李四", STAFF),
    ]
    assert names_in("张三(13800000000)") == [Named("张三", None, "13800000000")]
    assert names_in("张三 李四 13800000000") == [Named("张三"), Named("李四")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("支书 王大山", ["王大山"]),
        ("王大山（支书）", ["王大山"]),
        ("主任：李小河", ["李小河"]),
        ("李小河：13905340001", ["李小河"]),
        ("姓名：李小河", ["李小河"]),
        ("李小河：", ["李小河"]),
        ("村主任李小河", ["李小河"]),
        ("值班员李小河", ["李小河"]),
        ("王大山书记", ["王大山"]),
        ("周镇长", ["周镇长"]),
        ("欧阳主任", ["欧阳主任"]),
        ("欧阳锋", ["欧阳锋"]),
        ("老马", ["老马"]),
        ("阿依古丽·买买提", ["阿依古丽·买买提"]),
        ("刘洋（一（1）班）、孙丽（二年级2班班主任）", ["刘洋", "孙丽"]),
        ("张伟（派出所）刘洋（党政办）", ["张伟（派出所）", "刘洋（党政办）"]),
        ("李强（派出所副所长）", ["李强（派出所）"]),
        ("张伟（应急办公室）", ["张伟（应急办公室）"]),
        ("张伟（男）", ["张伟"]),
        ("张伟（镇长）13800000001", ["张伟"]),
        ("（13800000001）", []),
        ("——", []),
    ],
)
def test_offices_classes_and_units(text: str, wanted: list[str]) -> None:
    found = names_in(text)
    assert [f"{one.name}（{one.unit}）" if one.unit else one.name for one in found] == wanted
    assert not any(one.doubt for one in found)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "待定",
            "全体机关干部",
            "12月8日",
            "冯雪或杨帆",
            "孙丽（请假）",
            "13853400002",
            "值班室电话",
            "张伟李强",
            "8:00",
        ),
        *("（请假）", "123（派出所）", "张伟：李强", "某人", "张a", "欧阳", "应急队", "王大队", "派出所所"),
    ],
)
def test_what_is_no_name_is_a_doubt(text: str) -> None:
    (found,) = names_in(text)
    assert (found.name, found.doubt != "") == ("", True)


def test_posts_and_hours_of_one_person() -> None:
    assert names_in("刘洋（夜班）") == [Named("刘洋", "夜班")]
    assert names_in("刘洋（白）") == [Named("刘洋", "白班")]
    assert names_in("带班 张伟 值班 刘洋") == [Named("张伟", LEADER), Named("刘洋", STAFF)]
    hours = Hours(begins=time(8), ends=time(12))
    assert names_in("刘洋（8:00-12:00）") == [Named("刘洋", hours=hours)]
    assert names_in("刘洋13800000001、孙丽（0534-2231101）") == [
        Named("刘洋", phone="13800000001"),
        Named("孙丽", phone="0534-2231101"),
    ]


def test_groups_and_known_names() -> None:
    words = Words({"诸葛", "某人"}, {"1": (Named("刘洋"),)})
    assert names_in("第一组、1组", words) == [Named("刘洋")]
    assert names_in("诸葛 某人", words) == [Named("诸葛"), Named("某人")]
    assert [group_key(text) for text in ("第一组", "2组", "a组", "十一组", "刘洋")] == [
        "1",
        "2",
        "A",
        "十一".upper(),
        None,
    ]
    assert names_in("某人书记", words) == [Named("某人")]
    assert phones_in("+86138 0000 0001、86-13800000002") == ["13800000001", "13800000002"]


def test_a_unit_before_a_name_is_that_persons() -> None:
    assert names_in("派出所 陈所长、综治办 李明") == [
        Named("陈所长", unit="派出所"),
        Named("李明", unit="综治办"),
    ]
    assert names_in("派出所 综治办 李明") == [Named("", doubt="派出所"), Named("李明", unit="综治办")]
    assert names_in("刘洋 派出所") == [Named("刘洋"), Named("", doubt="派出所")]


def test_a_telephone_is_of_the_name_before_it() -> None:
    one = Named("刘洋", phone="13853400011")
    for cell in (
        "刘洋\n13853400011",
        "刘洋/13853400011",
        "刘洋-13853400011",
        "刘洋 电话：13853400011",
        "刘洋 TEL:13853400011",
    ):
        assert names_in(cell) == [one], cell
    assert names_in("刘洋13853400011\n13853400012") == [one, Named("", doubt="13853400012")]


def test_a_cell_that_says_that_nobody_stands() -> None:
    assert [nobody(cell) for cell in ("轮空", "休", "—", "轮 空", "刘洋")] == [True, True, True, True, False]
    assert names_in("刘洋、轮空") == [Named("刘洋"), Named("", doubt="轮空")]
