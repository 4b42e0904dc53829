import Bulletin
import Testing

@testable import BulletinCommands

/// The states that aggregates fold rows into merge in any order: a figure does not depend on the order
/// of the rows, nor on the files that they lie in.
@Suite struct MergeOrderTests {
  private static let rows = (1...40).map { number in
    "2025-\(number % 12 < 9 ? "0" : "")\(number % 12 + 1)-\(10 + number % 19),\(number * 37 % 23),k\(number % 7)"
  }

  /// Every metric over rows that this build has, with examples for what it must be told.
  private static func metrics() throws -> [(id: MetricID, text: String)] {
    try BuiltIns.registry().entries(.metric).filter { entry in
      entry.isBuilt && entry.facts.contains { $0.name == "from" && $0.isRequired }
    }.map { entry in
      var options = ["type: \(entry.name)", "from: trips"]
      for fact in entry.facts where fact.name != "from" {
        if fact.name == "of" { options.append("of: people") }
        if fact.name == "per" { options.append("per: id") }
        if fact.isRequired, !["of", "per"].contains(fact.name), let example = fact.example {
          options.append("\(fact.name): \(example)")
        }
      }
      return (MetricID("m_\(entry.name)"), "{\(options.joined(separator: ", "))}")
    }
  }

  private static func values(_ files: [[String]]) async throws -> [String] {
    let metrics = try Self.metrics()
    let configuration =
      "version: 1\nlanguages: [en]\nsources: {trips: {type: csv, path: 't*', date: day}}\nmetrics:\n"
      + metrics.map { "  \($0.id): \($0.text)\n" }.joined()
      + "pipelines: {p: {period: 2025, renderers: [text]}}\n"
    var texts: [String: String] = [:]
    for (index, rows) in files.enumerated() {
      texts["t\(index)"] = "day,people,id\n" + rows.joined(separator: "\n") + "\n"
    }
    let answer = try await Office(configuration, texts).ask(
      metrics.map(\.id), by: [Dimension("month(day)")], period: "2025")
    return metrics.map { "\($0.id) \(answer.value($0.id))" } + answer.rows
  }

  @Test func figuresDoNotDependOnTheOrderOfRows() async throws {
    let rows = Self.rows
    let whole = try await Self.values([rows])
    #expect(whole.count > 6)
    let orders: [[[String]]] = [
      [rows.reversed()], [Array(rows[20...]), Array(rows[..<20])],
      [Array(rows[33...]), rows[..<20].reversed(), Array(rows[20..<33])],
      rows.sorted().map { [$0] },
    ]
    for order in orders { #expect(try await Self.values(order) == whole) }
  }
}
