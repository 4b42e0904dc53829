import Bulletin
import Testing

@testable import BulletinCommands

/// What a question's cells say of the question itself, asked of an earlier period.
@Suite struct EarlierQuestionTests {
  private static let configuration = """
    version: 1
    sources: {t: {type: csv, path: t.csv, date: day}}
    metrics:
      people: {type: sum, from: t, of: people}
      part: {type: share, of: people}
      within: {type: share, of: people, within: [province]}
      place: {type: rank, of: people}
      gain: {type: change, of: part, against: previous year}
      climb: {type: change, of: place, against: previous year}
      sofar: {type: cumulative, of: people}
      step: {type: change, of: sofar}
      rows: {type: count, from: t}
    pipelines: {}
    """

  private static let rows = """
    day,province,people
    2022-02-01,A,10
    2022-05-01,B,30
    2022-08-01,A,60
    2023-02-01,A,20
    2023-05-01,B,20
    2023-08-01,A,20
    2023-11-01,B,40
    """

  private static func found(
    _ metric: MetricID, _ by: String, _ period: String, _ comparison: FigureComparison,
    _ rows: String = rows
  ) async throws -> [String] {
    let office = Office(configuration, ["t.csv": rows])
    let answer = try await office.ask(
      [metric],
      by: by.isEmpty ? [] : NamedExpression.parseList(by).map { Dimension($0.expression) },
      period: period, comparison: comparison, of: office.plan())
    return (answer.result.rows[answer.query] ?? []).map { row in
      let id = row.figures[0]!
      return row.key.map(\.description).joined(separator: "/") + ": "
        + [FigureForm.value, .previous].map {
          Answer.text(answer.result.figures[id.told(as: $0, comparison)]!.quantity)
        }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    (
      "part", "quarter(day)", "2023", FigureComparison(.year),
      ["1: 0.2 0.1", "2: 0.2 0.3", "3: 0.2 0.6", "4: 0.4 missing"]
    ),
    (
      "part", "month(day)", "2023", FigureComparison(.year),
      ["2: 0.2 0.1", "5: 0.2 0.3", "8: 0.2 0.6", "11: 0.4 missing"]
    ),
    (
      "part", "year(day)", "2022..2023", FigureComparison(.year),
      ["2022: 0.5 missing", "2023: 0.5 0.5"]
    ),
    (
      "part", "quarter(day)", "2023", FigureComparison(.quarter),
      ["1: 0.2 missing", "2: 0.2 0.2", "3: 0.2 0.2", "4: 0.4 0.2"]
    ),
    (
      "part", "province, quarter(day)", "2023", FigureComparison(.year),
      ["A/1: 0.2 0.1", "A/3: 0.2 0.6", "B/2: 0.2 0.3", "B/4: 0.4 missing"]
    ),
    (
      "within", "province, quarter(day)", "2023", FigureComparison(.year),
      ["A/1: 0.5 1/7", "A/3: 0.5 6/7", "B/2: 1/3 1", "B/4: 2/3 missing"]
    ),
    (
      "place", "quarter(day)", "2023", FigureComparison(.year),
      ["1: 2 3", "2: 2 2", "3: 2 1", "4: 1 missing"]
    ),
    (
      "place", "province, quarter(day)", "2023", FigureComparison(.year),
      ["A/1: 1 1", "A/3: 1 1", "B/2: 1 1", "B/4: 1 missing"]
    ),
    (
      "place", "year(day), province", "2022..2023", FigureComparison(.year),
      ["2022/A: 1 missing", "2022/B: 2 missing", "2023/A: 2 1", "2023/B: 1 2"]
    ),
    (
      "gain", "quarter(day)", "2023", FigureComparison(.year),
      ["1: 0.1 missing", "2: -0.1 missing", "3: -0.4 missing", "4: missing missing"]
    ),
    (
      "climb", "quarter(day)", "2023", FigureComparison(.year),
      ["1: -1 missing", "2: 0 missing", "3: 1 missing", "4: missing missing"]
    ),
    (
      "step", "quarter(day)", "2023", FigureComparison(.quarter),
      ["1: -80 0", "2: 20 -80", "3: 20 20", "4: 40 20"]
    ),
    (
      "part", "province", "2023", FigureComparison(.year), ["A: 0.4 0.7", "B: 0.6 0.3"]
    ),
  ])
  func sharesAndRanksAreThoseOfTheEarlierQuestion(
    _ metric: MetricID, _ by: String, _ period: String, _ comparison: FigureComparison,
    _ expected: [String]
  ) async throws {
    #expect(try await Self.found(metric, by, period, comparison) == expected)
  }

  private static let gaps = """
    day,province,people
    2023-01-10,A,10
    2023-02-10,B,20
    2023-03-05,B,5
    2022-03-05,C,7
    """

  @Test(arguments: [
    ("people", "province", "2023-03", ["B: 5 missing", "C: missing 7"]),
    ("rows", "province", "2023-03", ["B: 1 0", "C: 0 1"]),
    ("rows", "month(day)", "2023-Q2", []),
    ("rows", "month(day)", "2023", ["1: 1 0", "2: 1 0", "3: 1 1"]),
    ("rows", "month(day), province", "2023-Q1", ["1/A: 1 0", "2/B: 1 0", "3/B: 1 0", "3/C: 0 1"]),
    ("sofar", "province", "2023-03", ["B: 5 missing", "C: missing 7"]),
    (
      "sofar", "month(day), province", "2023-Q1",
      [
        "1/A: 10 missing", "2/A: 10 missing", "2/B: 20 missing", "3/A: 10 missing",
        "3/B: 25 missing",
        "3/C: missing 7",
      ]
    ),
  ])
  func groupsWithRowsInTheEarlierPeriodAloneAreThere(
    _ metric: MetricID, _ by: String, _ period: String, _ expected: [String]
  ) async throws {
    #expect(
      try await Self.found(metric, by, period, FigureComparison(.year), Self.gaps) == expected)
  }

  @Test func printedSharesOfTheEarlierPeriodAddUpToExactlyTheWhole() async throws {
    let office = Office(
      """
      version: 1
      sources: {t: {type: csv, path: t.csv, date: day}}
      metrics: {rows: {type: count, from: t}, part: {type: share, of: rows}}
      pipelines: {}
      """,
      ["t.csv": "day,place\n2022-01-01,a\n2022-01-02,b\n2022-01-03,c\n2023-01-01,a\n"])
    let comparison = FigureComparison(.year)
    let answer = try await office.ask(
      ["part"], by: [Dimension(Expression.parse("place"))], period: "2023",
      comparison: comparison, of: office.plan())
    let figures = answer.result.rows[answer.query]!.map {
      answer.result.figures[$0.figures[0]!.told(as: .previous, comparison)]!
    }
    let text = FigureText(language: .en)
    #expect(figures.map { text.text($0, .bare) } == ["33.4", "33.3", "33.3"])
  }
}
