import Bulletin
import Foundation
import Testing

@testable import BulletinCommands
@testable import BulletinEngine

/// Days that are looked at once a month answer as if each were looked at.
@Suite struct MonthScanTests {
  /// Every day of two years, some written otherwise, some that never were, some of whole months.
  private static let rows: String = {
    var text = "d,n\n"
    for year in [2023, 2024] {
      for month in 1...12 {
        for day in 1...31 {
          func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
          text += "\(year)-\(two(month))-\(two(day)),\(day)\n"
        }
      }
    }
    return text
      + "11/3/2023,5\n,6\n5/2024,7\nquý I/2023,8\n 2024-02-28 ,9\n0000-01-01,3\n2024-13-01,4\n"
  }()

  @Test(arguments: [
    ("year(d) as y", nil), ("year(d) as y, month(d) as m", nil), ("quarter(d)", "year(d) == 2024"),
    ("half(d), year(d)", "month(d) > 2 and n > 1"), ("month(d) + n as s", nil), ("day(d)", nil),
    ("if(month(d) < 3, \"a\", \"b\") as k", "d != date(\"2023-01-05\")"), ("d", "quarter(d) == 1"),
    ("weekday(d)", "year(d) == 2023"), ("year(d)", "d >= date(\"2023-02-10\")"),
  ])
  func daysOfAMonth(by: String, filter: String?) async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "months-\(UUID()).csv").path
    try Data(Self.rows.utf8).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let query = TableQuery(
      items: try SelectItem.parseList(
        "count() as c, count(d) as k, sum(n) as s, distinct(year(d)) as y"),
      by: try NamedExpression.parseList(by), filter: try filter.map(Expression.parse))
    let input = try QueryInput([path], table: nil, registry: try BuiltIns.registry())
    let expected = await ColumnarScanTests.told {
      try await QueryRun(query, over: input.binding, in: input.context, isPlain: true).run()
    }
    #expect(expected?.hasPrefix("fault") == false, "\(expected ?? "")")
    for chunk in [1 << 20, 500] {
      let found = await ColumnarScanTests.told {
        try await QueryRun(
          query, over: input.binding, in: input.context, work: ScanWork(tasks: 2, chunk: chunk)
        ).run()
      }
      #expect(found == expected)
    }
  }
}
