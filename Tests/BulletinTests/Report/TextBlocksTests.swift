import Bulletin
import Testing

@Suite struct TextBlocksTests {
  private static let figures = Figures(
    language: .vi, period: Period(.year(2023))!, all: [:], rows: [:],
    parameters: ["place": "a\n\n- b"])

  private static func print(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      if case .text(let words) = inline { words } else { "?" }
    }.joined()
  }

  private static func print(_ block: Block) -> String {
    switch block {
    case .paragraph(let inlines): "p " + print(inlines)
    case .list(let items):
      "l "
        + items.map { ($0.number.map { "\($0)." } ?? "-") + print($0.words) }
        .joined(separator: "|")
    default: "?"
    }
  }

  @Test(arguments: [
    ("Một đoạn.", ["p Một đoạn."]), ("", []), (" \n", []),
    ("Đoạn một,\n  còn nữa.\n\nĐoạn hai.\n", ["p Đoạn một, còn nữa.", "p Đoạn hai."]),
    ("Gồm:\n- một\n  hay hai\n- ba\n\nHết.", ["p Gồm:", "l -một hay hai|-ba", "p Hết."]),
    ("- a\n\n- b", ["l -a|-b"]), ("1. a\n2. b", ["l 1.a|2.b"]),
    ("Năm\n15. ngày", ["p Năm 15. ngày"]), ("Gồm\n1. a", ["p Gồm", "l 1.a"]),
    (
      "{{period}}\n\n{{period}} -x\n- {{period}}",
      ["p năm 2023", "p năm 2023 -x", "l -năm 2023"]
    ),
    ("Tại {{place}}", ["p Tại a\n\n- b"]), ("a - b\n-c", ["p a - b -c"]),
  ])
  func linesOfATextAreParagraphsAndPoints(text: String, expected: [String]) throws {
    #expect(try Self.figures.blocks(of: LocalizedText(text)).map(Self.print) == expected)
  }
}
