"""/help and the command menu: what this person can do."""

from bot.domain.rights import Right, Scope
from bot.domain.terms import Role
from bot.phrases import say
from bot.services import posting
from handlers.context import Talk

EVERYBODY = (("status", "看报送进度"), ("duty", "今天谁值班"), ("help", "怎么用"))
ON_DUTY = (("swap", "换班"), ("cover", "请人代班"), ("takeover", "紧急顶班"))
STANDING_DUTY = frozenset({Role.DUTY_LEADER, Role.DUTY_OFFICER, Role.ADMIN})
ADMINS = (
    ("rota", "值班表：查看、调整、导入"),
    ("invite", "邀请人员：/invite 单位 角色"),
    ("bind", "绑定汇总群：/bind 名称"),
)


def commands_for(scope: Scope) -> tuple[tuple[str, str], ...]:
    """(command, description) pairs for the menu."""
    own = ON_DUTY if scope.roles() & STANDING_DUTY else ()
    return EVERYBODY + own + (ADMINS if scope.units(Right.ADMINISTER) else ())


def help_(talk: Talk) -> None:
    lines = "\n".join(f"/{name}　{what}" for name, what in commands_for(talk.scope))
    posting.answer(talk.work, talk.incoming, say("help", commands=lines))
