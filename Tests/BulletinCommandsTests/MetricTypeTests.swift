import Bulletin
import Testing

@testable import BulletinCommands

/// Every metric type over one small table, by hand.
@Suite struct MetricTypeTests {
  private static let rows = """
    day,province,id,people,staff
    2022-11-05,Sơn La,a,7,3
    2023-01-10,Sơn La,a,10,4
    2023-01-20,Lai Châu,b,20,6
    2023-03-05,Sơn La,a,30,5
    2023-03-05,Lai Châu,c,40,1
    2023-12-31,Điện Biên,b,5,9
    2024-02-01,Sơn La,a,8,2
    """

  private static func office(_ metrics: String, _ rows: String = rows) -> Office {
    Office(
      """
      version: 1
      terms: [2017..2023, 2024..2029]
      sources:
        trips: {type: csv, path: trips.csv, date: day, columns: {day: date, people: integer, staff: integer}}
      metrics:
        people: {type: sum, from: trips, of: people}
        trips: {type: count, from: trips}
        provinces: {type: distinct, from: trips, of: province}
      \(metrics.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n"))
      pipelines: {}
      """, ["trips.csv": rows])
  }

  private static func dimensions(_ text: String) throws -> [Dimension] {
    text.isEmpty ? [] : try NamedExpression.parseList(text).map { Dimension($0.expression) }
  }

  private static let wholePeriods = [
    ("{type: median, from: trips, of: people}", "2023", "20"),
    ("{type: median, from: trips, of: people}", "2017..2023", "15"),
    ("{type: quantile, from: trips, of: people, at: 0.9}", "2023", "36"),
    ("{type: quantile, from: trips, of: people, at: 0}", "2023", "5"),
    ("{type: quantile, from: trips, of: people, at: 1}", "2023", "40"),
    ("{type: first, from: trips, of: people}", "2023", "10"),
    ("{type: last, from: trips, of: people}", "2023", "5"),
    ("{type: last, from: trips, of: people}", "2023-Q1", "missing"),
    ("{type: snapshot, from: trips, of: staff, per: id}", "2023", "15"),
    ("{type: snapshot, from: trips, of: staff, per: id}", "2023-Q1", "12"),
    ("{type: change, of: people}", "2023", "98"),
    ("{type: change, of: people, as: percent}", "2023", "14"),
    ("{type: change, of: people, against: previous term}", "2024..2029", "not stated"),
    (
      "{type: change, of: people, against: previous term, unequal: annualise}", "2024..2029",
      "-44/3"
    ),
    ("{type: change, of: people, against: previous year}", "2023-Q1", "missing"),
    ("{type: change, of: trips, against: previous year}", "2023-Q1", "4"),
    ("{type: cumulative, of: people, reset: year}", "2023-03", "100"),
    ("{type: cumulative, of: provinces, reset: year}", "2023-12", "3"),
    ("{type: cumulative, of: people, window: 12 months}", "2023-10", "107"),
    ("{type: cumulative, of: people, window: 12 months}", "2023-11", "100"),
    ("{type: share, of: people}", "2023", "1"),
    ("{type: target, of: people, target: 420 người}", "2023", "0.25"),
    ("{type: target, of: people, target: trips}", "2023", "21"),
    ("{type: mean, from: trips, of: people}", "2023", "21"),
  ]

  @Test func everyTypeOverWholePeriods() async throws {
    let cases = Self.wholePeriods
    let office = Self.office(
      cases.enumerated().map { "asked\($0): \($1.0)" }.joined(separator: "\n"))
    let plan = try office.plan()
    for period in Set(cases.map(\.1)).sorted() {
      let indices = cases.indices.filter { cases[$0].1 == period }
      let ids = indices.map { MetricID("asked\($0)") }
      let answer = try await office.ask(ids, period: period, of: plan)
      for (index, id) in zip(indices, ids) {
        #expect(answer.value(id) == cases[index].2, "\(cases[index].0) in \(period)")
      }
    }
  }

