import Bulletin
import Foundation
import Testing

/// Every figure leads to all rows that it is computed of, today and as a run printed it.
@Suite struct FigureOriginTests {
  private static let files = [
    "trips.csv": """
    day,people,province
    2022-01-05,10,A
    2022-05-05,20,B
    2022-06-05,x,B
    2023-02-03,30,A
    2023-07-01,60,B

    """,
    "c.yaml": """
    version: 1
    languages: [en]
    sources:
      trips: {type: csv, path: trips.csv, date: day, bad_rows: 50%, columns: {people: integer}}
    metrics:
      trips: {type: count, from: trips}
      people: {type: sum, from: trips, of: people}
      average: {type: ratio, numerator: people, denominator: trips}
      part: {type: share, of: people}
      growth: {type: change, of: people, against: previous year, as: percent}
      running: {type: cumulative, of: people, reset: year}
      of_growth: {type: derived, formula: growth * 2}
    pipelines:
      p:
        period: 2023
        sections:
          - table: {metrics: [average, people, part, growth, running, of_growth], by: province}
          - table: {metrics: [growth], by: year(day)}
        renderers: [text]
    """,
  ]

  /// Figures with the files behind them: what they belong to, and read, used, filtered, left out and
  /// set aside.
  private static let cases: [(figure: String, sources: [String])] = [
    ("average@2023", ["5 2 3 0 0"]),
    ("people@2023", ["5 2 3 0 0"]),
    ("people/province=B@2023", ["5 1 4 0 0"]),
    ("part/province=B@2023", ["5 1 4 0 0", "people@2023 5 2 3 0 0"]),
    ("growth/province=B@2023", ["5 1 4 0 0", "people/province=B@2022 5 1 3 1 0"]),
    ("growth/year(day)=2023@2023", ["5 2 3 0 0", "people@2022 5 2 2 1 0"]),
    ("running/province=A@2023", ["5 1 4 0 0"]),
    ("of_growth/province=A@2023", ["5 1 4 0 0", "people/province=A@2022 5 1 3 1 0"]),
  ]

  private static func within(_ check: (URL) throws -> Void) throws {
    try Program.within(files, check)
  }

  private static func figure(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static func sources(of figure: [String: Any]) -> [String] {
    let sources = figure["sources"] as? [[String: Any]] ?? []
    return sources.map { source in
      let rows = source["rows"] as? [String: Int] ?? [:]
      let counts = ["read", "used", "filtered", "left_out", "set_aside"].map { "\(rows[$0] ?? -1)" }
      return ([source["of"] as? String].compactMap(\.self) + counts).joined(separator: " ")
    }
  }

  @Test func aSetListsTheRowsBehindEveryFigure() throws {
    try Self.within { folder in
      let outcome = try Program.run(["run", "--config", "c.yaml"], in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let file = try Self.figure(
        try String(
          contentsOf: folder.appending(path: "out/p/2023/provenance.json"), encoding: .utf8))
      let figures = try #require(file["figures"] as? [String: [String: Any]])
      for (id, sources) in Self.cases {
        #expect(Self.sources(of: try #require(figures[id], "\(id)")) == sources, "\(id)")
      }
    }
  }

  @Test func explainTellsTheSameWithoutAReport() throws {
    try Self.within { folder in
      for (id, sources) in Self.cases {
        let outcome = try Program.run(
          ["explain", id, "--config", "c.yaml", "--format", "json"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(Self.sources(of: try Self.figure(outcome.output)) == sources, "\(id)")
      }
    }
  }

  /// The ids that a set lists are those that `explain` takes, whatever names and values are made of.
  @Test func everyIDOfASetIsExplained() throws {
    try Program.within { folder in
      try """
      a/b,x=y,n
      one/two,=5,1
      (three,a=b/c,2
      "it's",x/(y,4
      """.write(to: folder.appending(path: "t.csv"), atomically: true, encoding: .utf8)
      try """
      version: 1
      languages: [en]
      sources: {t: {type: csv, path: t.csv, date: none}}
      metrics: {n: {type: sum, from: t, of: n}}
      pipelines:
        p:
          period: all
          renderers: [text]
          sections:
            - table: {metrics: [n], by: ["`a/b`", "`x=y`"]}
            - table: {metrics: [n], by: [n > 1, "`a/b`"]}
      """.write(to: folder.appending(path: "c.yaml"), atomically: true, encoding: .utf8)
      let outcome = try Program.run(["run", "--config", "c.yaml"], in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      let file = try Self.figure(
        try String(contentsOf: folder.appending(path: "out/p/all/provenance.json"), encoding: .utf8)
      )
      let figures = try #require(file["figures"] as? [String: [String: Any]])
      #expect(figures.count == 7)
      for (id, figure) in figures {
        let told = try Program.run(
          ["explain", id, "--config", "c.yaml", "--format", "json"], in: folder)
        #expect(told.status == 0, "\(id): \(told.errors)")
        #expect(
          try Self.figure(told.output)["value"] as? Int == figure["value"] as? Int, "\(id)")
      }
    }
  }

  @Test func whatARunPrintedStaysExplained() throws {
    try Self.within { folder in
      func explain(_ figure: String, _ format: String = "json") throws -> Program.Outcome {
        let runs = try Program.run(["runs", "list", "--config", "c.yaml"], in: folder)
        let id = try #require(runs.output.split(separator: "\n").last?.split(separator: " ").first)
        return try Program.run(
          ["explain", figure, "--run", String(id), "--config", "c.yaml", "--format", format],
          in: folder)
      }
      #expect(try Program.run(["run", "--config", "c.yaml"], in: folder).status == 0)
      // The table says something else by now.
      try "day,people,province\n2023-02-03,7,A\n".write(
        to: folder.appending(path: "trips.csv"), atomically: true, encoding: .utf8)
      let kept = try Self.figure(try explain("people/province=b").output)
      #expect(kept["value"] as? Int == 60 && kept["origin"] as? String == "provenance")
      #expect(Self.sources(of: kept) == ["5 1 4 0 0"])
      let words = try explain("growth/province=B@2023", "text").output
      #expect(words.contains("source      trips, of people/province=B@2022"), "\(words)")
      // Without its set the journal still knows the figure.
      try FileManager.default.removeItem(at: folder.appending(path: "out"))
      let told = try Self.figure(try explain("people@2023").output)
      #expect(told["text"] as? String == "90" && told["origin"] as? String == "journal")
      let none = try explain("people/province=C")
      #expect(none.status == 64 && none.output.isEmpty)
      #expect(none.errors.contains("there are people/province=A@2023"), "\(none.errors)")
    }
  }

  @Test func aRowLeftOutOfAnEarlierPeriodIsTold() throws {
    try Self.within { folder in
      #expect(try Program.run(["run", "--config", "c.yaml"], in: folder).status == 0)
      let text = try String(
        contentsOf: folder.appending(path: "out/p/2023/p.txt"), encoding: .utf8)
      #expect(text.contains("Rows missing from each figure: growth (1)"), "\(text)")
    }
  }
}
