"""Content made to break things: the sample programme with something nasty in every text, and plans that are too much."""

import itertools
import json
import re

MARK = "window.__pwned=(window.__pwned||0)+1"

# What is put into every text field, one after the other.
PAYLOADS = [
    f"<script>{MARK}</script>",
    f"\"><img src=x onerror=\"{MARK}\">",
    f"'><svg/onload={MARK}>",
    f"</title></style></textarea><script>{MARK}</script>",
    f"[tap here](javascript:{MARK})",
    f"[tap here](JaVaScRiPt&#58;{MARK})",
    f"[tap here](java\tscript:{MARK})",
    f"[tap here](data:text/html,<script>{MARK}</script>)",
    f"[tap here](vbscript:{MARK}) <javascript:{MARK}>",
    f"![x](x\"onerror=\"{MARK}) ![y](https://tracker.example.org/y.png)",
    f"<a href=\"javascript:{MARK}\">tap</a> <iframe srcdoc='<script>{MARK}</script>'></iframe>",
    f"]]><script>{MARK}</script><![CDATA[ <?php x ?> <!-- --!> -->",
    f"&lt;script&gt;{MARK}&lt;/script&gt; &#x3C;script&#x3E;{MARK}&#x3C;/script&#x3E;",
    "\"; background:url(https://tracker.example.org/b.png); --x:\" \\22 ;} </style><style>@import 'https://example.org'",
    "{{7*7}} ${7*7} [[portal.title]] {count} %s %n $(id) `id`",
    "\u202egnp.exe \u2066hidden\u2069 \u200fright\u200e \u061c",
    "Siân O’Hägan-D'Arcy ŵŷ ŁĄ Ð 李 עברית اردو 🙂 e\u0301",
    "a" * 300 + " " + "https://example.org/" + "b" * 300,
    f"[x]: javascript:{MARK}\n\n[x] [y]({MARK} \"onmouseover={MARK}\")",
    "# one\n###### six\n> quote\n\n    code\n\n| a |\n|---|\n| b |\n\n- [ ] task ~~gone~~ www.example.org a@example.org",
]

# What is put into names, addresses and the like. It stands nowhere in public, since that would be a leak.
# It is written with words of its own, so that no initial before a word of the public ones looks like somebody.
OWN_MARK = MARK.replace("window", "top")
IDENTITY_PAYLOADS = [
    f"<zqn onpointerover=\"{OWN_MARK}\">'Zqa'</zqn>", f"\"Zqb onmouseover=\"{OWN_MARK}", "Zqc\\22 ;}}</style>Zqd", "<b>Zqe</b> &amp; Zqf",
    f"[Zqg](javascript:{OWN_MARK})", "\u202eZqh\u2069", "'Zqi\" url(Zqj)", "Ŵzqk O’Zql-D'Zqm", "שזק زقم",
]
IDENTITY = {"name", "address", "contacts", "professionals", "otherIdentifiers", "phones", "emails", "owner", "carer", "team"}

# Fields with a form of their own: an id, a date, a word from a list. Everything else that is a string is free text.
BOUND = {
    "kind", "version", "$schema", "id", "site", "coordinator", "lead", "ods", "ref", "contact", "measure", "organisation_id",
    "person", "carriedFrom", "fromMeeting", "language", "pronouns", "status", "decision", "to", "part", "day", "better", "how", "unit",
    "aggregate", "partOf", "after", "wait", "follows", "used", "figuresTo", "icon", "with", "period", "nhsNumber", "postcode", "birthDate", "deceasedOn", "phone", "number", "telephone",
    "email", "feedback", "snomed", "web", "colours", "document", "practice", "answer",
}
BOUND_LISTS = {"formats", "contactMethods", "professionals", "support", "types", "spokenLanguages", "languages", "needs",
               "sites", "items", "from", "measures", "covers", "about"}


def is_date(value):
    return re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", value) is not None


