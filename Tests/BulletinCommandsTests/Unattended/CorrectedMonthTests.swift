import Foundation
import Testing

/// Two years of monthly reports are made and published; a row of one month is corrected afterwards.
@Suite struct CorrectedMonthTests {
  private static let configuration = """
    version: 1
    languages: [en]
    sources: {trips: {type: csv, path: t.csv, date: date}}
    metrics:
      people: {type: sum, from: trips, of: people}
      trips: {type: count, from: trips}
      largest: {type: max, from: trips, of: people}
      share: {type: ratio, numerator: people, denominator: trips}
    pipelines:
      monthly:
        period: previous month
        sections: [{title: {en: Figures}, figures: [people, trips, largest, share]}]
        renderers: [text]
        publish: [{type: folder, path: "sent/{period}"}]

    """

  private static func table(correcting: Bool) -> String {
    var text = "date,people\n"
    for month in 0..<24 {
      for day in 1...5 {
        let isCorrected = correcting && month == 6 && day == 2
        let date = String(
          format: "%d-%02d-%02d", 2023 + month / 12, month % 12 + 1, day)
        text += "\(date),\(isCorrected ? 11 : 10 + day * (month % 3 + 1))\n"
      }
    }
    return text
  }

  private static func ids(_ office: ProgramOffice) throws -> [(id: String, period: String)] {
    let listed = try office.run("runs", "list", "-n", "100", "--format", "json")
    let runs = try JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as! [[String: Any]]
    return runs.map { ($0["id"] as! String, $0["period"] as! String) }
  }

  @Test func theFiguresThatMovedAreNamedWithTheirCause() throws {
    let files = ["t.csv": Self.table(correcting: false)]
    try ProgramOffice.within(Self.configuration, files) { office in
      #expect(try office.run("backfill", "--from", "2023-01", "--to", "2023-12").status == 0)
      for run in try Self.ids(office) { #expect(try office.run("publish", run.id).status == 0) }
      let rest = try office.run("backfill", "--from", "2023-01", "--to", "2024-12", "--publish")
      #expect(rest.status == 0)
      let made = try Self.ids(office)
      #expect(made.count == 24)
      #expect(try office.text("sent/2023-01/monthly.txt").contains("people"))
      #expect(try office.text("sent/2024-12/monthly.txt").contains("people"))
      let again = try office.run("backfill", "--from", "2023-01", "--to", "2024-12")
      #expect(try again.status == 0 && Self.ids(office).count == 24)

      try office.write("t.csv", Self.table(correcting: true))
      let run = try office.run("run", "--period", "2023-07", "--publish")
      #expect(run.status == 0)
      let old = try #require(made.first { $0.period == "2023-07" })
      let new = try #require(try Self.ids(office).first)
      let told = try office.run("runs", "diff", old.id, new.id, "--format", "json").output
      let moved =
        try JSONSerialization.jsonObject(with: Data(told.utf8)) as! [[String: Any]]
      // The largest and the number of trips are what they were.
      #expect(
        Set(moved.map { $0["figure"] as! String }) == ["people@2023-07", "share@2023-07"])
      #expect(moved.allSatisfy { $0["cause"] as! String == "corrected rows" })
      let report = try office.text("sent/2023-07/monthly.txt").split { $0.isWhitespace }
        .joined(separator: " ")
      #expect(report.contains("corrected rows") && report.contains("These figures replace"))
    }
  }
}
