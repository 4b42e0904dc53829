import Bulletin
import Testing

@testable import BulletinCommands

/// Lines that are dated by a stretch of time, and what they leave open.
@Suite struct CutRecordTests {
  private static let months = "2018-03-05,A,4\n2018,A,100\n2018-04-05,B,3\n"
  private static let provinces = "2018-02-01,A,1\n2017..2021,B,2\n2018,C,5\n"

  @Test(arguments: [
    (months, "month(when)", "2018", "3: not stated, 4: not stated, *: 1"),
    (months, "month(when)", "2018..2019", "3: not stated, 4: not stated, *: 1"),
    (months, "month(when)", "all", "3: not stated, 4: not stated, *: 1"),
    (months, "month(when)", "2018-03", "3: not stated, *: not stated"),
    (months, "quarter(when)", "2018..2019", "1: not stated, 2: not stated, *: 1"),
    (months, "year(when), month(when)", "all", "2018/3: not stated, 2018/4: not stated, 2018/*: 1"),
    (months, "prov, month(when)", "2018", "A/3: not stated, A/*: 1, B/4: 1"),
    (months, "weekday(when)", "2018", "1: not stated, 4: not stated, *: 1"),
    (months, "year(when)", "all", "2018: 3"),
    (provinces, "prov", "2018", "A: 1, B: not stated, C: 1"),
    (provinces, "prov", "2017..2021", "A: 1, B: 1, C: 1"),
    (provinces, "year(when)", "2017..2021", "2018: not stated, *: 1"),
  ])
  func aPeriodThatCutsALineIsNotStated(
    _ rows: String, _ by: String, _ period: String, _ expected: String
  ) async throws {
    let office = Office(
      """
      version: 1
      sources: {t: {type: csv, path: t.csv, date: when, columns: {when: date}}}
      metrics: {lines: {type: count, from: t}}
      pipelines: {}
      """, ["t.csv": "when,prov,people\n" + rows])
    let answer = try await office.ask(
      ["lines"], by: NamedExpression.parseList(by).map { Dimension($0.expression) }, period: period)
    #expect(answer.rows.joined(separator: ", ") == expected)
  }
}
