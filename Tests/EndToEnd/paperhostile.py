"""Plans that lose words on paper, or break it, if nobody thinks of them."""

import itertools

from project import plan

WORDS = "We asked for a chair that is higher, and for the rail beside the bed to be moved to the other side of it.".split()
ADDRESS = "the-" + "very-" * 12 + "long-department-of-letters" + "@" + "mail." * 4 + "example.org"
LONG_WORD = "Llanfair" + "pwllgwyngyllgogerychwyrndrobwll" * 10
ODD = {
    "emoji": "Happy 🙂, tea ☕, a flag 🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f, a family 👩‍👩‍👧, thumbs 👍🏽, a heart ❤️",
    # Cuneiform, and emoji that are newer than the font.
    "without a glyph": "A sign \U00012000, a cone \U0001f6d8 and \U0001fae8 and \U000323af",
    "right to left": "Say שלום עולם first, then مرحبا بالعالم, then عائشہ قریشی (age 81), and stop",
    "controls": "one\u202etwo\u202c three\u2066four\u2069 five\u200fsix\u200eseven \u061ceight",
    "hyphens": "re\u00admark\u00adable un\u2011breaking soft\u00ad",
    "unseen": "\ufeffbefore and\ufeffafter, joined\u2060words, zero\u200bwidth\u200d",
    "private": "an \ue000 and a \uf8ff and an \U000f0000",
    "combining": "e\u0301 a\u0308\u0323 \u0915\u094d\u0937\u093f \u0e01\u0e34\u0e48 n\u0303o",
    "spaces": "thin\u2009space, em\u2003space, no\u00a0break, ideographic\u3000space, narrow\u202fone",
}
COORDINATOR = {"id": "long", "name": "Annabellachristabelleemmelinewilhelmines Vanderhoogstratenquillerbeckossington",
               "role": "Coordinator", "site": "eastwold", "telephone": "01632 960904"}
# To Typst these are code and markup. To a plan they are words.
CODE = [
    '#import "@preview/cetz:0.3.0"', "$x^2$", '#read("/etc/passwd")', '#eval("1+1")', "#panic()", "= Heading", "*bold* _it_",
    "`raw`", "<label> @ref", "\\u{41} \\", "#set page(width: 1pt)", "#{while true {}}", "//comment /* and */", '"] #[', "]])}}",
    "[go](javascript:alert) javascript:alert", "#link(\"javascript:1\")[x]", "~ -- --- ... -?", "https://example.org/#x",
    "&lt;tag&gt; &#35;read", '#image("/etc/hostname")', "#show: it => []", "%PDF-1.7 endstream endobj", "(Tj) <0041>",
]


def code():
    return itertools.cycle(CODE)


def nested(depth, items):
    """A list in a list, and so on, with more items at every level."""
    lines = []
    for level in range(depth):
        lines += [f"{'  ' * level}- level {level} item {n}" for n in range(items)]
    return "\n".join(lines)


def goal(number, *actions, words="I want to walk to the gate."):
    return {"id": f"goal-{number}", "words": words, "importance": 8, "status": "active", "actions": [
        {"id": f"step-{number}-{n}", "owner": {"kind": "me"}, "status": "started", **action} for n, action in enumerate(actions, 1)]}


def with_goals(n, *goals, size=28, **changes):
    """A plan in large print."""
    return plan(n, accessNeeds={"formats": [f"print-{size}"], "contactMethods": ["telephone"]},
                needs=[{"id": "need-1", "text": "I am not steady.", "goals": list(goals)}], **changes)


def long_cell(n, size):
    text = " ".join(f"{word}{at}" for at, word in zip(range(2500), itertools.cycle(WORDS)))
    return with_goals(n, goal(1, {"what": text}, {"what": "A short step"}), size=size)


def much_everywhere(n, size, many):
    """So many words in whatever is kept together where it is short."""
    def much(at):
        return " ".join(f"{word}{at}" for _, word in zip(range(many), itertools.cycle(WORDS)))
    texts = iter(range(1000))
    lines = "  \n".join(f"line {at}" for at in range(70))
    record = with_goals(
        n, {**goal(1, {key: much(next(texts)) for key in ("what", "when", "strategies")}, words=much(next(texts))),
            "why": much(next(texts)), "outcomes": [much(next(texts))]},
        size=size, aboutMe={key: much(next(texts)) for key in ("mostImportant", "people", "wellness")} |
        {key: [much(next(texts))] for key in ("pleaseDo", "pleaseDont")} |
        {"alsoKnow": lines, "howToSupport": "\n".join(f"- {lines}".replace("\n", "\n  ") for _ in range(2)),
         "communication": f"> {much(next(texts))}\n\n| a | b |\n|---|---|\n| {much(next(texts))} | c |"},
        contingency=[{"id": "fall", "name": much(next(texts)), "triggers": [much(next(texts))],
                      "whatToDo": [much(next(texts)), much(next(texts))]}],
        conditions=[{"name": much(next(texts)), "source": "Letter", "asOf": "2026-09-01"}],
        strengths=[much(next(texts))])
    record["accessNeeds"]["glance"] = [{"kind": "hearing", "text": much(next(texts))}]
    return record


