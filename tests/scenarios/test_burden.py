"""「负担」: what the system asked of everybody in a week, as an admin asks for it."""

import pytest
from sqlalchemy import event

from bot.demo.town import EAST, OFFICE
from bot.services import burden
from storage.queries import units as stored_units
from tests.scenarios.conftest import Town
from tests.scenarios.test_rota import pressed, said


@pytest.mark.postgresql
def test_what_was_asked_of_a_unit_and_its_people(town: Town) -> None:
    town.at("08:50")
    town.stage.says(EAST, "东沟村平安")
    town.at("09:30")
    shown = said(town, OFFICE, "/burden 东沟村")
    assert "不排名次" in shown
    assert "东沟村　要报 1 次，报了 1 次，催了 2 次" in shown
    assert (
        "　王会计（东沟）：收 4 条（催报 2、回执 1、其他 1），夜里 0 条，多在 8 点、19 点；回了 1 次" in shown
    )
    first = said(town, OFFICE, "负担")
    assert first.index("青石镇") < first.index("东沟村") < first.index("柳湾村")
    pressed(town, OFFICE, "下一页")
    assert "实验幼儿园" in town.stage.hears(OFFICE)
    assert "没有这个权限" in said(town, EAST, "/burden")
    assert "没有" in said(town, OFFICE, "/burden 不存在村")
    with town.work() as work:
        units = [one.id for one in stored_units.open_units(work)]
        asked: list[str] = []
        event.listen(work.session.get_bind(), "before_cursor_execute", lambda *seen: asked.append(seen[2]))
        assert len(burden.week(work, units, "Asia/Shanghai")) == len(units)
    assert len(asked) == 8