  private static let breakdowns = [
    (
      "{type: share, of: people}", "province", "2023",
      ["Lai Châu: 4/7", "Sơn La: 8/21", "Điện Biên: 1/21"]
    ),
    (
      "{type: rank, of: people}", "province", "2023",
      ["Lai Châu: 1", "Sơn La: 2", "Điện Biên: 3"]
    ),
    (
      "{type: rank, of: trips}", "province", "2023",
      ["Lai Châu: 1", "Sơn La: 1", "Điện Biên: 3"]
    ),
    (
      "{type: rank, of: people, order: ascending}", "year(date), province", "2022..2023",
      ["2022/Sơn La: 1", "2023/Lai Châu: 3", "2023/Sơn La: 2", "2023/Điện Biên: 1"]
    ),
    (
      "{type: share, of: people, within: [year(date)]}", "year(date), province", "2022..2023",
      [
        "2022/Sơn La: 1", "2023/Lai Châu: 4/7", "2023/Sơn La: 8/21", "2023/Điện Biên: 1/21",
      ]
    ),
    (
      "{type: cumulative, of: people}", "month(date)", "2023",
      ["1: 30", "3: 100", "12: 105"]
    ),
    (
      "{type: cumulative, of: provinces}", "year(date)", "2017..2023",
      ["2022: 1", "2023: 3"]
    ),
    (
      "{type: cumulative, of: people, reset: year}", "year(date), quarter(date)", "2022..2024",
      ["2022/4: 7", "2023/1: 100", "2023/4: 105", "2024/1: 8"]
    ),
    (
      "{type: cumulative, of: people}", "year(date)", "all",
      ["2022: 7", "2023: 112", "2024: 120"]
    ),
    (
      "{type: change, of: people, as: percent}", "year(date)", "2022..2024",
      ["2022: missing", "2023: 14", "2024: -97/105"]
    ),
    (
      "{type: change, of: trips}", "quarter(date)", "2023", ["1: 3", "2: -4", "4: 1"]
    ),
    (
      "{type: change, of: trips, against: previous year}", "province", "2023",
      ["Lai Châu: 2", "Sơn La: 1", "Điện Biên: 1"]
    ),
    (
      "{type: sum, from: trips, of: people, gaps: zero}", "quarter(date)", "2023",
      ["1: 100", "2: 0", "3: 0", "4: 5"]
    ),
    (
      "{type: snapshot, from: trips, of: staff, per: id, gaps: carry}", "quarter(date)", "2023",
      ["1: 12", "2: 12", "3: 12", "4: 9"]
    ),
    (
      "{type: sum, from: trips, of: people, gaps: missing}", "quarter(date)", "2023",
      ["1: 100", "2: missing", "3: missing", "4: 5"]
    ),
  ]

  @Test func everyTypeInRows() async throws {
    let cases = Self.breakdowns
    let office = Self.office(
      cases.enumerated().map { index, row in
        "asked\(index): \(row.0.replacing("year(date)", with: "year(day)"))"
      }.joined(separator: "\n"))
    let plan = try office.plan()
    for (index, (metric, by, period, expected)) in cases.enumerated() {
      let answer = try await office.ask(
        [MetricID("asked\(index)")], by: Self.dimensions(by.replacing("date", with: "day")),
        period: period, of: plan)
      #expect(answer.rows == expected, "\(metric) by \(by)")
    }
  }

  @Test(arguments: [
    ("2023", "", FigureComparison(.period), ["105 7 14"]),
    (
      "2023", "province", FigureComparison(.year),
      [
        "60 missing missing", "40 7 33/7", "5 missing missing",
      ]
    ),
    (
      "2022..2024", "year(day)", FigureComparison(.year),
      [
        "7 missing missing", "105 7 14", "8 105 -97/105",
      ]
    ),
    (
      "2023-Q1", "month(day)", FigureComparison(.month),
      ["30 missing missing", "missing 30 missing", "70 missing missing"]
    ),
    ("2023-Q1", "", FigureComparison(.month), ["100 30 7/3"]),
    ("2024..2029", "", FigureComparison(.term), ["8 112 not stated"]),
    ("2024..2029", "", FigureComparison(.term, annualises: true), ["8 112 -11/12"]),
    ("all", "", FigureComparison(.period), ["120 not stated not stated"]),
  ])
  func figuresAreComparedInTotalAndInRows(
    _ period: String, _ by: String, _ comparison: FigureComparison, _ expected: [String]
  ) async throws {
    let office = Self.office("")
    let answer = try await office.ask(
      ["people"], by: Self.dimensions(by), period: period, comparison: comparison,
      of: office.plan())
    let rows =
      by.isEmpty
      ? [answer.figure("people").id]
      : (answer.result.rows[answer.query] ?? []).compactMap { $0.figures[0] }
    let found = rows.map { id in
      [FigureForm.value, .previous, .change].map { form in
        Answer.text(answer.result.figures[id.told(as: form, comparison)]!.quantity)
      }.joined(separator: " ")
    }
    #expect(found == expected)
  }

