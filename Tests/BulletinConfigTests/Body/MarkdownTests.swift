import Bulletin
import Testing

@testable import BulletinConfig

@Suite struct MarkdownTests {
  private static func text(_ block: MarkdownBlock) -> String {
    switch block {
    case .heading(let level, let span): "h\(level) \(span.text)"
    case .paragraph(let span): "p \(span.text)"
    case .list(let items): "l " + items.map(\.text).joined(separator: " | ")
    case .quote(let span): "q \(span.text)"
    case .table(let heads, let isNumeric, let rows):
      "t " + zip(heads, isNumeric).map { $0.text + ($1 ? ">" : "") }.joined(separator: " | ")
        + rows.map { " / " + $0.map(\.text).joined(separator: " | ") }.joined()
    case .fence(let info, let text, let line): "f\(line) \(info): \(text)"
    }
  }

  @Test(arguments: [
    ("# A\n\nb\nc\n", ["h1 A", "p b c"]), ("A\n=\nB\n---\n", ["h1 A", "h2 B"]),
    ("## A ##\n#b\n", ["h2 A", "p #b"]), ("- a\n- b\n  c\n\nd", ["l a | b c", "p d"]),
    ("* a\n\n* b\n# c", ["l a | b", "h1 c"]), ("1. a\n2. b", ["p 1. a", "p 2. b"]),
    ("> a\n> b\n\nc", ["q a b", "p c"]), ("a\n\n***\n\nb\r\nc\rd", ["p a", "p b c d"]),
    ("| x | {{a | b}} |\n|---|---:|\n| 1 | \\| |\n", ["t x | {{a | b}}> / 1 | \\|"]),
    ("```bulletin\ntable: {}\n```\nx", ["f2 bulletin: table: {}\n", "p x"]),
    ("```\nnever closed\n# a", ["f2 : never closed\n# a\n"]), ("", []), ("#", ["h1 "]),
    ("<script>alert(1)</script>", ["p <script>alert(1)</script>"]),
  ])
  func blocksAreRead(text: String, expected: [String]) {
    #expect(MarkdownReader.blocks(of: text).map(Self.text) == expected)
  }

  private static func print(_ inlines: [BodyInline]) -> String {
    inlines.map { inline in
      switch inline {
      case .piece(.text(let words)): words
      case .piece(.name(let name)): "<\(name)>"
      case .piece(.figure(let metric, let form, let format)): "<\(metric) \(form) \(format)>"
      case .strong(let inner): "[b \(print(inner))]"
      case .emphasis(let inner): "[i \(print(inner))]"
      }
    }.joined()
  }

  @Test(arguments: [
    ("a **b** *c* __d__ _e_", "a [b b] [i c] [b d] [i e]"), ("snake_case_name", "snake_case_name"),
    ("**a *b* c**", "[b a [i b] c]"), ("2 * 3 * 4", "2 * 3 * 4"), ("**open", "**open"),
    ("\\*a\\* \\{{x}}", "*a* {{x}}"), ("`{{x}} **y**`", "{{x}} **y**"),
    ("{{x | compact}} và {{period}}", "<x value compact> và <period>"),
    ("**{{x}}**", "[b <x value standard>]"),
    ("[Báo cáo](https://example.org/a)", "Báo cáo (https://example.org/a)"),
    ("![x](javascript:alert(1))", "x)"), ("[x](javascript:y)", "x"), ("[a] (b)", "[a] (b)"),
    ("{{7*7}}", "<7*7 value standard>"), ("<b>&amp;</b>", "<b>&amp;</b>"),
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

  @Test(arguments: ["*", "_", "`", "[", "{{", "**a ", "> ", "|", "[](", "{{a}}*"])
  func aMegabyteOfMarksIsReadAtOnce(mark: String) {
    let text = String(repeating: mark, count: 200_000 / mark.count)
    for block in MarkdownReader.blocks(of: text) {
      if case .paragraph(let span) = block { _ = MarkdownInlines(span.text, names: []) }
    }
  }
}
