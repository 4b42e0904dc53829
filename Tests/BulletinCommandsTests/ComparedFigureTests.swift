import Bulletin
import Foundation
import Testing

/// Figures of one metric and period, compared with several earlier periods in one report.
@Suite struct ComparedFigureTests {
  /// The second quarter of 2026 has 25 people, the first 20, the one half a year before 50, the one
  /// a year before 10.
  private static let files = [
    "trips.csv": """
    date,people,country
    2025-05-01,8,Lào
    2025-06-01,2,Đức
    2025-11-01,30,Lào
    2025-12-01,20,Đức
    2026-02-01,12,Lào
    2026-03-01,8,Đức
    2026-05-01,15,Lào
    2026-06-01,10,Đức
    """,
    "c.yaml": """
    version: 1
    languages: [en]
    sources: {trips: {type: csv, path: trips.csv, date: date}}
    metrics:
      people: {type: sum, from: trips, of: people, label: People, unit: people}
    pipelines:
      p:
        period: 2026-Q2
        sections:
          - {title: Text, text: "There were {{people}}, {{people | change}} from {{people | previous}}."}
          - {title: Quarter, table: {metrics: [people], by: country, compare: previous period}}
          - {title: Half, table: {metrics: [people], by: country, compare: previous half}}
          - {title: Year, table: {metrics: [people], by: country, compare: previous year}}
        renderers: [csv, json, text]
    """,
  ]

  /// What each comparison gives: how ids tell it, the earlier value and the change, in all and for Laos.
  private static let cases = [
    ("", ["20", "0.25"], ["12", "0.25"]),
    ("(previous half)", ["50", "-0.5"], ["30", "-0.5"]),
    ("(previous year)", ["10", "1.5"], ["8", "0.875"]),
  ]

  /// The ids of all compared figures with their values.
  private static var values: [(id: String, value: String)] {
    cases.flatMap { words, all, laos in
      zip(["previous", "change"], zip(all, laos)).flatMap { form, values in
        [
          ("people@2026-Q2|\(form)\(words)", values.0),
          ("people/country=Lào@2026-Q2|\(form)\(words)", values.1),
        ]
      }
    }
  }

  private static func within(_ check: (URL) throws -> Void) throws {
    try Program.within(files, check)
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func everyComparisonPrintsItsOwnFigures() throws {
    try Self.within { folder in
      let outcome = try Program.run(["run", "--config", "c.yaml"], in: folder)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
      let text = try Program.text(folder.appending(path: "out/p/2026-Q2/p.txt"))
      #expect(text.contains("There were 25 people, up 25% from 20 people."), "\(text)")
      let rows = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
      #expect(
        rows.filter { $0.first == "Total" }.map { Array($0.dropFirst()) } == [
          ["25", "20", "25"], ["25", "50", "−50"], ["25", "10", "150"],
        ], "\(text)")
      #expect(
        rows.filter { $0.first == "Lào" }.map { Array($0.dropFirst()) } == [
          ["15", "12", "25"], ["15", "30", "−50"], ["15", "8", "87.5"],
        ], "\(text)")
    }
  }

  @Test func everyComparisonHasItsOwnIdInEveryFile() throws {
    try Self.within { folder in
      _ = try Program.run(["run", "--config", "c.yaml"], in: folder)
      func file(_ name: String) throws -> String {
        try Program.text(folder.appending(path: "out/p/2026-Q2/\(name)"))
      }
      let origins = try #require(
        try Self.object(file("provenance.json"))["figures"] as? [String: [String: Any]])
      let figures = try #require(
        try Self.object(file("p.json"))["figures"] as? [[String: Any]])
      let csv = try file("p.csv").split(whereSeparator: \.isNewline).map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map {
          $0.filter { $0 != "\"" }
        }
      }
      let ids = figures.compactMap { $0["id"] as? String }
      #expect(ids.count == Set(ids).count && Set(ids) == Set(origins.keys), "\(ids)")
      for (id, value) in Self.values {
        #expect("\(origins[id]?["value"] ?? "none")" == value, "\(id)")
        let told = figures.filter { $0["id"] as? String == id }.map { "\($0["value"] ?? "none")" }
        #expect(told == [value], "\(id)")
        #expect(csv.filter { $0[0] == id }.map { $0[5] } == [value], "\(id)")
      }
    }
  }

  @Test func everyIdIsExplained() throws {
    try Self.within { folder in
      for (id, value) in Self.values {
        let outcome = try Program.run(
          ["explain", id, "--config", "c.yaml", "--format", "json"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect("\(try Self.object(outcome.output)["value"] ?? "none")" == value, "\(id)")
      }
      let told = try Program.run(
        ["explain", "people@2026-Q2|change(previous year)", "--config", "c.yaml"], in: folder)
      #expect(
        told.output.hasPrefix("people@2026-Q2|change(previous year)\n  People: up 150%\n"),
        "\(told.output)")
      #expect(told.output.contains("change: 2025-Q2"), "\(told.output)")
    }
  }

  @Test func noTwoComparisonsShareAnId() {
    let period = Period(.year(2023))!
    let compared = FigureForm.allCases.filter { $0 != .value }.flatMap { form in
      FigureComparison.all.map { FigureID("people", period: period, form: form, comparison: $0) }
    }
    #expect(Set(compared.map(\.description)).count == 36)
    let values = FigureComparison.all.map {
      FigureID("people", period: period, comparison: $0)
    }
    #expect(Set(values) == [FigureID("people", period: period)])
    let id = FigureID("people", period: period).told(
      as: .difference, FigureComparison(.term, annualises: true))
    #expect(id.description == "people@2023|difference(previous term, annualise)")
  }

  @Test func aFormIsReadInFullAndOneThatIsNoneIsRefused() throws {
    try Self.within { folder in
      let plain = try Program.run(
        ["explain", "people@2026-Q2|change(previous period)", "--config", "c.yaml"], in: folder)
      #expect(plain.output.hasPrefix("people@2026-Q2|change\n"), "\(plain.errors)")
      let outcome = try Program.run(
        ["explain", "people@2026-Q2|change(previous yaer)", "--config", "c.yaml"], in: folder)
      #expect(outcome.status == 64)
      #expect(
        outcome.errors.contains("'|change(previous yaer)' is no form of a figure"),
        "\(outcome.errors)")
      #expect(
        outcome.errors.contains("did you mean 'change(previous year)'?"), "\(outcome.errors)")
    }
  }
}