  @Test func printedSharesAddUpToExactlyTheWhole() async throws {
    let office = Office(
      """
      version: 1
      sources:
        t: {type: csv, path: t.csv, date: none}
      metrics:
        rows: {type: count, from: t}
        part: {type: share, of: rows}
      pipelines: {}
      """, ["t.csv": "place,n\na,1\nb,1\nc,1\n"])
    let answer = try await office.ask(["part"], by: Self.dimensions("place"), period: "all")
    let figures = answer.result.rows[answer.query]!.map { answer.result.figures[$0.figures[0]!]! }
    let text = FigureText(language: .en)
    #expect(figures.map { text.text($0, .bare) } == ["33.4", "33.3", "33.3"])
    #expect(figures.allSatisfy { $0.quantity.description == "1/3" })
  }

  @Test func aTieHasNoValueAndIsTold() async throws {
    let answer = try await Self.office("asked: {type: last, from: trips, of: people}").ask(
      ["asked"], period: "2023-Q1")
    #expect(answer.warnings.contains("D050"))
  }

  @Test func rowsCountInTheirOwnPeriodsForAMetricWithADateOfItsOwn() async throws {
    let office = Office(
      """
      version: 1
      sources:
        aid: {type: csv, path: aid.csv, date: signed}
      metrics:
        signed: {type: sum, from: aid, of: value}
        paid: {type: sum, from: aid, of: value, date: paid}
      pipelines: {}
      """,
      [
        "aid.csv":
          "signed,paid,value\n2022,2023-05,10\n2023-01-02,2023-06-30,5\n2023-02-01,2024,7\n"
      ])
    let answer = try await office.ask(["signed", "paid"], period: "2023")
    #expect([answer.value("signed"), answer.value("paid")] == ["12", "15"])
  }

  @Test(arguments: [
    ("exact", ["23000", "2.5", "not stated"]), ("latest", ["23000", "2.5", "24000"]),
  ])
  func moneyIsConvertedAtTheRateOfItsDay(_ rule: String, _ values: [String]) async throws {
    let office = Office(
      """
      version: 1
      rates: {source: rates, rule: \(rule)}
      sources:
        aid: {type: csv, path: aid.csv, date: day, bad_rows: 100%, columns: {value: quantity}}
        rates: {type: csv, path: rates.csv, style: vi}
      metrics:
        usd: {type: sum, from: aid, of: value, in: USD}
        greatest: {type: max, from: aid, of: value, in: VND}
      pipelines: {}
      """,
      [
        "aid.csv":
          "day,value\n2023-01-02,23.000 đồng\n2023-01-02,1 USD\n2023-02-01,12.000 đồng\n2024-01-05,1 USD\n",
        "rates.csv": "date,currency,rate\n2023-01-02,USD,23.000\n2023-02-01,USD,24.000\n",
      ])
    let answer = try await office.ask(["usd", "greatest"], period: "2023")
    #expect([answer.value("greatest"), answer.value("usd")] == Array(values.prefix(2)))
    let later = try await office.ask(["greatest"], period: "2024")
    #expect(later.value("greatest") == (rule == "exact" ? "missing" : values[2]))
    #expect(
      answer.figure("usd").provenance.notes.contains { note in
        if case .converted(let from, _, _) = note { from.count == 2 } else { false }
      })
  }
}