def one_tall_cell(n, size, many):
    """In a row of short cells one that takes a sheet by itself, in each kind of table."""
    much = " ".join(f"{word}{at}" for at, word in zip(range(many), itertools.cycle(WORDS)))
    return with_goals(
        n, goal(1, {"what": "Short", "when": much}, {"what": much, "when": "Monday"}), size=size,
        aboutMe={"mostImportant": f"| a | b | c | d |\n|---|---|---|---|\n| x | y | {much} | z |\n| {much} | y | x | z |"},
        contingency=[{"id": "fall", "name": "A fall", "triggers": ["On the floor"], "whatToDo": [much]},
                     {"id": "cough", "name": "A cough", "triggers": [much], "whatToDo": ["Ring"]}])


def long_words(n, size):
    """In running text, in cells, in a heading and in a list."""
    about = f"Write to {ADDRESS} or <{ADDRESS}>, or say {LONG_WORD}.\n\n- {LONG_WORD}\n- `{LONG_WORD}`\n\n## {ADDRESS}\n\n> {LONG_WORD}"
    table = f"| Who | Where |\n|---|---|\n| {ADDRESS} | here |\n| there | {LONG_WORD} |"
    return with_goals(
        n, goal(1, {"what": ADDRESS, "when": LONG_WORD, "strategies": ADDRESS}, words=LONG_WORD), size=size,
        aboutMe={"mostImportant": about, "alsoKnow": table, "pleaseDo": [LONG_WORD, ADDRESS]},
        contingency=[{"id": "fall", "name": LONG_WORD, "triggers": [ADDRESS], "whatToDo": [LONG_WORD, ADDRESS]}])


def long_names(n, size):
    record = with_goals(n, goal(1, {"what": "A step"}), size=size, coordinator=COORDINATOR["id"])
    record["person"]["name"].update(
        given="Wilhelminaannabellachristabelleemmelines", family="Quillerbeckfotheringhamwolstenholmehurst")
    record["person"]["address"]["lines"] = ["1 Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Terrace", "Eastwold"]
    return record


def odd_characters(n, size):
    text = "\n\n".join(f"{name.capitalize()}: {words}." for name, words in ODD.items())
    return with_goals(n, *(goal(at, {"what": words, "when": name}, words=f"I want {words}")
                           for at, (name, words) in enumerate(ODD.items(), 1)), size=size, aboutMe={"mostImportant": text})


def sixty_steps(n, size):
    return with_goals(n, goal(1, *({"what": f"Step {at} of the sixty: {' '.join(WORDS[:at % 20])}"} for at in range(60))), size=size)


def lists(n, size):
    return with_goals(
        n, goal(1, {"what": "A step"}), size=size,
        aboutMe={"mostImportant": nested(3, 30), "wellness": nested(1, 60), "alsoKnow": nested(40, 1), "howToSupport":
                 "".join(f"{'   ' * level}1. numbered {level}\n" for level in range(5)),
                 "communication": "".join(f"{'> - ' * (level + 1)}quoted {level}\n" for level in range(11))})


def in_language(n, language, words):
    record = with_goals(n, goal(1, {"what": words, "when": words}, words=words), aboutMe={"mostImportant": words})
    record["person"]["language"] = language
    return record


PLANS = {
    "a cell of 2,500 words at 28 point": lambda n: long_cell(n, 28),
    "a cell of 2,500 words at 14 point": lambda n: long_cell(n, 14),
    "700 words everywhere at 28 point": lambda n: much_everywhere(n, 28, 700),
    "700 words everywhere at 14 point": lambda n: much_everywhere(n, 14, 700),
    # A few sentences, which fill a sheet at this size.
    "120 words everywhere at 24 point": lambda n: much_everywhere(n, 24, 120),
    "a tall cell among short ones at 14 point": lambda n: one_tall_cell(n, 14, 150),
    "long words and addresses at 28 point": lambda n: long_words(n, 28),
    "long words and addresses at 14 point": lambda n: long_words(n, 14),
    "names of 40 letters at 28 point": lambda n: long_names(n, 28),
    "names of 40 letters at 14 point": lambda n: long_names(n, 14),
    "odd characters at 28 point": lambda n: odd_characters(n, 28),
    "odd characters at 14 point": lambda n: odd_characters(n, 14),
    "a goal with 60 steps at 28 point": lambda n: sixty_steps(n, 28),
    "a goal with 60 steps at 14 point": lambda n: sixty_steps(n, 14),
    "lists of 60 items and of 40 levels at 28 point": lambda n: lists(n, 28),
    "lists of 60 items and of 40 levels at 14 point": lambda n: lists(n, 14),
    "Welsh at 28 point": lambda n: in_language(n, "cy", "Rwyf i eisiau cerdded at y giât â’m ffon, ac ŵyr i’m helpu."),
    "Urdu at 28 point": lambda n: in_language(n, "ur", "میں باغ میں چلنا چاہتی ہوں۔ My garden."),
    "Hebrew at 28 point": lambda n: in_language(n, "he", "אני רוצה ללכת אל השער 2 פעמים."),
}
