"""What a list comes to, with what is known and what has been answered."""

import pytest

from bot.domain.listings.entries import ListLine, RawList
from bot.domain.listings.known import KnownOffice, KnownPerson, KnownPost, OfficeUnit
from bot.domain.listings.settlement import Settled, settle_list
from bot.domain.terms import Role

TOWN = "青石镇"
REPORTER, HEAD = Role.REPORTER, Role.HEAD


def line(unit: str, name: str = "", title: str = "信息员", phone: str = "", **more: str) -> ListLine:
    return ListLine(sheet="表", row=2, unit=unit, name=name, title=title, phone=phone, **more)


def office(*people: KnownPerson, units: tuple[str, ...] = (), staffed: tuple[str, ...] = ()) -> KnownOffice:
    known = (OfficeUnit(name=TOWN), *(OfficeUnit(name=name, parent=TOWN) for name in units))
    return KnownOffice(top=TOWN, units=known, people=people, staffed=frozenset(staffed))


def settled(*lines: ListLine, known: KnownOffice | None = None, **answers: str) -> Settled:
    """`answers` by the key of the doubt, whatever it is about."""
    known = known or office()
    given: dict[str, str] = {}
    while True:
        found = settle_list(RawList(lines=lines), known, given)
        more = {one.id: answers[one.key] for one in found.doubts if one.key in answers}
        if not more:
            return found
        given |= more


def asked(found: Settled) -> list[tuple[str, str]]:
    return [(doubt.key, doubt.about) for doubt in found.doubts]


def posts(found: Settled) -> list[tuple[str, str, Role]]:
    return [(one.name, post.unit, post.role) for one in found.people for post in one.posts]


def test_an_answer_that_is_no_option_leaves_the_doubt_open() -> None:
    found = settle_list(RawList(lines=(line("东沟村", "王芳", "会计"),)), office(), {"title:会计": "king"})
    assert asked(found) == [("title", "会计")]


def test_a_title_is_answered_once_for_all_who_bear_it() -> None:
    lines = (line("东沟村", "王芳", "会 计"), line("柳湾村", "赵姐", "会计"))
    assert asked(settled(*lines)) == [("title", "会计")]
    found = settled(*lines, title="duty_officer", no_reporter="leave")
    assert posts(found) == [("王芳", "东沟村", Role.DUTY_OFFICER), ("赵姐", "柳湾村", Role.DUTY_OFFICER)]
    assert settled(*lines, title="skip", no_reporter="leave").people == ()


@pytest.mark.parametrize(
    "title", ["副镇长", "党委副书记（兼）", "人大主席", "党委委员、武装部长", "组织委员"]
)
def test_for_whoever_leads_the_town_duty_is_suggested(title: str) -> None:
    found = settled(line("", "陈立", title))
    assert [(doubt.key, doubt.options[0], doubt.told) for doubt in found.doubts] == [
        ("title", Role.DUTY_LEADER.value, (f"陈立（{TOWN}）",))
    ]
    assert sorted(found.doubts[0].options) == sorted(
        settled(line("东沟村", "陈立", "会计")).doubts[0].options
    )


def test_a_title_with_blanks_between_its_signs_is_that_title() -> None:
    assert posts(settled(line("东沟村", "张三", "信 息 员"))) == [("张三", "东沟村", REPORTER)]


def test_a_title_says_in_brackets_what_somebody_is_as_well() -> None:
    assert posts(settled(line("东沟村", "李会计", "会计（兼信息员）"))) == [("李会计", "东沟村", REPORTER)]
    assert {role for *_, role in posts(settled(line("东沟村", "王大山", "书记(兼信息员)")))} == {
        HEAD,
        REPORTER,
    }


def test_a_unit_that_nobody_reports_for() -> None:
    lines = (line("东沟村", "王大山", "书记"), line("柳湾村"))
    assert asked(settled(*lines)) == [("no_reporter", "东沟村、柳湾村")]
    assert posts(settled(*lines, no_reporter="double")) == [
        ("王大山", "东沟村", HEAD),
        ("王大山", "东沟村", REPORTER),
    ]
    assert [unit.owes for unit in settled(*lines, no_reporter="exempt").new_units] == [False, False]
    assert asked(settled(line("东沟村"))) == [("no_reporter", "东沟村")]
    known = office(units=("东沟村",), staffed=("东沟村",))
    assert asked(settled(line("东沟村", "王大山", "书记"), known=known)) == []


def test_whoever_has_left_is_asked_about() -> None:
    gone = line("东沟村", "王芳", note="已退休")
    assert posts(settled(gone, left="keep")) == [("王芳", "东沟村", REPORTER)]
    assert settled(gone, left="skip", no_reporter="leave").people == ()


