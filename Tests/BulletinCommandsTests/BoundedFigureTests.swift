import Bulletin
import Testing

@testable import BulletinCommands

/// Aggregates over amounts with bounds, plans and cells that nobody states.
@Suite struct BoundedFigureTests {
  @Test(arguments: [
    ("least", "7,trên 3,dự kiến 2", "planned 2"),
    ("greatest", "dự kiến 5,17,trên 12", "at least 17"),
    ("greatest", "trên 12,17,dự kiến 5", "at least 17"),
    ("greatest", "dự kiến 20,17", "planned 20"),
    ("greatest", "dự kiến 17,17", "17"), ("greatest", "khoảng 5,17", "17"),
    ("greatest", "khoảng 17,5", "about 17"), ("least", "khoảng 5,17", "about 5"),
    ("greatest", "KXĐ,17", "not stated"),
    ("stock", "5,KXĐ", "at least 5"), ("stock", "5,6", "11"), ("total", "5,KXĐ", "at least 5"),
    ("open", "5,KXĐ", "not stated"),
  ])
  func anExtremeIsWhatIsTakenAndAStockKeepsItsBound(
    _ metric: MetricID, _ cells: String, _ expected: String
  ) async throws {
    let office = Office(
      """
      version: 1
      sources:
        t:
          type: csv
          path: t.csv
          date: day
          not_stated: [KXĐ]
          columns: {day: date, v: {type: quantity, minimum: 0}, w: quantity}
      metrics:
        least: {type: min, from: t, of: v}
        greatest: {type: max, from: t, of: v}
        total: {type: sum, from: t, of: v}
        stock: {type: snapshot, from: t, of: v, per: id}
        open: {type: snapshot, from: t, of: w, per: id}
      pipelines: {}
      """,
      [
        "t.csv": "day,id,v,w\n"
          + cells.split(separator: ",").enumerated()
          .map { "2023-01-0\($0 + 1),k\($0),\($1),\($1)\n" }.joined()
      ])
    #expect(try await office.ask([metric], period: "2023").value(metric) == expected)
  }
}
