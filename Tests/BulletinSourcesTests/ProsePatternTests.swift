import Bulletin
import Testing

@testable import BulletinSources

@Suite struct ProsePatternTests {
  private static let place = Place(file: "c.yaml", line: 1, column: 1)

  @Test func hitsKnowTheirCharactersAndTheirLine() throws {
    let pattern = try TextSourcePattern.make(#"(?<value>[\d.]+) (?<kind>đoàn)"#)
    let text = "Tiêu đề 🇱🇦\nĐã cử 171 đoàn và đón 279 đoàn."
    let hits = pattern.hits(in: text)
    #expect(hits.map(\.cells["value"]) == ["171", "279"])
    #expect(hits.map(\.cells["kind"]) == ["đoàn", "đoàn"])
    #expect(hits.map(\.line) == [2, 2])
    #expect(hits.map(\.column) == [7, 23])
    for hit in hits {
      let start = text.index(text.startIndex, offsetBy: hit.span.lowerBound)
      let end = text.index(text.startIndex, offsetBy: hit.span.upperBound)
      #expect(String(text[start..<end]) == hit.cells["value"])
      #expect(hit.cells["start"] == "\(hit.span.lowerBound)")
    }
  }

  @Test(arguments: ["(?<value>", "[a-", #"(\d+) đoàn"#])
  func patternsThatCannotBeUsedAreRefused(pattern: String) {
    #expect(throws: OptionFault.self) { try TextSourcePattern.make(pattern) }
  }

  private enum TextSourcePattern {
    static func make(_ pattern: String) throws -> ProsePattern {
      try ProsePattern(metric: "m", pattern: SourceText(pattern, at: place), unit: nil)
    }
  }
}
