import Bulletin
import Testing

@testable import BulletinConfig

@Suite struct MarkdownTests {
  private static func text(_ block: MarkdownBlock) -> String {
    switch block {
    case .heading(let level, let span): "h\(level) \(span.text)"
    case .paragraph(let span): "p \(span.text)"
    case .list(let items): "l[" + items.map(text).joined(separator: " | ") + "]"
    case .quote(let blocks): "q[" + blocks.map(text).joined(separator: ", ") + "]"
    case .code(let lines): "c " + lines.joined(separator: "/")
    case .unread(let span): "? \(span.text)"
    case .table(let heads, let isNumeric, let rows):
      "t " + zip(heads, isNumeric).map { $0.text + ($1 ? ">" : "") }.joined(separator: " | ")
        + rows.map { " / " + $0.map(\.text).joined(separator: " | ") }.joined()
    case .fence(let info, let text, let line, let indent): "f\(line)+\(indent) \(info): \(text)"
    }
  }

  private static func text(_ item: MarkdownBlock.Item) -> String {
    (item.number.map { "\($0)." } ?? "-")
      + item.blocks.map { " " + text($0) }.joined(separator: ",")
  }

  @Test(arguments: [
    ("# A\n\nb\nc\n", ["h1 A", "p b c"]), ("A\n=\nB\n---\n", ["h1 A", "h2 B"]),
    ("## A ##\n#b\n", ["h2 A", "p #b"]), ("- a\n- b\n  c\n\nd", ["l[- p a | - p b c]", "p d"]),
    ("* a\n\n* b\n# c", ["l[- p a | - p b]", "h1 c"]),
    ("3. a\n4. b", ["l[3. p a | 4. p b]"]), ("1) a\n1. b", ["l[1. p a]", "l[1. p b]"]),
    ("> a\n> b\n\nc", ["q[p a b]", "p c"]), ("a\n\n***\n\nb\r\nc\rd", ["p a", "p b c d"]),
    ("| x | {{a | b}} |\n|---|---:|\n| 1 | \\| |\n", ["t x | {{a | b}}> / 1 | \\|"]),
    ("```bulletin\ntable: {}\n```\nx", ["f2+0 bulletin: table: {}\n", "p x"]),
    ("```\nnever closed\n# a", ["f2+0 : never closed\n# a\n"]), ("", []), ("#", ["h1 "]),
    ("<script>alert(1)</script>", ["p <script>alert(1)</script>"]),
    (
      "1. a\n   - b\n     - c\n\n   d\n2. e",
      ["l[1. p a, l[- p b, l[- p c]], p d | 2. p e]"]
    ),
    ("1. a\n\n2. b\n\n3. c\n\nd", ["l[1. p a | 2. p b | 3. p c]", "p d"]),
    ("- a\n* b", ["l[- p a]", "l[- p b]"]), ("2023. năm", ["p 2023. năm"]),
    ("> a\n>\n> - b\n> - c\nd", ["q[p a, l[- p b | - p c d]]"]),
    ("a\n\n    x = 1\n\n      y\n\nb", ["p a", "c x = 1//  y", "p b"]),
    ("a  \nb\\\nc\\\\\nd", ["p a\nb\nc\\\\ d"]), ("a\n    b", ["p a b"]),
    ("a <!-- b\n\nc --> d", ["p a", "p d"]), ("<!-- a -->\n# b", ["h1 b"]),
    ("`<!--` a\n```\n<!-- x -->\n```", ["p `<!--` a", "f3+0 : <!-- x -->\n"]),
    ("<!-- never\n\nclosed", []), ("[^1]: a", ["? [^1]: a"]),
    ("- a\n\n  ```bulletin\n  text: b\n  ```", ["l[- p a, f4+2 bulletin: text: b\n]"]),
    ("| `a|b` | ` |\n|---|---|\n", ["t `a|b` | `"]),
    ("| a | b | c |\n|:-:|--:|:--|\n", ["t a | b> | c"]),
  ])
  func blocksAreRead(text: String, expected: [String]) {
    #expect(MarkdownReader.blocks(of: text).map(Self.text) == expected)
  }

