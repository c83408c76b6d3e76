"""How people write the numbers that are nobody else's business, in the plainer copy of `bot.domain.text.privacy`.

There a digit is 0-9, a dash is `-`, a blank a blank, and nothing stands in a number that nobody sees. Each form has a
bounded length: to look for it takes time proportional to the text.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

IDENTITY = "（身份证号已隐去）"
BANK = "（卡号已隐去）"
OTHER = "（号码已隐去）"

_PROVINCE = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|[78]1|8[23])"
_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_GAP = r"[ .()\-]{0,3}"  # what may stand between the parts of a number
_BREAK = rf"(?:{_GAP}|[ \-]?\n(?:┃ )?)"  # the same, or a line that ends within (`display.quoted` marks lines)
_COUNTRY = rf"(?:\(?(?:\+|00)?86{_GAP})?"
_AREA = r"(?:10|2[0-57-9]|[34578][1-9]\d|6[36]\d|9\d\d)"
_LOCAL = rf"(?:[2-8]\d{{2,3}}{_GAP}\d{{4}}|[2-8]\d(?:[ .\-]\d\d){{2,3}})"
_EXTENSION = r"(?: ?(?:转|ext\.?|-|#) ?\d{1,5}(?![\d\-]))?"
_LABEL = (
    r"(?:电话|手机|座机|固话|联系方式|联系|拨打|致电|号码|传真|热线|专线|值班室|办公室|tel|phone|call|微信|qq|身份证|证件|护照|通行证"
    r"|港澳证|回乡证|台胞证|军官证|士兵证|驾驶证|驾照|社保|医保|卡号|银行卡|账号|帐号|账户|帐户|☎|📞|📱)"
)
_DATE = rf"(?:19|20)\d\d[ .\-]?(?:{_DAY}|0?[1-9][ .\-]|1[0-2][ .\-])"


def _form(pattern: str) -> re.Pattern[str]:
    """No form begins or ends within a longer run of digits."""
    return re.compile(rf"(?<!\d)(?:{pattern})(?!\d)", re.IGNORECASE)


def _spread(*digits: str) -> str:
    """A number whose digits are given one by one, with a blank or a dash between any two of them."""
    return r"[ .\-]{0,2}".join(digits)


_D = r"\d"
_SPREAD_PROVINCE = (
    r"(?:1[ \-]?[1-5]|2[ \-]?[1-3]|3[ \-]?[1-7]|4[ \-]?[1-6]|5[ \-]?[0-4]|6[ \-]?[1-5]"
    r"|[78][ \-]?1|8[ \-]?[23])"
)
_SPREAD_CENTURY = r"(?:1[ .\-]?[89]|2[ .\-]?0)"
_SPREAD_MONTH = r"(?:0[ .\-]?[1-9]|1[ .\-]?[0-2])"
_SPREAD_BIRTH = (_SPREAD_CENTURY, _D, _D, _SPREAD_MONTH, "[0-3]", _D)
_IDENTITY_18 = _form(
    rf"[1-9]\d{{5}}(?:18|19|20)\d\d{_DAY}\d{{3}}[\dX]|"
    + _spread(_SPREAD_PROVINCE, *4 * [_D], *_SPREAD_BIRTH, *3 * [_D], r"[\dX]")
)
_IDENTITY_15 = _form(rf"{_PROVINCE}\d{{4}}[ \-]?\d\d{_DAY}[ \-]?\d{{3}}")
_BANK = _form(
    r"[3-69]\d{15,18}|[3-69]\d{3}(?:[ \-]{1,2}\d{4}){3}(?:[ \-]{1,2}\d{1,3})?|62\d{4}[ \-]\d{10,13}"
)
_MOBILES = _form(r"(?:1[3-9]\d{9}){2,}")
_MOBILE = _form(
    _COUNTRY
    + r"0?(?:"
    + "|".join(
        (
            rf"\(?1[3-9]\d{_BREAK}\d{{4}}{_BREAK}\d{{4}}",
            rf"1[3-9]\d{_GAP}\d{{3}}{_GAP}\d{{5}}",
            rf"1[3-9]\d\d{_GAP}\d{{3}}{_GAP}\d{{4}}",
            r"1[3-9]\d\d[ .\-]{1,3}\d{4}[ .\-]{1,3}\d{3}",
            r"1[3-9]\d{3}[ .\-]\d{6}|1[3-9]\d{4}[ .\-]\d{5}",
            r"1[3-9]\d(?:[.\-]\d\d){4}",
            r"1[3-9]\d[,，、:：|*]\d{4}[,，、:：|*]\d{4}",
        )
    )
    + r")"
)
_ALONE = re.compile(r"(?<!\d)(?<!\d[ .\-])1[ .\-]{1,3}[3-9](?:[ .\-]{1,3}\d){9}(?![ .\-]{0,3}\d)")
_CHINESE = "〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"
_WRITTEN = re.compile(rf"(?<![{_CHINESE}])[一幺壹](?:[ \-]?[{_CHINESE}]){{10}}(?![{_CHINESE}])")
# 138一二三四5678, 138O1234567: figures beside characters and letters that look like them.
_LIKE = f"0-9{_CHINESE}OoQlI"
_MIXED = re.compile(
    rf"(?<![{_LIKE}])[1一幺壹Il][ .\-]{{0,2}}[3-9三四五六七八九叁肆伍陆柒捌玖]"
    rf"(?:[ .\-]{{0,2}}[{_LIKE}]){{9}}(?![{_LIKE}])"
)
# A mobile telephone with figures before or behind it: nobody can tell where it begins.
_TIME_OF_DAY = r"(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?:\d{3})?"
_WITHIN = re.compile(
    rf"(?<![\dA-Za-z_.])(?!{_DATE}{_TIME_OF_DAY}(?!\d))(?=\d{{0,13}}1[3-9]\d{{9}})\d{{12,24}}(?!\d)"
)
# Passes to Hong Kong, Macao and Taiwan and back, passports: a letter and 8 figures or 10; Hong Kong's identity card.
_PASS = re.compile(
    rf"(?<![A-Za-z\d])[HMCWEGDSPT](?!{_DATE})(?P<number>\d{{8}}(?:\d\d)?)(?!\d)", re.IGNORECASE
)
_HONG_KONG = re.compile(r"(?<![A-Za-z\d])[A-Z]{1,2}(?P<number>\d{6}\([\dA]\))", re.IGNORECASE)
_ABROAD = _form(rf"\+[1-9]\d{{0,2}}{_GAP}\d(?:{_GAP}\d){{6,11}}")
_FREE = _form(
    rf"[48]00{_GAP}(?:\d{{3}}{_GAP}\d{{4}}|\d{{4}}{_GAP}\d{{3}}|\d{{5}}{_GAP}\d\d|\d{{3}}{_GAP}\d\d{_GAP}\d\d)"
)
_LANDLINE = _form(
    rf"(?:{_COUNTRY}\(?0{_AREA}|\(?(?:\+|00)86{_GAP}{_AREA}|86-{_AREA}){_GAP}{_LOCAL}{_EXTENSION}"
)
# 110, 12345, 95598, 10086: everybody's, and several of them stand in one line.
_HOTLINE = r"(?:1[12]\d|12\d{3}|9[56]\d{3,4}|100\d\d)(?!\d)"
_NAMED = re.compile(
    rf"{_LABEL}[^\d\n，,。；;]{{0,16}}(?!{_DATE}|{_HOTLINE})(?P<number>\+?\d(?:{_GAP}\d){{6,19}}X?)(?!\d|[:：]\d)",
    re.IGNORECASE,
)
_EIGHT = re.compile(r"(?<!\d)(?<!\d\.)[2-8]\d{3}[ \-]{0,3}\d{4}(?!\d|\.\d)")
# What a text was cut short of (`display.one_line`) may have ended in a number.
_CUT = re.compile(rf"(?<!\d)(?!{_DATE})(?:\+?\d{{7,}}|1[3-9]\d(?:{_GAP}\d){{4,7}})(?=…)")

_MEASURES = "元万亿千百吨斤公平立米方度瓦伏克升%％"
_NO_TELEPHONE = re.compile(
    r"(?:[¥￥$#№第杆线]|编号|杆号|户号|单号|工单|订单|表号|票号|文号|案号|流水|工号|序号|批号|货号|型号|代码|邮编|no)"
    r"[ .:：号()]{0,3}$",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d[ \-]{0,3}(?:(?:19|20)\d\d|[01]\d[0-3]\d)")
_HOURS = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d[ \-]{0,3}(?:[01]\d|2[0-4])[0-5]\d")
_ROUND = re.compile(r"\d\d00[ \-]+\d\d00")


class NumberForm(NamedTuple):
    """A form of number: how it is found, what is shown instead, and what else must hold."""

    pattern: re.Pattern[str]
    mask: Callable[[str], str]
    holds: Callable[[re.Match[str]], bool] = lambda _found: True


def _both_ends(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    return f"{digits[-11:-8]}****{digits[-4:]}"


def _always(mask: str) -> Callable[[str], str]:
    return lambda _number: mask


def _is_card(found: re.Match[str]) -> bool:
    """UnionPay's cards by their beginning; others by their check digit, too (ISO/IEC 7812)."""
    digits = re.sub(r"\D", "", found.group())
    return digits.startswith(("62", "60", "9558", "9559")) or _checks(digits)