def test_areas_are_built_or_not() -> None:
    lines = (line("", "赵志强", "包片领导", area="东片"), line("东沟村", "王芳", area="东片"))
    flat = settled(*lines, areas="flat")
    assert [(unit.name, unit.parent) for unit in flat.new_units] == [("东沟村", TOWN)]
    built = settled(*lines, areas="build")
    assert [(one.name, one.parent, one.owes) for one in built.new_units] == [
        ("东片", TOWN, False),
        ("东沟村", "东片", True),
    ]
    assert posts(built)[0] == ("赵志强", "东片", Role.DUTY_LEADER)
    again = settled(*lines, known=office(units=("东片",)))
    assert asked(again) == []
    assert [(unit.name, unit.parent) for unit in again.new_units] == [("东沟村", "东片")]


def test_units_above_that_are_named() -> None:
    found = settled(line("东沟村", "王芳", parent="东管区"), line("柳湾村", "赵姐", parent="镇政府"))
    assert [(unit.name, unit.parent) for unit in found.new_units] == [
        ("东管区", TOWN),
        ("东沟村", "东管区"),
        ("柳湾村", TOWN),
    ]


@pytest.mark.parametrize("written", ["东沟", "东沟村委会", "东沟村民委员会", "1.东沟村"])
def test_a_known_unit_by_any_of_its_names(written: str) -> None:
    found = settled(line(written, "王芳"), known=office(units=("东沟村",)))
    assert (found.new_units, found.known_units) == ((), ("东沟村",))


def test_a_name_written_wrongly_is_asked_about() -> None:
    known = office(units=("柳湾村", "东沟村"))
    lines = (line("柳弯村", "赵姐"), line("东沟村", "王芳"))
    assert asked(settled(*lines, known=known)) == [("near_unit", "柳弯村")]
    assert settled(*lines, known=known, near_unit="same").known_units == ("柳湾村", "东沟村")
    other = settled(*lines, known=known, near_unit="other")
    assert ([unit.name for unit in other.new_units], other.untouched) == (["柳弯村"], ("柳湾村",))


# -- who is who ----------------------------------------------------------------------------------------------------


def test_two_telephones_at_one_unit() -> None:
    lines = (line("东沟村", "王芳", phone="13800000001"), line("东沟村", "王芳", phone="13800000002"))
    assert [one.phone for one in settled(*lines, two_phones="two").people] == ["13800000001", "13800000002"]
    assert [one.phone for one in settled(*lines, two_phones="first").people] == ["13800000001"]
    assert [one.phone for one in settled(*lines, two_phones="second").people] == ["13800000002"]


def test_namesakes_of_whom_one_has_no_telephone() -> None:
    lines = (line("东沟村", "李强"), line("柳湾村", "李强", phone="13800000001"), line("石桥村", "李强"))
    assert len(settled(*lines, same_person="two").people) == 3
    [one] = settled(*lines, same_person="one").people
    assert {post.unit for post in one.posts} == {"东沟村", "柳湾村", "石桥村"}
    assert one.phone == "13800000001"
    [alone] = settled(line("东沟村", "李强"), line("柳湾村", "李强"), same_person="one").people
    assert (alone.unit, len(alone.posts)) == ("东沟村", 2)
    joined = settled(line("东沟村", "李强"), line("东沟村", "李强", "书记", "13800000001"))
    assert [(one.phone, len(one.posts)) for one in joined.people] == [("13800000001", 2)]


def person(name: str, unit: str | None, phone: str = "", *held: tuple[str, Role]) -> KnownPerson:
    held_posts = tuple(KnownPost(listing=10 + n, unit=at, role=role) for n, (at, role) in enumerate(held))
    return KnownPerson(id=7, name=name, phone=phone, unit=unit, posts=held_posts)


@pytest.mark.parametrize(
    ("known", "answer", "found"),
    [
        (person("王芳", "柳湾村", "138 0000 0001"), "", 7),  # by telephone, wherever they work
        (person("王芳", "东沟村"), "", 7),
        (person("王芳", "柳湾村", "13800000009"), "", None),
        (person("王芳", "柳湾村"), "same", 7),
        (person("王芳", "柳湾村"), "other", None),
        (person("王芳", None), "same", 7),
        (person("王芳", None), "other", None),
    ],
)
def test_somebody_who_is_known(known: KnownPerson, answer: str, found: int | None) -> None:
    town = office(known, units=("东沟村", "柳湾村"))
    result = settled(line("东沟村", "王芳", phone="13800000001"), known=town, known_person=answer)
    assert [one.known for one in result.people] == [found]


def test_what_the_list_no_longer_says_ends() -> None:
    kept = person("王芳", "东沟村", "13800000001", ("东沟村", REPORTER), ("东沟村", HEAD))
    other = KnownPerson(
        id=8, name="赵姐", unit="柳湾村", posts=(KnownPost(listing=20, unit="柳湾村", role=REPORTER),)
    )
    town = office(kept, other, units=("东沟村", "柳湾村"))
    lines = (line("东沟村", "王芳", "书记", "13800000001"),)
    asked_of = settled(*lines, known=town)
    assert asked(asked_of) == [("gone", "1")]
    assert asked_of.doubts[0].told == ("赵姐（柳湾村）",)
    assert settled(*lines, known=town, gone="keep").ended == (10,)
    assert settled(*lines, known=town, gone="end").ended == (10, 20)


