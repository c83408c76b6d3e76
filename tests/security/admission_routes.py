"""The rows of the table of routes for the link for all; the columns are those of `test_routes.ORDER`."""

from tests.security.ways import Route, button, nobody, words
from tests.security.world import in_group

ADMIN = "- - - - - - - + - - -"  # of 东沟村's town
ADMINS = "- - - - - - - + + - -"

ADMISSION_ROUTES = (
    Route(
        "open the link for all", "/start", "+ + + + + + + + + + +", "joinrequest", words("/start {join.code}")
    ),
    nobody("open a forged one", "/start", words("/start all_forged")),
    Route("the link", "/join", ADMINS, "加入链接", words("/join")),
    Route("the link of a unit", "/join", ADMIN, "东沟村还没有加入链接", words("/join 东沟村")),
    Route("in a group", "/join", ". . - - - - - - - - -", "", words("/join", in_group)),
    Route("show the link", "join_show/1", ADMINS, "加入链接", button("join_show:0")),
    Route("show a unit's", "join_show/1", ADMIN, "还没有加入链接", button("join_show:{join.unit}")),
    Route("make a link", "join_make/1", ADMIN, "joinlink", button("join_make:{join.unit}")),
    nobody("make one for above", "join_make/1", button("join_make:{join.above}")),
    nobody("make one for all to see", "join_make/1", button("join_make:{join.unit}", in_group)),
    Route("ask to end it", "join_end/2", ADMIN, "要作废", button("join_end:{join.link}:0")),
    Route("end it", "join_end/2", ADMIN, "joinlink", button("join_end:{join.link}:1")),
    nobody("end nothing", "join_end/2", button("join_end:99999:1")),
    Route("the text", "join_text/1", ADMIN, "请加入", button("join_text:{join.link}")),
    Route("who is absent", "join_absent/1", ADMINS, "还没加入", button("join_absent:0")),
    Route("who waits", "join_list/1", "- - - - - - - + ~ - -", "对上的", button("join_list:0")),
    nobody("who waits, for all to see", "join_list/1", button("join_list:0", in_group)),
    Route("let all in", "join_all/1", ADMIN, "member", button("join_all:{join.seen}")),
    nobody("let others in", "join_all/1", button("join_all:1")),
    Route("let in", "let_in/3", ADMIN, "member", button("let_in:{join.request}:{join.terms}:{join.listed}")),
    Route("as an admin", "let_in/3", ADMIN, "member", button("let_in:{join.request}:{join.admin}:0")),
    nobody("as it was", "let_in/3", button("let_in:{join.request}:{join.stale}:{join.listed}")),
    nobody("as nothing", "let_in/3", button("let_in:{join.request}:{join.nothing}:0")),
    nobody("as somebody else", "let_in/3", button("let_in:{join.request}:{join.terms}:{namesake}")),
    nobody("twice", "let_in/3", button("let_in:{join.admitted}:0:0")),
    nobody("nobody", "let_in/3", button("let_in:99999:{join.terms}:0")),
    Route("which role", "let_as/3", ADMIN, "以什么角色", button("let_as:{join.request}:{join.version}:0")),
    Route("say no", "join_no/2", ADMIN, "joinrequest", button("join_no:{join.request}:{join.version}")),
    nobody("say no to what was", "join_no/2", button("join_no:{join.request}:0")),
    Route(
        "not that person",
        "not_it/3",
        ADMIN,
        "joinrequest",
        button("not_it:{join.request}:{join.version}:{join.listed}"),
    ),
    nobody("not somebody else", "not_it/3", button("not_it:{join.request}:{join.version}:{namesake}")),
    Route("not them", "join_undo/1", ADMIN, "member", button("join_undo:{join.admitted}")),
    nobody("not who waits", "join_undo/1", button("join_undo:{join.request}")),
    nobody("for somebody else", "join_unit/2", button("join_unit:{join.request}:{join.unit}")),
    nobody("look for somebody else", "join_page/2", button("join_page:{join.request}:0")),
    nobody("withdraw somebody else's", "join_off/1", button("join_off:{join.request}")),
)
