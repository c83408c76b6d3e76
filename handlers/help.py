"""/help and the command menu: what this person can do."""

from bot.domain.conversation.commands import SPELLED, PlainCommand
from bot.domain.rights import Right, Scope
from bot.domain.terms import Role
from bot.phrases import say
from bot.services import outbox
from bot.services.people.identity import is_duty_person
from handlers.context import Talk
from storage.queries.people import person_of
from storage.queries.units import open_units
from storage.work import Work

# What somebody who has just joined is told of their role.
HOW = {
    Role.REPORTER: "start.how.reporter",
    Role.HEAD: "start.how.reporter",
    Role.DUTY_OFFICER: "start.how.duty_officer",
    Role.ADMIN: "start.how.admin",
}
EVERYBODY = (
    ("status", "看报送进度"),
    ("duty", "今天谁值班"),
    ("settings", "设置：下班后收什么"),
    ("help", "怎么用"),
)
REPORTERS = (("urgent", "🚨 紧急情况，马上报"),)
WATCHERS = (("incident", "看突发事件：/incident 编号"),)
LEADERS = (("muster", "现在查岗"),)
DIRECTORS = (("plan", "应急预案：启动、演练、记录"),)
ON_ROTA = (
    ("swap", "换班"),
    ("cover", "请人代班"),
    ("takeover", "紧急顶班"),
    ("leave", "请假、外出报备：/leave 何时 到 何时 事由"),
)
ADMINS = (
    ("admin", "管理：单位、人员、报送安排、提醒、群"),
    ("undo", "撤销修改：自己一天内改的"),
    ("rota", "值班表：查看、调整、导入"),
    ("join", "加入链接：发给大家，谁申请、谁还没加入"),
    ("invite", "邀请人员：/invite 单位 角色"),
    ("bind", "绑定汇总群：/bind 名称"),
    ("people", "人员、链接：查看、移除"),
    ("lessons", "学到的说法：查看、划掉"),
    ("holidays", "放假安排：查看、收回"),
    ("burden", "负担：系统打扰了谁多少，怎么减"),
    ("log", "谁改了什么：/log 单位 或 姓名"),
    ("mode", "时期：特护期、汛期、节假日，开始、结束"),
)


def commands_for(scope: Scope, *, on_rota: bool = False) -> tuple[tuple[str, str], ...]:
    """(command, description) pairs for the menu."""
    parts = (
        (bool(scope.units(Right.RAISE)), REPORTERS),
        (True, EVERYBODY),
        (bool(scope.units(Right.OVERVIEW)), WATCHERS),
        (on_rota, ON_ROTA),
        (bool(scope.units(Right.DIRECT)), DIRECTORS),
        (bool(scope.units(Right.MUSTER)), LEADERS),
        (bool(scope.units(Right.ADMINISTER)), ADMINS),
    )
    return tuple(command for wanted, commands in parts if wanted for command in commands)


# What may be said instead of the command, in Chinese.
PLAIN = {
    "urgent": PlainCommand.URGENT,
    "status": PlainCommand.STATUS,
    "help": PlainCommand.HELP,
    "muster": PlainCommand.MUSTER,
    "plan": PlainCommand.PLAN,
    "swap": PlainCommand.SWAP,
    "cover": PlainCommand.COVER,
    "takeover": PlainCommand.TAKE_OVER,
    "leave": PlainCommand.LEAVE,
    "rota": PlainCommand.ROTA,
    "lessons": PlainCommand.LESSONS,
    "holidays": PlainCommand.HOLIDAYS,
    "settings": PlainCommand.SETTINGS,
    "people": PlainCommand.PEOPLE,
    "admin": PlainCommand.ADMIN,
    "undo": PlainCommand.UNDO,
    "log": PlainCommand.LOG,
    "mode": PlainCommand.MODE,
    "burden": PlainCommand.BURDEN,
    "join": PlainCommand.JOIN,
}


def how_it_goes(role: Role) -> str:
    """What is next for somebody who has just got a role."""
    return say(HOW.get(role, "start.how.leader"))


def help_(talk: Talk) -> None:
    lines = [_line(*command) for command in commands_for(talk.scope, on_rota=on_rota(talk))]
    several = own_examples(talk.work, talk.scope)
    example = [say("help.several", units="、".join(several))] if len(several) > 1 else []
    text = "\n".join([say("help"), *example, say("help.receipt"), *lines])
    outbox.answer(talk.work, talk.incoming, text)


def _line(name: str, what: str) -> str:
    """A command with the word that does the same."""
    plain = PLAIN.get(name)
    word = say("help.word", word=SPELLED[plain].split()[0]) if plain is not None else ""
    return f"/{name}　{what}{word}"


def own_examples(work: Work, scope: Scope, most: int = 2) -> list[str]:
    """Names of units for an example: those that the person reports for, else those below that they watch over."""
    mine = scope.own_units(Right.REPORT) or scope.units(Right.OVERVIEW) - {
        duty.unit_id for duty in scope.duties
    }
    return [unit.name for unit in open_units(work) if unit.id in mine][:most]


def on_rota(talk: Talk) -> bool:
    person = person_of(talk.work, talk.account)
    return person is not None and is_duty_person(talk.work, person)