def poison(value, payloads, key="", path=()):
    """The same record with a payload added to every free text."""
    if isinstance(value, dict):
        return {name: inner if name == "restrict" else poison(inner, payloads, name, (*path, name))
                for name, inner in value.items()}
    if isinstance(value, list):
        if key in BOUND_LISTS and all(isinstance(one, str) for one in value):
            return value
        return [poison(one, payloads, key, path) for one in value]
    if not isinstance(value, str) or key in BOUND or is_date(value):
        return value
    if key == "address" and "@" in value or key == "organisation" and "actions" in path:
        return value
    if key == "code" or key == "by" and "subgroups" in path or key in {"tool", "item"} and "measures" in path:
        return value
    if "outcomes" in path and path[0] == "public" and key in {"source", "tool", "scale", "item", "by", "group"}:
        return value
    if path[0] == "public" and key in {"framework", "stage", "judgement", "item", "standing"}:
        return value
    is_identity = path[0] != "public" and any(name in IDENTITY for name in path)
    return f"{value} {next(payloads[is_identity])}"


def endless():
    """Payloads for texts, and for whatever tells who somebody is."""
    return itertools.cycle(PAYLOADS), itertools.cycle(IDENTITY_PAYLOADS)


def poison_project(project):
    """Poisons every record of a project that holds a copy of the sample's content."""
    payloads = endless()
    for path in sorted(project.path("content").rglob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        inside = () if {"plans", "earlier", "meetings", "sent", "invitations"} & set(path.parts) else ("public",)
        kept = {"disclosure": record["disclosure"]} if "disclosure" in record else {}
        path.write_text(json.dumps({**poison(record, payloads, path=inside), **kept}, ensure_ascii=False), encoding="utf-8")
    for path in sorted(project.path("content").rglob("*.ndjson")):
        lines = [poison(json.loads(line), payloads) for line in path.read_text(encoding="utf-8").splitlines()]
        path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    for path in sorted(project.path("content").rglob("*.md")):
        head, body = path.read_text(encoding="utf-8").split("\n---\n", 1)
        lines = []
        for line in head.splitlines():
            name, _, text = line.partition(": ")
            if name in {"title", "summary", "told"}:
                text = json.dumps(json.loads(text) + " " + next(payloads[0]), ensure_ascii=False)
            lines.append(f"{name}: {text}" if text else line)
        body += "\n\n" + "\n\n".join(PAYLOADS)
        path.write_text("\n".join(lines) + "\n---\n" + body, encoding="utf-8")


# Markdown that a careless parser takes quadratic or worse time over.
MARKDOWN = {
    "nested quotes": ">" * 60_000,
    "nested lists": "".join("  " * n + "* a\n" for n in range(1_000)),
    "open brackets": "[" * 60_000 + "a",
    "bracket pairs": "[a](" * 15_000,
    "open links": "[a](<b" * 10_000,
    "emphasis": "*a **a " * 8_000,
    "closers": "a**b" + "c* " * 15_000,
    "backticks": "".join("e" + "`" * n for n in range(1, 340)),
    "entities": "&" * 60_000,
    "autolinks": "<" * 30_000 + "http://" * 4_000,
    "bare addresses": "www." * 15_000,
    "e-mail": "a@" * 30_000,
    "tables": "|" * 30_000 + "\n" + "-|" * 15_000,
    "table rows": "|a|b|\n|---|---|\n" + "|x\n" * 15_000,
    "tildes": "~" * 60_000,
    "strikes": "~~a" * 20_000,
    "references": "".join(f"[{n}]: /u\n" for n in range(5_000)) + "[a]" * 5_000,
    "html": "<!--" * 15_000 + "<a " * 5_000,
    "footnotes": "[^a]" * 15_000 + "\n\n[^a]: x",
    "lines": "\n" * 60_000 + "x",
    "many": "a\n\n" * 20_000,
}
