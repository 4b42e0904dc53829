import Bulletin
import BulletinConfig
import Foundation
import Testing

@testable import BulletinCommands
@testable import BulletinEngine
@testable import BulletinFuzz

/// The figures of one value of a `for` are those of metrics that filter by it.
@Suite struct EachEqualityTests {
  private static let metrics = """
    n: {type: count, from: trips}
    n_big: {type: count, from: trips, where: people > 20}
    s: {type: sum, from: trips, of: people}
    lo: {type: min, from: trips, of: people}
    hi: {type: max, from: trips, of: people}
    mid: {type: median, from: trips, of: people}
    kinds: {type: distinct, from: trips, of: kind}
    newest: {type: last, from: trips, of: people}
    state: {type: snapshot, from: trips, of: people, per: kind}
    ever: {type: count, from: trips, date: none}
    size: {type: ratio, numerator: s, denominator: n}
    part: {type: share, of: s}
    place: {type: rank, of: s}
    running: {type: cumulative, of: s}
    move: {type: change, of: s, against: previous year}
    """

  private static let configuration = """
    version: 1
    languages: [en]
    sources:
      trips:
        type: csv
        path: "t*"
        date: day
        bad_rows: 100%
        columns: {zone: {type: integer}, people: {type: integer}, kind: {values: {a: a, b: b}}}
    metrics:
    \(metrics.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
    pipelines: {p: {period: 2024, renderers: [text]}}
    """

  private static let ids = metrics.split(separator: "\n").map {
    MetricID(String($0.prefix { $0 != ":" }))
  }

  /// Rows of which some have a bad or empty cell.
  private static func files(_ chance: inout SeededGenerator) -> [String: String] {
    var files: [String: String] = [:]
    for file in 0..<3 {
      var text = "day,zone,people,kind\n"
      for _ in 0..<Int.random(in: 5...60, using: &chance) {
        func cell(_ good: String, _ bad: String) -> String {
          switch Int.random(in: 0..<14, using: &chance) {
          case 0: bad
          case 1: ""
          default: good
          }
        }
        let day = CalendarDay(number: Int32.random(in: 19_300...20_100, using: &chance))
        let date = Int.random(in: 0..<9, using: &chance) == 0 ? "2024" : "\(day)"
        text +=
          [
            cell(date, "soon"), cell("\(Int.random(in: 1...4, using: &chance))", "x"),
            cell("\(Int.random(in: 0...50, using: &chance))", "many"),
            ["a", "b", "c", ""].randomElement(using: &chance)!,
          ].joined(separator: ",") + "\n"
      }
      files["t\(file)"] = text
    }
    return files
  }

  private static func queries() throws -> [FigureQuery] {
    [
      FigureQuery(ids, forms: Set(FigureForm.allCases)),
      FigureQuery(ids, by: [Dimension(try Expression.parse("kind"))]),
      FigureQuery(
        ids, by: [Dimension(try Expression.parse("month(day)"))],
        comparison: FigureComparison(.year)),
      FigureQuery(ids, by: [Dimension(try Expression.parse("zone"))]),
    ]
  }

  private static func request(_ plan: Plan, _ partition: Partition?) throws -> EngineRequest {
    EngineRequest(
      sources: plan.sources, catalogue: plan.catalogue, queries: try queries(),
      period: try PeriodSpecification.parse("2024").resolve(
        today: CalendarDay(iso: "2026-11-24")!, calendar: plan.calendar, terms: []),
      partition: partition)
  }

  /// All that is known of figures but how their metrics are defined, a line each.
  private static func told(_ result: EngineResult) -> [String] {
    result.figures.values.map { figure in
      let uses = figure.provenance.sources.map { "\($0.input.path) \($0.rows) \($0.places)" }
      return
        "\(figure.id): \(figure.quantity) \(figure.printed.map { "\($0)" } ?? "") \(uses) \(figure.provenance.notes)"
    }.sorted()
      + result.rows.map { query, rows in
        "\(query.by.map(\.name)): "
          + rows.map { "\($0.key) \($0.figures.compactMap(\.self))" }
          .joined(separator: "; ")
      }.sorted()
      + result.leftOut.map { "\($0.path):\($0.line):\($0.column) \($0.content) \($0.reason)" }
  }

  @Test func aValueHasTheFiguresOfMetricsThatFilterByIt() async throws {
    for seed in UInt64(1)...(Thoroughness.isFull ? 300 : 12) {
      var chance = SeededGenerator(seed: seed)
      let office = Office(Self.configuration, Self.files(&chance))
      let plan = try office.plan()
      let context = office.context(plan)
      let values = ["1", "2", "3", "4", "9"]
      let partition = try Partition([.init("zone", values: values)])
      let each = try await Engine(try Self.request(plan, partition), in: context).runEach()
      #expect(each.parts.map(\.key) == values.map { [$0] })
      for part in each.parts {
        var filtered = plan
        for id in Self.ids {
          filtered.catalogue[id].map { binding in
            var binding = binding
            binding.filter = try! Expression.parse("zone == \(part.key[0])")
            filtered.catalogue.add(binding)
          }
        }
        let alone = try await Engine(try Self.request(filtered, nil), in: context).run()
        #expect(Self.told(part.result) == Self.told(alone), "seed \(seed), zone \(part.key[0])")
      }
    }
  }

  /// The values found are those that rows in the period have, in order; each name with each.
  @Test func allValuesAreThoseThatRowsInThePeriodHave() async throws {
    let office = Office(
      Self.configuration,
      [
        "t0":
          "day,zone,people,kind\n2024-01-01,3,5,a\n2023-01-01,2,5,b\n2024-02-01,10,many,b\n2024-02-01,,1,b\n"
      ])
    let plan = try office.plan()
    let partition = try Partition([.init("zone", values: nil), .init("kind", values: ["b", "a"])])
    let each = try await Engine(try Self.request(plan, partition), in: office.context(plan))
      .runEach()
    #expect(each.parts.map { $0.key.joined(separator: " ") } == ["10 b", "10 a", "3 b", "3 a"])
    #expect(each.strangers.map { $0.rows[["", "b"]] } == [1])
  }

  /// Every file is read for all values together: once for the types of its columns, once for rows.
  @Test func oneScanIsForAllValues() async throws {
    var chance = SeededGenerator(seed: 5)
    let office = Office(Self.configuration, Self.files(&chance))
    let plan = try office.plan()
    func opens(_ values: [String]?) async throws -> Int {
      let counting = CountingFiles(office.memory)
      var context = office.context(plan)
      context.files = counting
      let partition = try values.map { try Partition([.init("zone", values: $0)]) }
      _ = try await Engine(try Self.request(plan, partition), in: context).runEach()
      return counting.opened
    }
    let plain = try await opens(nil)
    #expect(plain > 0)
    #expect(try await opens(["1"]) == plain)
    #expect(try await opens((1...40).map(String.init)) == plain)
  }
}
