"""Errors of the operating system, about files and the network, in a few Chinese words."""

import errno

FILE_REASONS = {
    errno.ENOENT: "没有这个文件或目录",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EISDIR: "这是一个目录，不是文件",
    errno.ENOTDIR: "路径里有一段不是目录",
    errno.EEXIST: "已经有了",
    errno.EROFS: "这个磁盘只能读",
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "磁盘配额用完了",
    errno.EIO: "磁盘读写出错",
    errno.ENAMETOOLONG: "名称太长",
    errno.ELOOP: "链接绕成了圈",
    errno.EBUSY: "正被别的程序占用",
    errno.ETXTBSY: "正被别的程序占用",
    errno.EMFILE: "打开的文件太多",
    errno.ENFILE: "打开的文件太多",
}
# By words of the error, the first that fits: the platform's library keeps no number of it.
NETWORK_REASONS = (
    (("DNS", "Name or service", "name resolution", "nodename"), "查不到它的网址，网络或 DNS 不通"),
    (("Proxy",), "代理不让通过"),
    (("ertificate", "SSL"), "证书对不上：请看电脑的时间对不对、代理有没有换掉证书"),
    (("refused", "Connect call failed"), "对方不接受连接"),
    (("nreachable", "No route"), "网络不通"),
    (("imed out", "imeout"), "等了很久没有回应"),
    (("Gateway", "Internal Server", "Service Unavailable"), "它自己出了故障"),
    (("Too Many", "Flood"), "它说我们问得太勤"),
)


def file_reason(error: OSError) -> str:
    """Why a file could not be read or written; an unknown reason as its number."""
    return FILE_REASONS.get(error.errno or 0, f"系统错误 {error.errno}")


def network_reason(said: str) -> str:
    """Why a server was not reached, from the words of the error; the log has these words."""
    return next(
        (reason for marks, reason in NETWORK_REASONS if any(mark in said for mark in marks)), "原因不明"
    )
