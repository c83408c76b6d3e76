"""The platform: does it know the token, is the clock right, what may the bot do in each bound chat?"""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass

from bot.checkup import machine
from bot.checkup.finding import Finding, bad, doubt, good
from bot.clock import Clock
from bot.config import Config
from bot.platforms.telegram import PlatformAwayError, Presence, TelegramBot, TokenRefusedError

ADVICE = {
    Presence.ABSENT: "机器人不在群里。请把它拉进群，再发 /bind {name}。",
    Presence.SILENCED: "机器人被禁言，发不了消息。请群管理员解除。",
}


@dataclass(frozen=True)
class BoundChat:
    """A name of the configuration and the chat bound to it, if one is."""

    name: str
    chat_id: int | None


async def look(
    config: Config, token: str, places: Sequence[BoundChat], clock: Clock
) -> AsyncGenerator[Finding, None]:
    """All there is to ask; one finding where nobody answers."""
    bot = TelegramBot(token, config.bot.api_url)
    try:
        identity = await bot.open()
    except TokenRefusedError:
        yield bad("令牌", "Telegram 不认。请向 @BotFather 核对，重新设置 PINGANBAO_TOKEN 或 token_file。")
    except PlatformAwayError as error:
        yield bad("Telegram", f"连不上（{error.reason}）。请检查网络、代理，以及配置里 [bot] api_url。")
    else:
        yield good("令牌", f"@{identity.username}")
        yield await _clock(bot, clock)
        yield await _pushing(bot, config)
        for place in places:
            yield await _chat(bot, place)
    finally:
        await bot.close()


async def _clock(bot: TelegramBot, clock: Clock) -> Finding:
    asked = clock.now()
    theirs = await bot.server_time()
    return machine.clock(asked + (clock.now() - asked) / 2, theirs)


async def _pushing(bot: TelegramBot, config: Config) -> Finding:
    wanted = config.bot.webhook.url if config.bot.webhook else ""
    pushing = await bot.pushing()
    if pushing is None:
        return doubt("收取", "Telegram 没有回答。请稍后再查一次。")
    if pushing.url != wanted:
        there = f"推送到 {pushing.url}" if pushing.url else "等程序自己去取"
        return doubt(
            "收取", f"Telegram 那边是「{there}」，与配置不同。启动 pinganbao run 或 worker 后会改过来。"
        )
    if pushing.error:
        return doubt("收取", f"推送有过失败（{pushing.error}）。请检查公网地址、证书和反向代理。")
    way = f"推送到 {wanted}" if wanted else "由程序自己去取"
    return good("收取", f"{way}，{pushing.waiting} 条待收" if pushing.waiting else way)


async def _chat(bot: TelegramBot, place: BoundChat) -> Finding:
    subject = f"群「{place.name}」"
    if place.chat_id is None:
        return doubt(subject, f"还没有绑定，汇总发不到这里。请在群里发：/bind {place.name}")
    presence = await bot.presence(place.chat_id)
    if presence in ADVICE:
        return bad(subject, ADVICE[presence].format(name=place.name))
    if presence is Presence.UNKNOWN:
        return doubt(subject, "Telegram 没有回答。请稍后再查一次。")
    if presence is Presence.MOVED:
        return good(subject, "已升级为超级群，下一条消息会自动跟过去")
    if presence is Presence.ADMIN or bot.identity.reads_groups:
        return good(subject, "在群里，看得到消息")
    return doubt(
        subject,
        "在群里，但开着隐私模式，看不到大家直接发的报送（汇总照发）。请把它设为群管理员，"
        "或者在 @BotFather 关闭隐私模式后把它移出群再拉进来。",
    )
