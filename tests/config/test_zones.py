"""What is advised for a zone that there is none of."""

from zoneinfo import available_timezones

import pytest

from bot.config.zones import meant_zone

KNOWN = available_timezones()


@pytest.mark.parametrize(
    "written",
    [
        *(
            "Beijing",
            "Shanghai",
            "北京",
            "北京时间",
            "GMT+8",
            "UTC+8",
            "China",
            "中国",
            "东八区",
            "CST-8",
            "+08:00",
        ),
        *(
            "Asia/Beijing",
            "asia/shanghai",
            "Asia/Shanghia",
            "China/Beijing",
            "Peking",
            "成都",
            "Shijiazhuang",
        ),
        *("China Standard Time", "xyz", "8"),
    ],
)
def test_where_nothing_else_is_meant_it_is_chinas(written: str) -> None:
    assert meant_zone(written, KNOWN) == "Asia/Shanghai"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("香港", "Asia/Hong_Kong"), ("Hong Kong", "Asia/Hong_Kong"), ("新疆时间", "Asia/Urumqi")),
        *(("Tokyo", "Asia/Tokyo"), ("urumqi", "Asia/Urumqi"), ("europe/london", "Europe/London")),
        *(("Europe/Berln", "Europe/Berlin"), ("澳门", "Asia/Macau"), ("Kashgar", "Asia/Kashgar")),
    ],
)
def test_another_place_is_taken_for_what_it_is(written: str, meant: str) -> None:
    assert meant_zone(written, KNOWN) == meant
