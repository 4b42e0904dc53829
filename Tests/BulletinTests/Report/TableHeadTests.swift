import Bulletin
import Testing

@Suite struct TableHeadTests {
  private static func rows(_ heads: [Table.Head]) -> [String] {
    Table(heads: heads, rows: []).headRows.map { row in
      row.map { "\($0.text) \($0.columns.lowerBound)+\($0.columns.count)×\($0.levels)" }
        .joined(separator: ", ")
    }
  }

  @Test func headsWithoutGroupsAreOneLevel() {
    #expect(Self.rows([Table.Head("a"), Table.Head("b")]) == ["a 0+1×1, b 1+1×1"])
  }

  @Test func neighboursUnderEqualWordsShareACell() {
    let heads = [
      Table.Head("Năm"), Table.Head("đoàn", groups: ["Đoàn ra"]),
      Table.Head("lượt", groups: ["Đoàn ra"]), Table.Head("đoàn", groups: ["Đoàn vào"]),
    ]
    #expect(
      Self.rows(heads) == [
        "Năm 0+1×2, Đoàn ra 1+2×1, Đoàn vào 3+1×1", "đoàn 1+1×1, lượt 2+1×1, đoàn 3+1×1",
      ])
    #expect(heads[1].fullText == "Đoàn ra · đoàn")
  }

  @Test func equalWordsUnderOtherGroupsStayApart() {
    let heads = [
      Table.Head("x", groups: ["a", "same"]), Table.Head("y", groups: ["b", "same"]),
      Table.Head("z", groups: ["b"]),
    ]
    #expect(
      Self.rows(heads) == [
        "a 0+1×1, b 1+2×1", "same 0+1×1, same 1+1×1, z 2+1×2", "x 0+1×1, y 1+1×1",
      ])
  }

  @Test func everyColumnIsCoveredAtEveryLevel() {
    let heads = (0..<12).map { column in
      Table.Head("\(column)", groups: (0..<column % 4).map { "g\(column / (5 - $0))" })
    }
    let table = Table(heads: heads, rows: [])
    for level in 0..<table.headLevels {
      let covered = table.headRows.enumerated().flatMap { start, row in
        row.filter { start <= level && level < start + $0.levels }.flatMap(\.columns)
      }
      #expect(covered.sorted() == Array(heads.indices), "level \(level)")
    }
  }

  @Test func annexesStandLastAndAreNumbered() {
    let parts = ["a", "b", "c"].map {
      Report.Part(anchor: $0, title: [], blocks: [], isAnnex: $0 != "b")
    }
    let report = Report(
      pipeline: "p", title: [], period: .all, language: .vi, parts: parts, figures: [])
    #expect(report.parts.map(\.anchor) == ["b", "a", "c"])
    #expect(report.parts.indices.map { report.annexNumber(of: $0) } == [nil, 1, 2])
    #expect(Wording(.vi).annex(4) == "Phụ lục IV" && Wording(.en).annex(9) == "Annex IX")
  }
}
