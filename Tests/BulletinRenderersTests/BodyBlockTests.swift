import Bulletin
import Foundation
import Testing

@testable import BulletinRenderers

/// Links, breaks, code and lists within lists in every format that has running text.
@Suite struct BodyBlockTests {
  private static func report(_ blocks: [Block]) -> Report {
    Report(
      pipeline: "p", title: [.text("P")], period: Period(.year(2023))!, language: .vi,
      parts: [Report.Part(anchor: "one", title: [], blocks: blocks)], figures: [])
  }

  private static let link = Inline.link("https://example.org/a?b=c&d=e", [.text("cổng")])
  private static let list = Block.list([
    ListItem([.text("một")], mark: .number(1)), ListItem([.text("trong")], level: 1),
    ListItem([.text("hai")], mark: .number(2)), ListItem([.text("năm")], mark: .number(5)),
  ])

  private static func text(_ renderer: any Renderer, _ blocks: [Block]) throws -> String {
    let files = try renderer.render(report(blocks), in: RenderContext(fileName: "f"))
    return String(decoding: files[0].bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      (
        Block.paragraph([link, .lineBreak, .code("a`b")]),
        [
          "cổng (https://example.org/a?b=c&d=e)\na`b\n",
          "[cổng](<https://example.org/a?b=c&d=e>)\\\n``a`b``\n",
          "<a rel=\"noreferrer\" href=\"https://example.org/a?b=c&amp;d=e\">cổng</a><br><code>a`b</code>",
        ]
      ),
      (
        .paragraph([.link("javascript:alert(1)", [.text("x")]), .text(".")]),
        [
          "x.\n", "x.\n", "<p>x.</p>",
        ]
      ),
      (
        list,
        [
          "1. một\n  - trong\n2. hai\n5. năm\n", "1. một\n   - trong\n2. hai\n5. năm\n",
          "<ol>\n<li>một\n<ul>\n<li>trong</li>\n</ul>\n</li>\n<li>hai</li>\n"
            + "<li value=\"5\">năm</li>\n</ol>",
        ]
      ),
      (
        .list([[.text("a")], ListItem([.text("b")], mark: .none), [.text("c")]]),
        [
          "- a\n  b\n- c\n", "- a\n\n  b\n- c\n", "<ul>\n<li>a<br>\nb</li>\n<li>c</li>\n</ul>",
        ]
      ),
    ] as [(Block, [String])])
  func textFormatsSayThem(block: Block, expected: [String]) throws {
    let renderers: [any Renderer] = [
      TextRenderer(EmptyOptions()), MarkdownRenderer(EmptyOptions()), HTMLRenderer(EmptyOptions()),
    ]
    for (renderer, words) in zip(renderers, expected) {
      let text = try Self.text(renderer, [block])
      #expect(text.contains(words), "\(text)")
    }
  }

  @Test func aWordFileLinksAndNumbersAsTheReportDoes() throws {
    let renderer = WordRenderer(WordRenderer.Options())
    let blocks = [Block.paragraph([Self.link, .lineBreak, .code("x")]), Self.list]
    let files = try renderer.render(Self.report(blocks), in: RenderContext(fileName: "f"))
    let parts = try Unpacked.texts(files[0].bytes)
    let document = try #require(parts.first { $0.name == "word/document.xml" }).text
    for words in [
      "HYPERLINK \"https://example.org/a?b=c&amp;d=e\"", "<w:u w:val=\"single\"/>",
      "<w:r><w:br/></w:r>", "Courier New", ">1.</w:t>", ">5.</w:t>", "<w:ind w:left=\"720\"",
    ] { #expect(document.contains(words), "\(words) in \(document)") }
    let settings = try #require(parts.first { $0.name == "word/settings.xml" }).text
    #expect(settings.contains("doNotExpandShiftReturn"))
  }

  #if PDF
    @Test func aPDFFileLeadsToTheWeb() throws {
      let files = try PDFRenderer(PDFRenderer.Options()).render(
        Self.report([.paragraph([Self.link]), Self.list]), in: RenderContext(fileName: "f"))
      let bytes = String(decoding: files[0].bytes, as: UTF8.self)
      #expect(bytes.contains("/URI (https://example.org/a?b=c&d=e)"))
    }
  #endif
}
