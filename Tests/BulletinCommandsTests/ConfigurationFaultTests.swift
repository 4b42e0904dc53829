import Bulletin
import Testing

/// Faults of a configuration: each at its place, with what to do, all in one pass.
@Suite struct ConfigurationFaultTests {
  private static func told(_ configuration: String) throws -> [String] {
    try Office(configuration).load().diagnostics.map { diagnostic in
      let place = diagnostic.place.map { "\($0.line):\($0.column)" } ?? "-"
      return "\(place) \(diagnostic.code)" + (diagnostic.hint.map { " \($0)" } ?? "")
    }
  }

  private static let good = """
    version: 1
    languages: [vi, en]
    sources:
      trips: {type: csv, path: trips.csv, records: laos.delegation}
    metrics:
      heads: {type: sum, from: trips, of: people}
    pipelines:
      term:
        title: {vi: "Báo cáo {{period}}: {{heads}}"}
        period: 2017..2023
        sections: [laos.overview, {title: Đoàn, figures: ["laos.delegations_*", heads]}]
        renderers: [html]
        schedule: "0 6 1 * *"
    """

  @Test func aGoodConfigurationIsSilent() throws {
    #expect(try Self.told(Self.good).isEmpty)
  }

  @Test(arguments: [
    (
      "period: 2017..2023", "perdiod: 2017..2023", ["10:5 B012 did you mean 'period'?"]
    ),
    ("type: csv,", "type: csvv,", ["4:17 B020 did you mean 'csv'?"]),
    ("laos.delegation}", "laos.delegatoin}", ["4:48 B025 did you mean 'laos.delegation'?"]),
    ("from: trips", "from: trip", ["6:28 B021 did you mean 'trips'?"]),
    ("of: people", "of: peolpe", ["6:39 D009 did you mean 'people'?"]),
    ("of: people", "of: people +", ["6:47 B030"]),
    ("of: people", "of: partner_place", ["6:39 B030"]),
    (
      "of: people", "of: people, where: people > \"x\"",
      ["6:54 B030 a number stands without quotes: x"]
    ),
    ("of: people", "of: people, where: people", ["6:54 B030 compare it: people > 0"]),
    ("of: people", "of: people + date", ["6:39 B030"]),
    ("laos.overview", "laos.overveiw", ["11:16 B023 did you mean 'laos.overview'?"]),
    (", heads]}", ", hedas]}", ["11:77 B022 did you mean 'heads'?"]),
    ("[html]", "[htm]", ["12:17 B024 did you mean 'html'?"]),
    ("{{heads}}", "{{haeds}}", ["9:38 B022 did you mean 'heads'?"]),
    ("2017..2023", "2023..2017", ["10:13 B032"]),
    ("version: 1", "version: 2", ["1:10 B014"]),
    ("[vi, en]", "[vi, fr]", ["2:17 B013 one of vi, en, lo"]),
    (
      "\"0 6 1 * *\"", "0 6 1 *",
      [
        "13:15 B037 five fields: minute hour day month weekday, such as \"0 6 1 * *\""
      ]
    ),
    ("path: trips.csv", "path: no", ["4:28 B005 put it in quotes: \"no\""]),
    (
      "title: Đoàn,", "title: {vi: Đoàn ra, đoàn vào},",
      [
        "11:53 B006 put the text in quotes: \"Đoàn ra, đoàn vào\""
      ]
    ),
    ("languages", "version", ["2:1 B002"]),
  ])
  func eachFaultIsToldWhereItIs(old: String, new: String, expected: [String]) throws {
    #expect(try Self.told(Self.good.replacing(old, with: new, maxReplacements: 1)) == expected)
  }

  @Test func fiveFaultsAreToldInOnePass() throws {
    let five = Self.good.replacing("type: csv,", with: "type: csvv,")
      .replacing("of: people", with: "of: people >").replacing("[html]", with: "[htm]")
      .replacing("laos.overview", with: "laos.overveiw")
      .replacing("    schedule", with: "    shedule")
    #expect(
      try Self.told(five) == [
        "4:17 B020 did you mean 'csv'?", "6:47 B030", "11:16 B023 did you mean 'laos.overview'?",
        "12:17 B024 did you mean 'html'?", "13:5 B012 did you mean 'schedule'?",
      ])
  }

  @Test(arguments: [
    ("a: [1, 2", "B001"), ("a: b: c", "B001"), ("a: \"x", "B001"), ("\ta: 1", "B003"),
    ("a: 1\n---\nb: 2", "B004"), ("a: !!python/object x", "B007"), ("a: *b", "B001"),
  ])
  func brokenYAMLIsToldInOurForm(text: String, code: String) throws {
    let told = try Office(text).load().diagnostics
    #expect(told.first?.code.rawValue == code)
    #expect(told.first?.place != nil)
  }

  @Test func whatWouldGrowWithoutEndIsRefused() throws {
    let deep = "a: " + String(repeating: "[", count: 100_000)
    #expect(try Office(deep).load().diagnostics.first?.code == .tooLarge)
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<12 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(try Office(bomb).load().diagnostics.first?.code == .tooLarge)
  }

  @Test func aMetricDefinedByItselfIsRefused() throws {
    let circular = Self.good.replacing(
      "  heads: {type: sum, from: trips, of: people}",
      with: "  heads: {type: derived, formula: tails + 1}\n  tails: {type: derived, formula: heads}"
    )
    #expect(try Self.told(circular) == ["6:3 B035"])
  }

  @Test func theCaretStandsUnderTheFault() throws {
    let loaded = try Office(Self.good.replacing("[html]", with: "[htm]")).load()
    let text = DiagnosticPrinter(texts: loaded.texts).text(loaded.diagnostics[0])
    #expect(
      text == """
        config.yaml:12:17: error[B024]: unknown renderer 'htm' in pipeline 'term'
           12 |     renderers: [htm]
              |                 ^^^ did you mean 'html'?
        """)
  }
}
