"""Validate an outgoing Bot API call against a machine-readable spec (PaulSonOfLars api.json shape).

    v = Spec("api-10.1.json");  v.check("sendMessage", {"chat_id": "1", "text": ""}) -> [Violation(...)]

Parameters may be Python objects or the strings that arrive over HTTP (form/multipart values: numbers and
booleans as text, objects and arrays as JSON text).  `files` is the set of multipart part names.
Prototype: spec-driven checks (unknown method/parameter/field, missing, wrong type, ranges found in the
descriptions) plus a short hand-written table of limits that the descriptions do not state per field."""
from __future__ import annotations
import json, re, sys
from dataclasses import dataclass
from html.parser import HTMLParser

@dataclass(frozen=True)
class Violation:
    code: str; path: str; detail: str
    def __str__(self): return f"{self.code} {self.path}: {self.detail}"

R_CHARS = re.compile(r"(?<![\d-])(\d+)\s*[-–]\s*(\d+) (characters?|bytes?)")
R_UPTO = re.compile(r"(?:up to|at most|no more than|maximum(?: of)?|must not exceed) (\d+) (characters?|bytes?)", re.I)
R_BETWEEN = re.compile(r"(?:must be |values? )?between (\d+)\s*(?:[-–]|and)\s*(\d+)", re.I)
R_RANGE = re.compile(r";\s*(\d+)\s*[-–]\s*(\d+)(?:[.,;]|$)")
R_ITEMS = re.compile(r"(?:must include|list of|from|of) (\d+)\s*[-–]\s*(\d+) (?:items|strings|[a-z ]*(?:identifiers|options|reactions|commands|stickers|emoji|keywords))", re.I)
R_ATMOST_ITEMS = re.compile(r"(?:at most|up to|no more than) (\d+) (?!characters?|bytes?|seconds?|messages? per|times|months?|days?|hours?|minutes?)([a-z ]+?)(?:[.,;]| can| must| per|$)", re.I)

def limits_from(desc: str, types: list[str]) -> dict:
    out = {}
    m = R_CHARS.search(desc) or None
    if m: out["min"], out["max"], out["unit"] = int(m[1]), int(m[2]), m[3].rstrip("s") + "s"
    elif (m := R_UPTO.search(desc)): out["max"], out["unit"] = int(m[1]), m[2].rstrip("s") + "s"
    if "unit" not in out and any(t in ("Integer", "Float") for t in types):
        m = R_BETWEEN.search(desc) or R_RANGE.search(desc)
        if m: out["min"], out["max"], out["unit"] = int(m[1]), int(m[2]), "value"
    if "unit" not in out and any(t.startswith("Array of") for t in types):
        if (m := R_ITEMS.search(desc)): out["min"], out["max"], out["unit"] = int(m[1]), int(m[2]), "items"
        elif (m := R_ATMOST_ITEMS.search(desc)): out["max"], out["unit"] = int(m[1]), "items"
    return out

# limits that no field description of the spec states in a parsable way (source beside each)
EXTRA = {
    "InlineKeyboardMarkup.buttons_total": 100,      # telegram.constants.InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER (PTB 22.8)
    "InlineKeyboardMarkup.row": 8,                  # telegram.constants.InlineKeyboardMarkupLimit.BUTTONS_PER_ROW (PTB 22.8); longer rows are wrapped/refused
    "reply_markup.bytes": 10240,                    # UNVERIFIED: community figure for REPLY_MARKUP_TOO_LONG
    "upload.bytes": 50 * 2**20,                     # core.telegram.org/bots/api#sending-files
    "photo_upload.bytes": 10 * 2**20,
    "download.bytes": 20 * 2**20,                   # getFile
    "setMyCommands.max": 100,
    "command.name": r"^[a-z0-9_]{1,32}$",           # BotCommand.command
    "start.payload": r"^[A-Za-z0-9_-]{1,64}$",      # core.telegram.org/bots/features#deep-linking
}

