import Bulletin
import Foundation
import Testing

@testable import BulletinCommands

/// The engine held against the reference evaluator, on seeded random tables and questions.
///
/// `BULLETIN_REFERENCE_QUESTIONS=10000 swift test --filter ReferenceTests` asks more of them.
@Suite struct ReferenceTests {
  private typealias Metric = ReferenceEvaluator.Metric
  private typealias Aggregate = ReferenceEvaluator.Aggregate

  /// What a configuration says, and what the reference makes of it.
  private struct Case: Sendable {
    var name: String
    var yaml: String
    var metric: Metric
  }

  private static let questions =
    ProcessInfo.processInfo.environment["BULLETIN_REFERENCE_QUESTIONS"].flatMap { Int($0) } ?? 600

  private static let filters: [(suffix: String, yaml: String, least: Int?)] = [
    ("", "", nil), ("_many", ", where: people > 12", 12),
  ]

  private static let aggregates: [(name: String, yaml: String, aggregate: Aggregate)] = [
    ("rows", "type: count", .count), ("counted", "type: count, of: amount", .countOf(.amount)),
    ("sum", "type: sum, of: amount", .sum(.amount)),
    ("people", "type: sum, of: people", .sum(.people)),
    ("least", "type: min, of: amount", .least(.amount)),
    ("greatest", "type: max, of: people", .greatest(.people)),
    ("mean", "type: mean, of: people", .mean(.people)),
    ("ids", "type: distinct, of: id", .distinct),
    ("median", "type: median, of: amount", .quantile(.amount, Rational(1, 2))),
    ("ninth", "type: quantile, of: people, at: 0.9", .quantile(.people, Rational(9, 10))),
    ("first", "type: first, of: amount", .first(.amount)),
    ("last", "type: last, of: people", .last(.people)),
    ("stock", "type: snapshot, of: amount, per: id", .snapshot(.amount)),
  ]

  private static let bases: [Case] = aggregates.flatMap { name, yaml, aggregate in
    filters.map { suffix, filter, least in
      Case(
        name: name + suffix, yaml: "{\(yaml), from: t\(filter)}",
        metric: .aggregate(aggregate, where: least))
    }
  }

  private static let derived: [Case] = bases.flatMap { base -> [Case] in
    let people = bases.first { $0.name == "people" }!
    return [
      Case(
        name: "ratio_\(base.name)",
        yaml: "{type: ratio, numerator: \(base.name), denominator: people}",
        metric: .ratio(base.metric, people.metric)),
      Case(
        name: "plus_\(base.name)", yaml: "{type: derived, formula: \(base.name) + people}",
        metric: .plus(base.metric, people.metric)),
      Case(
        name: "share_\(base.name)", yaml: "{type: share, of: \(base.name)}",
        metric: .share(base.metric, within: [])),
      Case(
        name: "within_\(base.name)", yaml: "{type: share, of: \(base.name), within: [province]}",
        metric: .share(base.metric, within: ["province"])),
      Case(
        name: "rank_\(base.name)", yaml: "{type: rank, of: \(base.name)}",
        metric: .rank(base.metric, descending: true)),
      Case(
        name: "place_\(base.name)", yaml: "{type: rank, of: \(base.name), order: ascending}",
        metric: .rank(base.metric, descending: false)),
      Case(
        name: "sofar_\(base.name)", yaml: "{type: cumulative, of: \(base.name)}",
        metric: .cumulative(base.metric, .asked)),
      Case(
        name: "year_\(base.name)", yaml: "{type: cumulative, of: \(base.name), reset: year}",
        metric: .cumulative(base.metric, .year)),
      Case(
        name: "window_\(base.name)", yaml: "{type: cumulative, of: \(base.name), window: 5 months}",
        metric: .cumulative(base.metric, .window(5))),
      Case(
        name: "change_\(base.name)", yaml: "{type: change, of: \(base.name)}",
        metric: .change(base.metric, yearly: false, percent: false)),
      Case(
        name: "growth_\(base.name)",
        yaml: "{type: change, of: \(base.name), against: previous year, as: percent}",
        metric: .change(base.metric, yearly: true, percent: true)),
      Case(
        name: "twice_\(base.name)", yaml: "{type: change, of: year_\(base.name)}",
        metric: .change(.cumulative(base.metric, .year), yearly: false, percent: false)),
      Case(
        name: "gain_\(base.name)",
        yaml: "{type: change, of: share_\(base.name), against: previous year}",
        metric: .change(.share(base.metric, within: []), yearly: true, percent: false)),
      Case(
        name: "part_\(base.name)", yaml: "{type: change, of: within_\(base.name), as: percent}",
        metric: .change(.share(base.metric, within: ["province"]), yearly: false, percent: true)),
      Case(
        name: "climb_\(base.name)",
        yaml: "{type: change, of: rank_\(base.name), against: previous year}",
        metric: .change(.rank(base.metric, descending: true), yearly: true, percent: false)),
      Case(
        name: "step_\(base.name)", yaml: "{type: change, of: sofar_\(base.name)}",
        metric: .change(.cumulative(base.metric, .asked), yearly: false, percent: false)),
    ]
  }

