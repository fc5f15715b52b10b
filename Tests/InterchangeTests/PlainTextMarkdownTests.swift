import Testing

@testable import Interchange

/// Plain text as Markdown that shows the same.
@Suite struct PlainTextMarkdownTests {
    @Test(arguments: [
        ("Plain words.", "Plain words."), ("a *b* _c_ `d` [e](f) <g>", #"a \*b\* \_c_ \`d\` \[e\](f) \<g>"#),
        ("snake_case", "snake_case"), ("# No heading", ##"\# No heading"##), ("> quoted", #"\> quoted"#),
        ("Marks & Spencer", "Marks & Spencer"), ("&copy; AT&T", #"\&copy; AT\&T"#), ("---", #"\---"#),
        ("one\ntwo", "one\\\ntwo"), ("one\n\ntwo", "one\n\ntwo"), ("- a\n* b", "- a\n- b"), ("    four", "four"),
        ("~~gone~~", #"\~\~gone\~\~"#), ("| a | b |", #"\| a \| b \|"#), ("مرحبا *", #"مرحبا \*"#),
        ("C:\\new", #"C:\\new"#), ("1. one\n2. two", "1. one\n2. two"), ("", ""),
    ]) func saysTheSame(plain: String, markdown: String) { #expect(plain.asMarkdown == markdown) }

    @Test func oneLine() { #expect("a\r\n  # b".asMarkdownInline == ##"a \# b"##) }

    @Test(arguments: [("Yes", "Yes."), ("Yes.", "Yes."), ("はい。", "はい。"), ("نعم؟", "نعم؟"), ("", "")])
    func sentences(text: String, sentence: String) { #expect(text.asSentence == sentence) }
}
