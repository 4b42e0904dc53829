import Bulletin
import Testing

@testable import BulletinCommands

/// What stands where a period has no rows, whatever else is asked.
@Suite struct GapTests {
  private static let office = Office(
    """
    version: 1
    sources: {t: {type: csv, path: t.csv, date: day, columns: {day: date, people: integer}}}
    metrics:
      carried: {type: sum, from: t, of: people, gaps: carry}
      zero: {type: sum, from: t, of: people, gaps: zero}
      missing: {type: sum, from: t, of: people, gaps: missing}
      none: {type: sum, from: t, of: people}
      twice: {type: derived, formula: carried * 2}
      rise: {type: change, of: carried}
    pipelines: {}
    """,
    [
      "t.csv":
        "day,province,people\n2023-01-10,A,5\n2023-06-10,B,7\n2023-11-10,A,\n"
    ])

  @Test(arguments: [
    (
      "carried", "month(day)", "2023",
      "1: 5, 2: 5, 3: 5, 4: 5, 5: 5, 6: 7, 7: 7, 8: 7, 9: 7, 10: 7, 11: missing, 12: 7"
    ),
    ("carried", "month(day)", "2023-Q2", "4: 5, 5: 5, 6: 7"),
    ("carried", "month(day)", "2023-04", "4: 5"),
    ("carried", "", "2023-04", "5"), ("twice", "", "2023-04", "10"),
    ("carried", "", "2024", "12"), ("carried", "", "2023-Q3", "7"),
    ("carried", "", "2022", "missing"),
    ("carried", "", "2023-02-01..2023-02-10", "5"),
    ("carried", "quarter(day)", "2023", "1: 5, 2: 7, 3: 7, 4: missing"),
    (
      "carried", "year(day), quarter(day)", "2022..2023",
      """
      2022/1: missing, 2022/2: missing, 2022/3: missing, 2022/4: missing, 2023/1: 5, 2023/2: 7, \
      2023/3: 7, 2023/4: missing
      """
    ),
    ("carried", "province", "2023-02", "A: 5"),
    ("carried", "province", "2023-06", "A: 5, B: 7"),
    (
      "carried", "month(day), province", "2023-Q2",
      "4/A: 5, 4/B: missing, 5/A: 5, 5/B: missing, 6/A: 5, 6/B: 7"
    ),
    ("rise", "month(day)", "2023-Q3", "7: 0"),
    ("zero", "month(day)", "2023-Q2", "4: 0, 5: 0, 6: 7"),
    ("zero", "", "2023-04", "0"), ("zero", "", "2022", "0"),
    ("zero", "month(day)", "2023-Q4", "10: 0, 11: missing, 12: 0"),
    ("zero", "quarter(day)", "2022..2023", "1: 5, 2: 7, 3: 0, 4: missing"),
    ("zero", "day", "2023-01-09..2023-01-11", "2023-01-09: 0, 2023-01-10: 5, 2023-01-11: 0"),
    ("missing", "month(day)", "2023-Q2", "4: missing, 5: missing, 6: 7"),
    ("missing", "", "2023-04", "missing"),
    ("none", "month(day)", "2023-Q2", "6: 7"),
    ("none", "province", "2023", "A: 5, B: 7"),
    ("none", "province", "2023-Q4", "A: missing"),
  ])
  func gapsDependOnNothingElse(
    _ metric: MetricID, _ by: String, _ period: String, _ expected: String
  ) async throws {
    let answer = try await Self.office.ask(
      [metric],
      by: by.isEmpty ? [] : NamedExpression.parseList(by).map { Dimension($0.expression) },
      period: period)
    let found = by.isEmpty ? answer.value(metric) : answer.rows.joined(separator: ", ")
    #expect(found == expected)
  }

  @Test func aCarriedFigureSaysWhatItWasCarriedFrom() async throws {
    let answer = try await Self.office.ask(["carried"], period: "2023-04")
    let provenance = answer.figure("carried").provenance
    #expect(provenance.definition == "sum(people) of t · carried from: 2023-01")
    #expect(answer.rows(of: "carried") == [3, 1, 2, 0, 0])
  }
}
