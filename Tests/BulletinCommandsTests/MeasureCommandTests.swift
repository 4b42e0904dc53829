import Foundation
import Testing

/// `bulletin measure` and `explain`: what they refuse, what they say of what has no value, and how
/// columns are headed.
@Suite struct MeasureCommandTests {
  private static let files = [
    "trips.csv": """
    id,day,people,dir,fee
    1,2023-01-10,5,out,10
    2,2023-02-10,7,in,20
    3,2022-02-10,,in,20

    """,
    "records.csv": """
    Ngày;Chiều;Nơi đến;Số người;Cấp
    14/3/2022;Đi;Hủa Phăn;9;tỉnh
    2/5/2022;Đi;Bò Kẹo;38;sở
    15/9/2023;Đi;Hủa Phăn;12;tỉnh
    16/9/2021;Đi;Hủa Phăn;12;tỉnh
    17/9/2021;Đi;Bò Kẹo;nhiều;tỉnh

    """,
    "c.yaml": """
    version: 1
    languages: [en]
    terms: [2017..2023, 2024..2029]
    sources:
      t:
        type: csv
        path: trips.csv
        date: day
        columns: {people: {type: integer, unit: lượt người}, fee: {type: integer, unit: VND}}
      u: {type: csv, path: trips.csv, date: day}
      r: {type: csv, path: records.csv, records: laos.delegation, bad_rows: 50%}
      st:
        type: inline
        records: figure
        rows:
          - {metric: laos.people_out, value: 49, period: 2022, partner_place: Houaphan, reason: r}
    metrics:
      p: {type: sum, from: t, of: people, by: [dir]}
      filled: {type: sum, from: t, of: "coalesce(people, 0)"}
      mean: {type: mean, from: t, of: "if(people > 5, people, 0)"}
      z: {type: sum, from: u, of: people}
      tied: {type: last, from: u, of: people}
      half: {type: derived, formula: p / 2}
      none: {type: derived, formula: p / (p - p)}
      by_year: {type: sum, from: t, of: people, gaps: zero}
      before: {type: change, of: by_year, against: previous term}
    pipelines: {}
    """,
  ]

  private static func run(_ arguments: [String]) throws -> Program.Outcome {
    var outcome: Program.Outcome?
    try Program.within(files) { folder in
      outcome = try Program.run(arguments + ["--config", "c.yaml"], in: folder)
    }
    return try #require(outcome)
  }

  @Test(arguments: [
    (["measure", "p", "--by", "id"], "'p' is not broken down by 'id'"),
    (["explain", "p/id=1"], "'p' is not broken down by 'id'"),
    (["measure", "p", "--where", "people"], "a filter needs a condition"),
    (["measure", "p", "--where", "people > \"a\""], "cannot be compared with text"),
  ])
  func whatDoesNotFitIsRefused(_ arguments: [String], _ words: String) throws {
    let outcome = try Self.run(arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func aConditionThatIsNoneIsRefusedOnceTheColumnsAreTyped() throws {
    let outcome = try Self.run(["measure", "z", "--where", "people"])
    #expect(outcome.status == 65, "\(outcome.output)")
    #expect(outcome.errors.contains("'people' does not fit the columns of 'u'"))
  }

  @Test(arguments: [
    (["p", "--by", "dir as way"], "way,p\nin,7\nout,5\n"),
    (["filled", "mean"], "filled,mean\n12,2.333333333333\n"),
    (["p", "--where", "people > 5"], "p\n7\n"),
    // A figure that is stated of a place by another of its names stands for its records.
    (
      ["laos.people_out", "--period", "2022", "--by", "partner_place"],
      "partner_place,laos.people_out\nBò Kẹo,38\nHủa Phăn,49\n"
    ),
    (["laos.people_out", "--period", "2022"], "laos.people_out\n87\n"),
    // Of the only row of a place the amount is bad: it is not 0.
    (
      [
        "laos.people_out", "laos.delegations_out", "--by", "partner_place, year(date)", "--period",
        "2021",
      ],
      """
      partner_place,year(date),laos.people_out,laos.delegations_out
      Bò Kẹo,2021,,1
      Hủa Phăn,2021,12,1

      """
    ),
    (
      ["laos.people_out", "laos.people_in", "--by", "partner_place", "--period", "2021"],
      "partner_place,laos.people_out,laos.people_in\nHủa Phăn,12,0\n"
    ),
    // What is stated is stated of all rows.
    (
      ["laos.people_out", "--period", "2022", "--where", "level == \"tỉnh\""], "laos.people_out\n\n"
    ),
    // The first term has none before it.
    (["before", "--period", "2017..2023"], "before\n\n"),
  ])
  func figuresAreTold(_ arguments: [String], _ expected: String) throws {
    let outcome = try Self.run(["measure", "--format", "csv"] + arguments)
    #expect(outcome.output == expected, "\(outcome.errors)")
  }

  @Test func aPeriodFilledWithZeroHasTheUnitOfTheOthers() throws {
    let outcome = try Self.run([
      "measure", "by_year", "--by", "year(day)", "--period", "2020..2023", "--format", "json",
    ])
    #expect(outcome.output.matches(of: /"unit": "lượt người"/).count == 3, "\(outcome.output)")
  }

  @Test(arguments: [
    ("none@2023", "missing: what it is divided by is zero"),
    ("p@2019", "missing: there are no rows with a value"),
    ("half@2023", "definition  p / 2"),
  ])
  func explainTellsWhy(_ figure: String, _ words: String) throws {
    let outcome = try Self.run(["explain", figure])
    #expect(outcome.output.contains(words), "\(outcome.output) \(outcome.errors)")
  }

  @Test(arguments: [["measure", "p"], ["explain", "p@2023"], ["plan"], ["plugins", "list"]])
  func anOutputThatTakesNoMoreIsTold(_ arguments: [String]) throws {
    try Program.within(Self.files) { folder in
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments =
        [
          "-c", "exec \"$0\" \"$@\" > /dev/full", Program.path,
        ] + arguments + ["--config", "c.yaml"]
      shell.currentDirectoryURL = folder
      let errors = Pipe()
      shell.standardError = errors
      try shell.run()
      let told = String(
        decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 73 && told.contains("standard output"), "\(told)")
    }
  }
}
