import Bulletin
import Foundation
import Testing

@testable import BulletinCommands

/// `plan` tells what would be done, in every form; `check` looks at sources and publishers and waits
/// for none of them too long.
@Suite struct PlanTests {
  private static let configuration = """
    version: 1
    languages: [vi, en]
    timezone: Asia/Ho_Chi_Minh
    sources:
      trips: {type: csv, path: trips.csv, records: laos.delegation, columns: {people: {from: SL}, direction: {value: out}}}
      other: {type: csv, path: other.csv, date: day, where: way != "x", columns: {day: date, cost: decimal, way: text}}
      idle: {type: csv, path: idle.csv, date: none}
    metrics:
      size: {type: ratio, numerator: heads, denominator: laos.delegations_out}
      heads: {type: sum, from: trips, of: people, where: partner_place == "Bò Kẹo"}
      cost: {type: sum, from: other, of: cost}
    pipelines:
      term:
        title: "Báo cáo \\"{{period}}\\""
        period: previous year
        sections:
          - {title: Đoàn ra, figures: [size, cost]}
          - {title: Bảng, table: {metrics: [cost], by: [way, year(day)]}}
        renderers: [html, {type: text, file: a.txt}]
        publish: [{type: email, to: [a@example.org], attach: [html]}]
        schedule: "0 6 1 * *"
    """

  private static func outline() throws -> PlanOutline {
    let plan = try #require(try Office(configuration).load().plan)
    return PlanOutliner(
      plan: plan, registry: try BuiltIns.registry(), today: CalendarDay(iso: "2024-03-11")!,
      language: .vi, stated: [],
      clock: OutlineClock(now: Moment(seconds: 1_710_115_200), zone: .utc)
    ).outline()
  }

  @Test func figuresComeAfterThoseTheyAreComputedOf() throws {
    let outline = try Self.outline()
    let order = outline.figures.map(\.metric.text)
    #expect(order == ["heads", "laos.delegations_out", "size", "cost"])
    for (index, figure) in outline.figures.enumerated() {
      for operand in figure.figures {
        #expect(order[..<index].contains(operand.text))
      }
    }
  }

  @Test func onlyColumnsThatAreReallyReadAreNamed() throws {
    let sources = try Self.outline().sources
    #expect(sources.map(\.key) == ["trips", "other", "idle"])
    #expect(Set(sources[0].columns) == ["date", "people", "partner_place", "count", "direction"])
    #expect(
      sources[0].mapping.map { "\($0.field) ← \($0.from)" } == [
        "people ← SL", "direction ← 'out' in every row",
      ])
    #expect(sources[0].feeds == ["heads", "laos.delegations_out"])
    #expect(sources[1].columns == ["day", "cost", "way"])
    #expect(sources[2].columns.isEmpty && sources[2].feeds.isEmpty)
  }

  @Test func whatIsWrittenAndSentIsTold() throws {
    let report = try Self.outline().reports[0]
    #expect(report.days == "2023-01-01..2023-12-31" && report.folder == "out/term/2023")
    #expect(
      report.files == [
        "vi/term.html", "vi/a.txt", "en/term.html", "en/a.txt", "provenance.json",
      ])
    #expect(report.publish.map(\.recipients) == [["a@example.org"]])
    #expect(report.publish.map(\.files) == [["term.html"]])
    #expect(report.next.count == 3 && report.next[0].hasPrefix("2024-04-01T06:00:00"))
  }

  @Test(arguments: PlanCommand.Form.allCases)
  func everyFormIsPrintedByTheProgram(form: PlanCommand.Form) throws {
    try Program.within { folder in
      try Self.configuration.write(
        to: folder.appending(path: "config.yaml"), atomically: true, encoding: .utf8)
      let run = try Program.run(
        ["plan", "--format", form.rawValue, "--as-of", "2024-03-11"], in: folder)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      switch form {
      case .text: #expect(run.output.contains("    reads    day, cost, way\n"))
      case .json:
        let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
        let figures = (value as? [String: Any])?["figures"] as? [[String: Any]]
        #expect(figures?.count == 4)
      case .mermaid:
        #expect(run.output.hasPrefix("flowchart LR\n") && !run.output.contains("\"\""))
      case .dot: #expect(run.output.hasPrefix("digraph plan {") && run.output.hasSuffix("}\n"))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).count == 1)
    }
  }

  /// A graph tool of our own would agree with itself; Graphviz reads quotes its own way.
  @Test func labelsCannotBreakOutOfTheGraph() throws {
    let outline = PlanOutline(
      sources: [], figures: [],
      reports: [
        PlanOutline.Report(
          key: "a", period: "2023", days: nil,
          sections: [(anchor: "x", title: "\"]; n9[\"<b>#\\\n`", figures: [])], folder: "o",
          files: [], publish: [], alert: [], schedule: nil, next: [], lacking: [])
      ])
    let graph = PlanGraph(outline)
    #expect(graph.mermaid.contains(##"["#34;]; n9[#34;#60;b#62;#35;\ #96;"]"##))
    #expect(graph.dot.contains(#"label="\"]; n9[\"<b>#\\ `""#))
  }

  @Test func checkLeavesAPipeThatNobodyWritesInto() throws {
    try Program.within { folder in
      mkfifo(folder.appending(path: "idle.csv").path(), 0o600)
      try """
      version: 1
      sources:
        idle: {type: csv, path: idle.csv, date: none}
        rows: {type: inline, rows: [{people: 1, way: đi}], date: none}
      pipelines:
        term:
          period: all
          renderers: [json]
          publish: [{type: folder, path: there}, {type: command, command: [no-such-program]}]
      """.write(to: folder.appending(path: "config.yaml"), atomically: true, encoding: .utf8)
      let run = try Program.run(["check", "--timeout", "1"], in: folder)
      #expect(run.status == 69)
      #expect(run.errors.contains("error[R008]: source 'idle': no answer after 1 seconds"))
      #expect(run.errors.contains("error[R007]: publisher 'command': there is no program"))
      #expect(run.output.contains("rows: config.yaml (rows)\n  people  integer\n  way     text\n"))
      #expect(run.output.contains("term: folder to there could be sent\n"))
      #expect(run.output.contains("term: command could not be sent\n"))
    }
  }
}