class _Strip(HTMLParser):
    OK = {"b","strong","i","em","u","ins","s","strike","del","span","tg-spoiler","a","tg-emoji","code","pre","blockquote","tg-time"}
    def __init__(s): super().__init__(convert_charrefs=True); s.out=[]; s.stack=[]; s.err=None
    def handle_starttag(s, t, a):
        if t not in s.OK: s.err = s.err or f"unsupported start tag {t!r}"
        s.stack.append(t)
    def handle_endtag(s, t):
        if not s.stack or s.stack[-1] != t: s.err = s.err or f"unmatched end tag {t!r}"
        else: s.stack.pop()
    def handle_data(s, d): s.out.append(d)
MD2 = set("_*[]()~`>#+-=|{}.!")
def visible(text, mode):
    """(visible text, error) - rough, enough for lengths and unescaped characters"""
    mode = (mode or "").lower()
    if mode == "html":
        p = _Strip(); p.feed(text); p.close()
        if p.stack and not p.err: p.err = f"can't find end tag for {p.stack[-1]!r}"
        return "".join(p.out), p.err
    if mode == "markdownv2":
        out, i, err, open_ = [], 0, None, []
        while i < len(text):
            c = text[i]
            if c == "\\" and i + 1 < len(text) and ord(text[i+1]) < 127: out.append(text[i+1]); i += 2; continue
            if c == "`":
                fence = "```" if text.startswith("```", i) else "`"; j = text.find(fence, i + len(fence))
                if j < 0: return "".join(out), "can't find end of code entity"
                out.append(text[i+len(fence):j]); i = j + len(fence); continue
            if c in "_*~|":
                tok = c * 2 if text.startswith(c * 2, i) and c in "_|" else c
                if c == "|" and tok != "||": err = err or "character '|' is reserved"
                if open_ and open_[-1] == tok: open_.pop()
                else: open_.append(tok)
                i += len(tok); continue
            if c == "[" or (c == "!" and text.startswith("![", i)):
                m = re.match(r"!?\[((?:\\.|[^\]\\])*)\]\(((?:\\.|[^)\\])*)\)", text[i:])
                if not m: return "".join(out), f"character {c!r} is reserved and must be escaped"
                out.append(m[1]); i += m.end(); continue
            if c == ">" and (i == 0 or text[i-1] == "\n"): i += 1; continue
            if c in MD2: return "".join(out), f"character {c!r} is reserved and must be escaped"
            out.append(c); i += 1
        if open_: err = err or f"can't find end of entity {open_[-1]!r}"
        return "".join(out), err
    return text, None
def u16(s): return len(s.encode("utf-16-le")) // 2

