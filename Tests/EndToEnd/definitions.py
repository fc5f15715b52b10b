"""What a page says of what its measures count."""

from attacker import name


def said_of(part, measures):
    """How many definitions stand in a part of a page; each measure, by its title, must have one, with its day."""
    facts = {}
    for fact in part.xpath('.//dl[contains(@class, "definitions")]/div'):
        facts.setdefault(fact.findtext("dt"), []).append(" ".join(fact.find("dd").text_content().split()))
    for title, measure in measures.items():
        texts = [name(definition, "text") for definition in measure["definitions"]]
        assert title in facts, f"nothing says what “{title}” counts"
        for said in facts[title]:
            assert any(said.startswith(" ".join(text.split())) for text in texts) and "since" in said, said
    return sum(map(len, facts.values()))