TOWNS = KnownOffice(
    top="县",
    units=(
        OfficeUnit(name="县"),
        OfficeUnit(name="石桥镇", parent="县"),
        OfficeUnit(name="东沟镇", parent="县"),
        OfficeUnit(name="柳湾村", parent="石桥镇"),
        OfficeUnit(name="一组（石桥镇）", parent="石桥镇"),
        OfficeUnit(name="一组（东沟镇）", parent="东沟镇"),
    ),
)


def test_two_units_of_one_name_below_different_ones_are_never_one() -> None:
    found = settled(
        line("一组", "王芳", parent="东沟村"),
        line("一组", "赵姐", parent="柳湾村"),
        line("一组", "钱进", parent="东沟村"),
        line("一组", "孙建"),
    )
    assert [(one.name, one.unit) for one in found.people] == [
        ("王芳", "一组（东沟村）"),
        ("赵姐", "一组（柳湾村）"),
        ("钱进", "一组（东沟村）"),
    ]
    assert [(one.name, one.parent) for one in found.new_units] == [
        ("东沟村", TOWN),
        ("柳湾村", TOWN),
        ("一组（东沟村）", "东沟村"),
        ("一组（柳湾村）", "柳湾村"),
    ]
    assert [(one.key, one.text) for one in found.remarks] == [("namesake", "一组 孙建")]
    built = settled(line("一组", "王芳", area="东片"), line("一组", "赵姐", area="西片"), areas="build")
    assert [one.unit for one in built.people] == ["一组（东片）", "一组（西片）"]


def test_a_namesake_of_a_known_unit_is_asked_about_unless_the_list_has_both() -> None:
    here, there = line("柳湾村", "王芳", parent="石桥镇"), line("柳湾村", "赵姐", parent="东沟镇")
    both = settled(here, there, known=TOWNS)
    assert [one.unit for one in both.people] == ["柳湾村", "柳湾村（东沟镇）"]
    assert asked(both) == []
    vague = settled(here, there, line("柳湾村", "孙建"), known=TOWNS)
    assert [one.text for one in vague.remarks] == ["柳湾村 孙建"]
    assert asked(settled(there, known=TOWNS)) == [("near_unit", "东沟镇柳湾村")]
    assert settled(there, known=TOWNS).doubts[0].told == ("石桥镇柳湾村",)
    assert [one.name for one in settled(there, known=TOWNS, near_unit="other").new_units] == [
        "柳湾村（东沟镇）"
    ]
    same = settled(there, known=TOWNS, near_unit="same")
    assert (same.new_units, same.people[0].unit) == ((), "柳湾村")
    for parent in ("", "县", "新镇"):  # says nothing of where the other stands
        assert settled(line("柳湾村", "王芳", parent=parent), known=TOWNS).people[0].unit == "柳湾村"


@pytest.mark.parametrize(
    ("unit", "parent", "meant"),
    [
        ("一组", "石桥镇", "一组（石桥镇）"),
        ("一组(东沟镇)", "", "一组（东沟镇）"),
        ("东沟镇一组", "", "一组（东沟镇）"),
        ("一组", "县", "一组（县）"),
    ],
)
def test_which_of_several_is_meant(unit: str, parent: str, meant: str) -> None:
    assert settled(line(unit, "王芳", parent=parent), known=TOWNS).people[0].unit == meant
    assert settled(line("一组", "王芳"), known=TOWNS).people == ()


def test_namesakes_of_one_unit_in_two_sections_are_asked_about() -> None:
    lines = (line("", "张伟", section="一、党政办"), line("", "张伟", section="二、派出所"))
    assert asked(settled(*lines))[0] == ("two_sections", f"张伟（{TOWN}）")
    assert len(settled(*lines, two_sections="two").people) == 2
    assert len(settled(*lines, two_sections="one").people) == 1
    same = (line("", "张伟", section="一、党政办"), line("", "张伟", "书记", section="一、党政办"))
    assert len(settled(*same).people) == 1
    unsaid = (line("", "张伟", section="一、党政办"), line("", "张伟", "书记"))
    assert len(settled(*unsaid).people) == 1
    known = (
        line("", "张伟", phone="13800000001", section="甲"),
        line("", "张伟", phone="13800000001", section="乙"),
    )
    assert len(settled(*known).people) == 1


def test_a_village_is_written_with_the_town_before_it() -> None:
    lines = (line("青石镇东沟村", "王强"), line("青石镇中心小学", "郑老师"), line("青石镇政府", "李主任"))
    found = settled(*lines, line("河西镇南坪村", "何一"))
    assert [unit.name for unit in found.new_units] == ["东沟村", "青石镇中心小学", "河西镇南坪村"]
    known = office(units=("东沟村", "青石镇柳湾村"))
    again = settled(
        *lines[:1], line("青石镇柳湾村", "赵姐"), line("青石镇南坪村", "何一", parent="东片"), known=known
    )
    assert {unit for _, unit, _ in posts(again)} == {"东沟村", "青石镇柳湾村", "青石镇南坪村"}