class Spec:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file: d = json.load(file)
        self.version, self.methods, self.types = d["version"], d["methods"], d["types"]
        self.lower = {m.lower(): m for m in self.methods}
    # -- values -------------------------------------------------------
    def _dec(self, v, t):
        """HTTP text -> python for type t; (ok, value)"""
        if isinstance(v, str):
            if t == "Integer": return (bool(re.fullmatch(r"-?\d+", v)), int(v) if re.fullmatch(r"-?\d+", v) else v)
            if t == "Float":
                try: return True, float(v)
                except ValueError: return False, v
            if t == "Boolean": return (v.lower() in ("true", "false", "1", "0", "yes", "no"), v)
            if t in ("String", "InputFile"): return True, v
            try: return True, json.loads(v)
            except ValueError: return False, v
        return True, v
    def _type(self, v, t, path, files, top):
        """violations of v against one spec type"""
        ok, v = self._dec(v, t) if top else (True, v)
        if not ok: return [Violation("wrong_type", path, f"{v!r:.60} is no {t}")]
        if t == "Integer": return [] if isinstance(v, int) and not isinstance(v, bool) else [Violation("wrong_type", path, f"{v!r:.40} is no Integer")]
        if t == "Float": return [] if isinstance(v, (int, float)) and not isinstance(v, bool) else [Violation("wrong_type", path, f"{v!r:.40} is no Float")]
        if t in ("Boolean", "True"): return [] if isinstance(v, (bool, str)) else [Violation("wrong_type", path, f"{v!r:.40} is no Boolean")]
        if t == "String": return [] if isinstance(v, str) else [Violation("wrong_type", path, f"{v!r:.40} is no String")]
        if t == "InputFile":
            if isinstance(v, str) and v.startswith("attach://"):
                return [] if v[9:] in files else [Violation("missing_file", path, f"{v} has no multipart part")]
            return [] if isinstance(v, (str, bytes)) else [Violation("wrong_type", path, "is no file")]
        if t.startswith("Array of "):
            if not isinstance(v, list): return [Violation("wrong_type", path, f"{v!r:.40} is no array")]
            inner = t[9:]; alts = [x.strip() for x in re.split(r", | and ", inner)] if not inner.startswith("Array") else [inner]
            return [x for i, e in enumerate(v) for x in self._any(e, alts, f"{path}[{i}]", files, False)]
        spec = self.types.get(t)
        if spec is None: return []
        if not isinstance(v, dict): return [Violation("wrong_type", path, f"{v!r:.40} is no {t}")]
        if spec.get("subtypes"): return self._any(v, spec["subtypes"], path, files, False)
        return self._fields(v, spec.get("fields", []), path, files, t)
    def _any(self, v, types, path, files, top):
        best = None
        if len(types) > 1 and all(t.startswith("Array of ") for t in types):  # an album may mix its kinds; `check` knows which
            ok, v = self._dec(v, types[0]) if top else (True, v)
            if not ok or not isinstance(v, list): return [Violation("wrong_type", path, f"{v!r:.40} is no array")]
            inner = [t[9:] for t in types]
            return [x for i, e in enumerate(v) for x in self._any(e, inner, f"{path}[{i}]", files, False)]
        if isinstance(v, str) and v.startswith("attach://") and "InputFile" in types: types = ["InputFile"]
        for t in types:
            r = self._type(v, t, path, files, top)
            if not r: return []
            # prefer the alternative whose discriminator fits
            disc = next((f for f in self.types.get(t, {}).get("fields", []) if f["name"] in ("type", "source", "status") and re.search(r"(?:must be|always) [\"“']?(\w+)", f["description"])), None)
            hit = disc and isinstance(v, dict) and re.search(r"(?:must be|always) [\"“']?(\w+)", disc["description"])[1] == v.get(disc["name"])
            key = (0 if hit else 1, len(r))
            if best is None or key < best[0]: best = (key, r)
        return best[1] if best else []
    def _fields(self, obj, fields, path, files, owner, top=False):
        out, known = [], {f["name"]: f for f in fields}; j = lambda n: f"{path}.{n}" if path else n
        for n in obj:
            if n not in known: out.append(Violation("unknown_parameter" if top else "unknown_field", j(n), f"not in {owner}"))
        for n, f in known.items():
            if n not in obj:
                if f["required"] and not (top and n in files): out.append(Violation("missing_required", j(n), f"{owner} needs it"))
                continue
            out += self._any(obj[n], f["types"], j(n), files, top)
            m = re.search(r"must be [\"“']?([a-z_]+)[\"”']?\s*$", f["description"])
            if m and f["types"] == ["String"] and n in ("type", "source") and obj[n] != m[1]: out.append(Violation("bad_value", j(n), f"{obj[n]!r} must be {m[1]}"))
            out += self._limit(obj[n], f, j(n), obj)
        return out
    def _limit(self, v, f, path, obj):
        lim = limits_from(f["description"], f["types"])
        if not lim: return []
        lo, hi, unit = lim.get("min"), lim["max"], lim["unit"]
        try:
            if unit == "characters":
                if not isinstance(v, str): return []
                s = v
                if "entities parsing" in f["description"]:
                    pm = {"text": "parse_mode", "caption": "parse_mode", "question": "question_parse_mode", "explanation": "explanation_parse_mode"}.get(f["name"], f["name"] + "_parse_mode")
                    s, err = visible(v, obj.get(pm))
                    if err: return [Violation("cant_parse_entities", path, err)]
                n = u16(s); what = "characters (UTF-16 units)"
                if lo and not s.strip(): return [Violation("too_short", path, "empty or only white space")]
            elif unit == "bytes": n, what = len(str(v).encode()), "bytes"
            elif unit == "value": n, what = float(v), "value"
            else:
                v = json.loads(v) if isinstance(v, str) else v
                n, what = len(v), "items"
        except (ValueError, TypeError): return []
        if n > hi: return [Violation("too_long" if unit != "value" else "out_of_range", path, f"{n:g} {what}, limit {hi}")]
        if lo is not None and n < lo: return [Violation("too_short" if unit != "value" else "out_of_range", path, f"{n:g} {what}, least {lo}")]
        return []
    # -- entry --------------------------------------------------------
    def check(self, method, params, files=()):
        name = self.lower.get(method.lower()); files = set(files)
        if name is None: return [Violation("unknown_method", method, f"not in {self.version}")]
        params = {k: v for k, v in params.items() if v is not None}
        fields = self.methods[name].get("fields", [])
        # multipart parts that are referenced by attach:// are no parameters of their own
        attached = set(re.findall(r"attach://([\w.-]+)", json.dumps({k: v for k, v in params.items() if isinstance(v, (str, list, dict))}, default=str)))
        out = self._fields({k: v for k, v in params.items() if k not in attached}, fields, "", files, name, top=True)
        rm = params.get("reply_markup")
        try: rm = json.loads(rm) if isinstance(rm, str) else rm
        except ValueError: rm = None
        if isinstance(rm, dict):
            rows = rm.get("inline_keyboard") or rm.get("keyboard") or []
            tot = sum(len(r) for r in rows if isinstance(r, list))
            if tot > EXTRA["InlineKeyboardMarkup.buttons_total"]: out.append(Violation("too_many_buttons", "reply_markup", f"{tot} buttons, limit 100"))
            for i, r in enumerate(rows):
                if isinstance(r, list) and len(r) > EXTRA["InlineKeyboardMarkup.row"]: out.append(Violation("row_too_wide", f"reply_markup.row[{i}]", f"{len(r)} buttons, limit 8"))
                for k, b in enumerate(r if isinstance(r, list) else []):
                    if "inline_keyboard" in rm and isinstance(b, dict):
                        acts = [x for x in b if x not in ("text", "icon_custom_emoji_id", "style")]
                        if len(acts) != 1: out.append(Violation("button_action", f"reply_markup.inline_keyboard[{i}][{k}]", f"exactly one action wanted, has {acts}"))
            if len(json.dumps(rm, ensure_ascii=False).encode()) > EXTRA["reply_markup.bytes"]: out.append(Violation("reply_markup_too_long", "reply_markup", "over 10 KB"))
        if name == "sendMediaGroup":
            try: media = json.loads(params["media"]) if isinstance(params.get("media"), str) else params.get("media") or []
            except ValueError: media = []
            kinds = {m.get("type") for m in media if isinstance(m, dict)}
            for alone in ("audio", "document"):
                if alone in kinds and len(kinds) > 1: out.append(Violation("mixed_album", "media", f"{alone} goes only with {alone}, has {sorted(map(str, kinds))}"))
        if name == "setMyCommands":
            try: cmds = json.loads(params["commands"]) if isinstance(params.get("commands"), str) else params.get("commands") or []
            except ValueError: cmds = []
            for i, c in enumerate(cmds):
                if isinstance(c, dict) and not re.fullmatch(EXTRA["command.name"], str(c.get("command", ""))): out.append(Violation("bad_command", f"commands[{i}]", repr(c.get("command"))))
        return list(dict.fromkeys(out))

def all_limits(spec):
    for kind, group in (("method", spec.methods), ("type", spec.types)):
        for name, d in group.items():
            for f in d.get("fields", []) or []:
                lim = limits_from(f["description"], f["types"])
                if lim: yield {"kind": kind, "owner": name, "field": f["name"], **lim, "text": f["description"]}
if __name__ == "__main__":
    s = Spec(sys.argv[1]); L = list(all_limits(s)); json.dump({"version": s.version, "limits": L, "extra": EXTRA}, open(sys.argv[2], "w"), indent=1, ensure_ascii=False); print(s.version, len(L), "limits")
