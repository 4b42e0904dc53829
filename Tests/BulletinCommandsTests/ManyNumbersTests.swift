import Bulletin
import Foundation
import Testing

@testable import BulletinCommands
@testable import BulletinEngine

/// Columns with more different numbers than tables hold at first, written in several ways.
@Suite struct ManyNumbersTests {
  /// How the number of a row is written.
  private static let forms: [@Sendable (Int) -> String] = [
    { "\($0).0" }, { "\($0).50" }, { "-\($0).250" }, { "\($0 % 90).\($0 % 100)0" },
    { $0.isMultiple(of: 3) ? "\($0)" : "\($0).0" }, { "\"\($0).10\"" }, { " \($0).0" },
  ]

  private static let questions: [(select: String, by: String?)] = [
    ("median(v), sum(v), distinct(v), min(v), max(v)", nil),
    ("quantile(v, 0.9), median(v)", "g"), ("count(), sum(v)", "v"), ("distinct(v)", "g, v"),
  ]

  @Test(arguments: [64, 100, 129, 300], 0..<7)
  func manyNumbersAreAnsweredLikeThePlainWay(_ rows: Int, _ form: Int) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "many-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "t.csv").path
    let lines = (1...rows).map { "\($0 % 3),\(Self.forms[form]($0 &* 7919 % rows))" }
    try Data(("g,v\n" + lines.joined(separator: "\n") + "\n").utf8).write(
      to: URL(fileURLWithPath: path))
    let registry = try BuiltIns.registry()
    for question in Self.questions {
      let query = TableQuery(
        items: try SelectItem.parseList(question.select),
        by: try question.by.map(NamedExpression.parseList) ?? [], filter: nil)
      let input = try QueryInput([path], table: nil, registry: registry)
      let expected = await ColumnarScanTests.told {
        try await QueryRun(query, over: input.binding, in: input.context, isPlain: true).run()
      }
      for work in [ScanWork(tasks: 1), ScanWork(tasks: 2, chunk: 177, groups: 7)] {
        let found = await ColumnarScanTests.told {
          try await QueryRun(query, over: input.binding, in: input.context, work: work).run()
        }
        #expect(found == expected, "\(question)")
      }
    }
  }
}
