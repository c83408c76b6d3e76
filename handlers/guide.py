"""/help and the command menu: what this person can do."""

from bot.domain.rights import Right, Scope
from bot.phrases import say
from bot.services import posting
from handlers.context import Talk

EVERYBODY = (("status", "看报送进度"), ("help", "怎么用"))
REPORTERS = (("urgent", "🚨 紧急情况，马上报"),)
WATCHERS = (("incident", "看突发事件：/incident 编号"),)
ADMINS = (("invite", "邀请人员：/invite 单位 角色"), ("bind", "绑定汇总群：/bind 名称"))


def commands_for(scope: Scope) -> tuple[tuple[str, str], ...]:
    """(command, description) pairs for the menu."""
    return (
        (REPORTERS if scope.units(Right.RAISE) else ())
        + EVERYBODY
        + (WATCHERS if scope.units(Right.OVERVIEW) else ())
        + (ADMINS if scope.units(Right.ADMINISTER) else ())
    )


def help_(talk: Talk) -> None:
    lines = "\n".join(f"/{name}　{what}" for name, what in commands_for(talk.scope))
    posting.answer(talk.work, talk.incoming, say("help", commands=lines))