  private static func print(_ inlines: [BodyInline]) -> String {
    inlines.map { inline in
      switch inline {
      case .piece(.text(let words)): words
      case .piece(.name(let name, _)): "<\(name)>"
      case .piece(.figure(let metric, let form, let format)): "<\(metric) \(form) \(format)>"
      case .strong(let inner): "[b \(print(inner))]"
      case .emphasis(let inner): "[i \(print(inner))]"
      case .link(let address, let inner): "[\(print(inner))→\(address)]"
      case .code(let words): "[c \(words)]"
      case .lineBreak: "↵"
      }
    }.joined()
  }

  @Test(arguments: [
    ("a **b** *c* __d__ _e_", "a [b b] [i c] [b d] [i e]"), ("snake_case_name", "snake_case_name"),
    ("**a *b* c**", "[b a [i b] c]"), ("2 * 3 * 4", "2 * 3 * 4"), ("**open", "**open"),
    ("\\*a\\* \\{{x}}", "*a* {{x}}"), ("`{{x}} **y**`", "[c {{x}} **y**]"),
    ("{{x | compact}} và {{period}}", "<x value compact> và <period>"),
    ("**{{x}}**", "[b <x value standard>]"),
    ("[Báo **cáo**](https://example.org/a)", "[Báo [b cáo]→https://example.org/a]"),
    ("[a](https://x.org/(b)?c=d&amp;e \"tựa\").", "[a→https://x.org/%28b%29?c=d&e]."),
    ("[a](<https://x.org/b c>)", "[a→https://x.org/b%20c]"),
    ("[a](mailto:b@c.d)", "[a→mailto:b@c.d]"),
    ("<https://x.org> <b@c.d>", "[https://x.org→https://x.org] [b@c.d→mailto:b@c.d]"),
    ("[{{x}}](http://y.z)", "[<x value standard>→http://y.z]"), ("[a](b/c.html)", "a"),
    ("![x](javascript:alert(1))", "x"), ("![Ảnh](a.png \"Tựa\")!", "Ảnh!"),
    ("[x](javascript:y)", "x"), ("[a] (b)", "[a] (b)"),
    ("{{7*7}}", "<7*7 value standard>"), ("<b>&amp;</b>", "<b>&</b>"),
    ("&lt;a&gt;&nbsp;&#8211; &#x2013; &khong; &", "<a>\u{A0}– – &khong; &"),
    ("a\nb<br>c<br/>d", "a↵b↵c↵d"), ("`` a`b ``", "[c a`b]"), ("1 < 2 > 1", "1 < 2 > 1"),
    ("a   b", "a b"),
  ])
  func runningTextIsRead(text: String, expected: String) {
    #expect(Self.print(MarkdownInlines(text, names: ["period"]).inlines) == expected)
  }

  @Test func faultsStandWhereTheyAre() {
    let text = "# Đầu đề\n\nCử {{laos.people_out |\nnhiều}} và\n  rồi {{x | compat}} hết {{"
    let spans = MarkdownReader.blocks(of: text).compactMap { block in
      if case .paragraph(let span) = block { span } else { nil }
    }
    let places = spans.flatMap { span in
      MarkdownInlines(span.text, names: []).faults.map {
        "\(span.place(ofUTF8: $0.range, in: "b.md")) \($0.message)"
      }
    }
    #expect(
      places == [
        "b.md:4:1 unknown filter 'nhiều'", "b.md:5:13 unknown filter 'compat'",
        "b.md:5:26 '{{' is never closed",
      ])
  }

  @Test(arguments: [
    ("a ![b](c.png) d", ["image 2 13"]), ("<div class=\"x\">a</div>", ["html 0 15"]),
    ("`<b>` 1 < 2 <https://x.org>", []),
  ])
  func whatIsNotTakenOverIsTold(text: String, expected: [String]) {
    let read = MarkdownInlines(text, names: [])
    #expect(
      read.unread.map { "\($0.what) \($0.range.lowerBound) \($0.range.upperBound)" } == expected)
  }

  @Test(arguments: [
    "<", "<a", "&", "![", "[](a", "- ", "1. ", "<!--", "*", "_", "`", "[", "{{", "**a ", "> ", "|",
    "[](", "{{a}}*",
  ])
  func aMegabyteOfMarksIsReadAtOnce(mark: String) {
    let text = String(repeating: mark, count: 200_000 / mark.count)
    for block in MarkdownReader.blocks(of: text) {
      if case .paragraph(let span) = block { _ = MarkdownInlines(span.text, names: []) }
    }
  }
}