  private static let filled: [Case] = [("sum", "amount"), ("max", "people")].flatMap {
    type, column -> [Case] in
    let aggregate: Aggregate = type == "sum" ? .sum(.amount) : .greatest(.people)
    return filters.flatMap { suffix, filter, least -> [Case] in
      let definition = "type: \(type), of: \(column), from: t\(filter)"
      let carried = Metric.filled(aggregate, where: least, carries: true)
      return [
        Case(
          name: "zero_\(type)\(suffix)", yaml: "{\(definition), gaps: zero}",
          metric: .filled(aggregate, where: least, carries: false)),
        Case(
          name: "carry_\(type)\(suffix)", yaml: "{\(definition), gaps: carry}", metric: carried),
        Case(
          name: "rise_\(type)\(suffix)", yaml: "{type: change, of: carry_\(type)\(suffix)}",
          metric: .change(carried, yearly: false, percent: false)),
      ]
    }
  }

  private static let cases = bases + derived + filled

  private static func configuration(_ columns: String) -> String {
    """
    version: 1
    sources:
      t:
        type: csv
        path: t.csv
        date: day
        bad_rows: 100%
        columns: {\(columns)}
    metrics:
    \(cases.map { "  \($0.name): \($0.yaml)" }.joined(separator: "\n"))
    pipelines: {}
    """
  }

  private static func period(_ random: inout Seeded) -> ReferencePeriod {
    let year = 2020 + random.below(4)
    let first = year * 12
    switch random.below(8) {
    case 0: return .all
    case 1: return ReferencePeriod(text: "\(year)", kind: .years, month: first, count: 12)
    case 2:
      let to = year + random.below(2023 - year + 1)
      return ReferencePeriod(
        text: "\(year)..\(to)", kind: .years, month: first, count: (to - year + 1) * 12)
    case 3:
      let half = random.below(2)
      return ReferencePeriod(
        text: "\(year)-H\(half + 1)", kind: .half, month: first + half * 6, count: 6)
    case 4:
      return ReferencePeriod(text: "\(year)-9M", kind: .nine, month: first, count: 9)
    case 5:
      let quarter = random.below(4)
      return ReferencePeriod(
        text: "\(year)-Q\(quarter + 1)", kind: .quarter, month: first + quarter * 3, count: 3)
    default:
      let month = random.below(12)
      return ReferencePeriod(
        text: "\(year)-\(month < 9 ? "0" : "")\(month + 1)", kind: .month, month: first + month,
        count: 1)
    }
  }

  private static let breakdowns: [[String]] = [
    [], ["province"], ["year"], ["year", "province"], ["year", "quarter"], ["month"], ["quarter"],
    ["province", "year", "month"], ["quarter", "province"],
  ]

  @Test(arguments: [
    "day: date, people: integer, amount: decimal, province: text, id: text", "day: date", "",
  ])
  func theEngineAgreesWithTheReference(_ columns: String) async throws {
    let configuration = Self.configuration(columns)
    let plan = try Office(configuration).plan()
    var random = Seeded(20_261_125)
    var asked = 0
    var differences: [String] = []
    while asked < Self.questions, differences.count < 10 {
      let spans = random.chance(33)
      let table = ReferenceTable(&random, spans: spans)
      let reference = ReferenceEvaluator(
        rows: table.rows, countsTexts: !columns.contains("amount"))
      let office = Office(configuration, ["t.csv": table.csv])
      for _ in 0..<4 {
        let by = random.pick(Self.breakdowns)
        let period = Self.period(&random)
        let cases = (0..<6).map { random.pick($0 == 0 ? Self.filled : Self.cases) }
        let dimensions = by.map { name in
          Dimension(try! Expression.parse(name == "province" ? name : "\(name)(day)"))
        }
        for one in cases {
          let answer = try await office.ask(
            [MetricID(one.name)], by: dimensions, period: period.text, of: plan)
          let found = by.isEmpty ? [": \(answer.value(MetricID(one.name)))"] : answer.rows.sorted()
          let expected = reference.rows(one.metric, by: by, period)
          asked += 1
          if found != expected {
            differences.append(
              "\(one.name) by \(by) in \(period.text)\n  engine    \(found)\n  reference \(expected)\n\(table.csv)"
            )
          }
        }
      }
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    #expect(asked >= Self.questions)
  }
}
