import Foundation
import Testing

/// The checks of a pipeline, and what follows if they do not hold.
@Suite struct GateTests {
  private static func configuration(_ check: String) -> String {
    """
    version: 1
    languages: [en, vi]
    sources:
      trips: {type: csv, path: t.csv, records: laos.delegation, bad_rows: 90%}
      places: {type: csv, path: places.csv, date: none}
    pipelines: {p: {period: 2023, renderers: [text], checks: [\(check)]}}
    """
  }

  private static let files = [
    "t.csv": OnceTests.data, "places.csv": "direction\nout\nin\n",
  ]

  @Test(arguments: [
    ("{expect: laos.people_out >= 11}", 0, ""),
    ("{expect: laos.people_out >= 12}", 65, "'laos.people_out >= 12' does not hold"),
    ("{source: trips, fresh_within: 40 days}", 65, "'trips' has no row since 2023-11-22"),
    ("{source: trips, fresh_within: 12 months}", 0, ""),
    ("{source: trips, complete: {direction: places}}", 65, "has no rows for 1 of 'direction': in"),
    ("{source: trips, bad_rows: 1%}", 0, ""),
    ("{restated: false}", 0, ""),
  ])
  func checksAreExecuted(check: String, status: Int, message: String) throws {
    try ProgramOffice.within(Self.configuration(check), Self.files) { office in
      let run = try office.run("run", "--as-of", "2024-01-01")
      #expect(Int(run.status) == status, "\(run.errors)")
      #expect(
        (message.isEmpty || run.errors.contains(message))
          && run.errors.contains("R057") == (status != 0))
    }
  }

  @Test(arguments: [
    ("fail", 65, false, "failed 65"), ("hold", 65, true, "held 65"),
    ("caveat", 0, true, "good 0"), ("warn", 0, true, "good 0"),
  ])
  func consequencesAreWhatTheySay(
    otherwise: String, status: Int, isMade: Bool, journal: String
  ) throws {
    let check = "{expect: laos.people_out > 100, otherwise: \(otherwise)}"
    try ProgramOffice.within(Self.configuration(check), Self.files) { office in
      let run = try office.run("run")
      #expect(Int(run.status) == status && run.errors.contains("does not hold"))
      let report = try? office.text("out/p/2023/en/p.txt")
      #expect((report != nil) == isMade)
      #expect((report?.contains("does not hold") ?? false) == (otherwise == "caveat"))
      #expect(try office.runs() == [journal])
      // The same again: what is held is held again, what is done is done.
      #expect(Int(try office.run("run").status) == status)
      #expect(try office.runs() == [status == 0 ? "unchanged 0" : journal, journal])
    }
  }

  @Test func ofManyBadRowsAFewAreTold() throws {
    let configuration = """
      version: 1
      languages: [en]
      sources: {t: {type: csv, path: t.csv, date: none}}
      metrics: {people: {type: sum, from: t, of: people}}
      pipelines:
        p: {period: all, sections: [{title: {en: P}, figures: [people]}], renderers: [text]}

      """
    let table = "people\n" + String(repeating: "mười\n", count: 100)
    try ProgramOffice.within(configuration, ["t.csv": table]) { office in
      let run = try office.run("run")
      #expect(run.status == 65 && run.errors.contains("100 of 100 rows of 't' are bad"))
      #expect(run.errors.split(separator: "; row left out").count == 11)
      #expect(run.errors.contains("90 more rows were left out"))
    }
  }

  @Test func aCaveatIsReproducedInEveryLanguage() throws {
    let check = "{expect: laos.people_out > 100, otherwise: caveat}"
    try ProgramOffice.within(Self.configuration(check), Self.files) { office in
      #expect(try office.run("run").status == 0)
      #expect(try office.text("out/p/2023/en/p.txt").contains("does not hold"))
      let told = try office.text("out/p/2023/vi/p.txt").split { $0.isWhitespace }
        .joined(separator: " ")
      #expect(!told.contains("does not hold") && told.contains("không đạt: Lượt người đi Lào là"))
      let id = try #require(
        try office.run("runs", "list", "--format", "json").output.firstMatch(of: /"id": "(.+?)"/))
      let verified = try office.run("verify", String(id.1))
      #expect(verified.status == 0 && verified.errors.isEmpty)
    }
  }

  @Test(arguments: [
    (
      "expect: laos.people_out >= 100000",
      "The condition “People sent to Laos ≥ 100,000” does not hold: People sent to Laos is 11",
      "Điều kiện “Lượt người đi Lào ≥ 100.000” không đạt: Lượt người đi Lào là 11 lượt người.",
      "ບໍ່ບັນລຸ: "
    ),
    (
      "source: trips, fresh_within: 40 days",
      "“trips” has no rows since 22 November 2023 (in the last 40 days).",
      "Nguồn “trips” không có dòng số liệu nào từ ngày 22 tháng 11 năm 2023 (trong 40 ngày gần đây).",
      "ຕັ້ງແຕ່ວັນທີ 22 ພະຈິກ 2023 (ໃນ 40 ວັນ"
    ),
    (
      "source: trips, complete: {direction: places}", "“trips” has no rows for in.",
      "Nguồn “trips” chưa có số liệu của in.", "“trips” ຍັງບໍ່ມີຂໍ້ມູນຂອງ in."
    ),
  ])
  func aCaveatIsSaidAsReportsSpeak(check: String, en: String, vi: String, lo: String) throws {
    let configuration = Self.configuration("{\(check), otherwise: caveat}")
      .replacing("[en, vi]", with: "[en, vi, lo]")
    try ProgramOffice.within(configuration, Self.files) { office in
      #expect(try office.run("run", "--as-of", "2024-01-01").status == 0)
      for (language, words) in [("en", en), ("vi", vi), ("lo", lo)] {
        let told = try office.text("out/p/2023/\(language)/p.txt").replacing("\u{A0}", with: " ")
          .split { $0.isWhitespace }.joined(separator: " ")
        #expect(told.contains(words), "\(told)")
      }
    }
  }

  @Test func rowsAreHeldAgainstTheMedianOfPastRuns() throws {
    let check = "{source: trips, rows: 80%, otherwise: warn}"
    try ProgramOffice.within(Self.configuration(check), Self.files) { office in
      for count in 8...10 {
        let rows = (1...count).map { "\($0)/2/2023;Đi;Hủa Phăn;5\n" }.joined()
        try office.write("t.csv", "Ngày;Chiều;Nơi đến;Số người\n" + rows)
        #expect(try office.run("run").errors.isEmpty)
      }
      try office.write("t.csv", OnceTests.data)
      let few = try office.run("run")
      #expect(few.status == 0)
      #expect(few.errors.contains("'trips' has 2 rows, less than 80% of the usual 9"))
      #expect(few.errors.contains("R058"))
      #expect(try office.runs()[0] == "suspicious 0")
    }
  }
}
