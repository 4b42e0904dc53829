import Foundation
import Testing

/// A run on the same inputs is done once; what is asked otherwise is done again.
@Suite struct OnceTests {
  static let configuration = """
    version: 1
    languages: [en]
    sources: {trips: {type: csv, path: t.csv, records: laos.delegation}}
    pipelines:
      p: {period: 2023, renderers: [text]}
      q: {period: 2022..2023, renderers: [text]}
    """
  static let data = "Ngày;Chiều;Nơi đến;Số người\n1/2/2023;Đi;Hủa Phăn;5\n1/3/2023;Đi;Hủa Phăn;6\n"

  @Test func aRepeatedKeyDoesNothingUnlessForced() throws {
    try ProgramOffice.within(Self.configuration, ["t.csv": Self.data]) { office in
      let first = try office.run("run", "p")
      #expect(first.status == 0 && first.output.isEmpty && first.errors.isEmpty)
      let set = try office.contents("out/p/2023")
      let second = try office.run("run", "p")
      #expect(second.status == 0 && second.errors.isEmpty)
      let told = try office.run("run", "p", "--verbose", "--log-format", "json")
      #expect(told.errors.contains(#""message":"nothing to do"#))
      #expect(try office.runs() == ["unchanged 0", "unchanged 0", "good 0"])
      #expect(try office.run("run", "p", "--force").status == 0)
      #expect(try office.runs().first == "good 0")
      #expect(try office.contents("out/p/2023") == set)
    }
  }

  @Test func whatChangesTheKeyOrTheSetIsDoneAgain() throws {
    try ProgramOffice.within(Self.configuration, ["t.csv": Self.data]) { office in
      try office.run("run", "p")
      let changes: [() throws -> Void] = [
        { try office.write("t.csv", Self.data + "1/4/2023;Đi;Hủa Phăn;7\n") },
        { try office.write("config.yaml", Self.configuration + "\n") },
        { try FileManager.default.removeItem(at: office.url("out/p/2023/p.txt")) },
      ]
      for (index, change) in changes.enumerated() {
        try change()
        #expect(try office.run("run", "p").status == 0)
        #expect(try office.runs().count == index + 2)
        #expect(FileManager.default.fileExists(atPath: office.url("out/p/2023/p.txt").path()))
      }
      try office.run("run", "p", "--output", "elsewhere")
      #expect(FileManager.default.fileExists(atPath: office.url("elsewhere/p.txt").path()))
      try office.run("run", "p", "--period", "2022")
      try office.run("run")
      #expect(try office.runs().count == 8)
    }
  }

  @Test func whatIsEditedByHandIsMadeAgainAndKept() throws {
    try ProgramOffice.within(Self.configuration, ["t.csv": Self.data]) { office in
      try office.run("run", "p")
      try office.write("out/p/2023/p.txt", "mine")
      let again = try office.run("run", "p")
      #expect(again.status == 0 && again.errors.contains("R005"))
      #expect(try office.text("out/p/2023/p.txt").contains("11"))
    }
  }

  @Test func backfillMakesThePeriodsThatHaveNoGoodRun() throws {
    try ProgramOffice.within(Self.configuration, ["t.csv": Self.data]) { office in
      try office.run("run", "p", "--period", "2023-02")
      #expect(
        try office.run("backfill", "p", "--from", "2023-01", "--to", "2023-04").status == 0)
      #expect(try office.runs().count == 4)
      for month in ["01", "02", "03", "04"] {
        #expect(
          FileManager.default.fileExists(atPath: office.url("out/p/2023-\(month)/p.txt").path()))
      }
      #expect(
        try office.run("backfill", "p", "--from", "2023-01", "--to", "2023-04").status == 0)
      #expect(try office.runs().count == 4)
      let unlike = try office.run("backfill", "p", "--from", "2023-Q1", "--to", "2023-04")
      #expect(unlike.status == 64 && unlike.errors.contains("two periods of one kind"))
    }
  }

  @Test func oneCorrectedRowMovesExactlyItsFigures() throws {
    try ProgramOffice.within(Self.configuration, ["t.csv": Self.data]) { office in
      for month in ["2023-02", "2023-03"] { try office.run("run", "p", "--period", month) }
      try office.write("t.csv", Self.data.replacing(";5\n", with: ";50\n"))
      for month in ["2023-02", "2023-03"] { try office.run("run", "p", "--period", month) }
      let all = try office.run("runs", "list", "--format", "json").output
      let runs = try JSONSerialization.jsonObject(with: Data(all.utf8)) as! [[String: Any]]
      func moved(_ period: String) throws -> [String] {
        let run = runs.first { $0["period"] as? String == period }!["id"] as! String
        let diff = try office.run("runs", "diff", run, "--format", "json").output
        let changes = try JSONSerialization.jsonObject(with: Data(diff.utf8)) as! [[String: Any]]
        return changes.map { change in
          ["figure", "old", "new", "cause"].map { change[$0] as! String }.joined(separator: " ")
            .replacing("\u{A0}", with: " ")
        }.filter { $0.hasPrefix("laos.people_out@") }
          + changes.filter { $0["cause"] as? String != "corrected rows" }.map { "\($0)" }
      }
      #expect(
        try moved("2023-02")
          == ["laos.people_out@2023-02 5 person-trips 50 person-trips corrected rows"])
      #expect(try moved("2023-03").isEmpty)
      let table = try office.run("runs", "diff").output
      #expect(table.isEmpty)
    }
  }

  @Test func verifyComparesEveryByteAndNamesWhatDiffers() throws {
    try ProgramOffice.within(Self.configuration, ["t.csv": Self.data]) { office in
      try office.run("run", "p")
      let all = try office.run("runs", "list", "--format", "json").output
      let runs = try JSONSerialization.jsonObject(with: Data(all.utf8)) as! [[String: Any]]
      let id = runs[0]["id"] as! String
      let same = try office.run("verify", id)
      #expect(same.status == 0 && same.errors.isEmpty)
      try office.write("t.csv", Self.data.replacing(";5\n", with: ";50\n"))
      let other = try office.run("verify", id)
      #expect(other.status == 66)
      #expect(other.errors.contains("'p.txt' has other bytes"))
      #expect(other.errors.contains("the input 't.csv' of 'trips' has changed"))
      #expect(!other.errors.contains("the configuration has changed"))
      #expect(try office.run("verify", "nothing").status == 66)
      let shown = try office.run("runs", "show", String(id.prefix(15))).output
      #expect(shown.contains("t.csv") && shown.contains("laos.people_out@2023"))
    }
  }
}
