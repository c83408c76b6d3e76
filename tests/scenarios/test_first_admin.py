"""The link for the first admin, as the program prints it at every start while there is none."""

from pathlib import Path

from bot.demo.rehearsal import Rehearsal
from bot.demo.town import HE, LEADER, OFFICE, Player
from tests.databases import Databases

from .beginning import begun
from .serving import ThreadedProgram


def started(program: ThreadedProgram) -> str | None:
    """Started anew; the code that it prints, if any."""
    program.stop()
    program.first_code = None
    program.start()
    return program.first_code


def opens(play: Rehearsal, person: Player, code: str) -> str:
    play.stage.waits_for(3)
    play.sandbox.post("start", person=person.id, payload=code)
    play.sandbox.settle()
    return play.stage.hears(person)


def test_one_link_at_a_time_and_none_once_there_is_an_admin(tmp_path: Path, databases: Databases) -> None:
    with begun(tmp_path, databases) as (play, program, _):
        links = [started(program) for _ in range(3)]
        assert all(links)
        assert len({*links}) == 3
        for person, code in ((HE, links[0]), (LEADER, links[1])):
            assert code is not None
            assert "请用程序最近一次启动时打印的那个" in opens(play, person, code)
        assert links[2] is not None
        assert "✅ 已加入：青石镇　管理员" in opens(play, OFFICE, links[2])
        assert started(program) is None
        for person, code in ((HE, links[2]), (LEADER, links[1])):
            assert code is not None
            said = opens(play, person, code)
            assert "已加入" not in said
            assert "请向管理员要一个新的" in said
