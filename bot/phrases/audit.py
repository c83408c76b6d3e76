"""Who changed what."""

from collections.abc import Mapping

PHRASES: Mapping[str, str] = {
    "audit.command_line": "命令行",
    "audit.itself": "平安报",
    "audit.invited_by": "{what}（{by} 邀请）",
}