def _checks(digits: str) -> bool:
    doubled = [sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2]]
    return (sum(doubled) + sum(map(int, digits[-1::-2]))) % 10 == 0


def _is_local(found: re.Match[str]) -> bool:
    """Eight digits may be a day, two years or hours, an amount, or the number of a thing."""
    number, text = found.group(), found.string
    if any(other.fullmatch(number) for other in (_YEARS, _HOURS, _ROUND)):
        return False
    before = text[max(0, found.start() - 8) : found.start()]
    numbered = _NO_TELEPHONE.search(before) or text.startswith("号", found.end())
    return not numbered and _is_no_amount(found)


def _is_mixed(found: re.Match[str]) -> bool:
    """Of figures alone another form knows better; words are no number."""
    figures = sum(character.isascii() and character.isdigit() for character in found.group())
    chinese = sum(character in _CHINESE for character in found.group())
    return 0 < figures < DIGITS and figures + chinese >= LEAST_FIGURES


DIGITS = 11  # of a mobile telephone
LEAST_FIGURES = 8  # of them; the others may be letters that look like figures


def _is_numberless(found: re.Match[str]) -> bool:
    """Nothing before it says that it is the number of a thing."""
    before = found.string[max(0, found.start() - 8) : found.start()]
    return _NO_TELEPHONE.search(before) is None and _is_no_amount(found)


def _is_no_amount(found: re.Match[str]) -> bool:
    behind = found.string[found.end() : found.end() + 2].lstrip()
    return not behind or behind[0] not in _MEASURES


FORMS = (
    NumberForm(_IDENTITY_18, _always(IDENTITY)),
    NumberForm(_BANK, _always(BANK), _is_card),
    NumberForm(_IDENTITY_15, _always(IDENTITY)),
    NumberForm(_MOBILES, _always(OTHER)),
    NumberForm(_MOBILE, _both_ends),
    NumberForm(_ALONE, _both_ends),
    NumberForm(_WRITTEN, _always(OTHER)),
    NumberForm(_MIXED, _always(OTHER), _is_mixed),
    NumberForm(_WITHIN, _always(OTHER), _is_numberless),
    NumberForm(_HONG_KONG, _always(OTHER)),
    NumberForm(_PASS, _always(OTHER), _is_numberless),
    NumberForm(_LANDLINE, _always(OTHER)),
    NumberForm(_ABROAD, _always(OTHER), _is_no_amount),
    NumberForm(_FREE, _always(OTHER), _is_no_amount),
    NumberForm(_NAMED, _always(OTHER), _is_no_amount),
    NumberForm(_EIGHT, _always(OTHER), _is_local),
    NumberForm(_CUT, _always(OTHER)),
)
