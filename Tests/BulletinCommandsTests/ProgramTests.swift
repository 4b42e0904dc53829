import Foundation
import Testing

/// The real program, as people and cron run it.
@Suite struct ProgramTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "bulletin")

  private struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  private static func run(
    _ arguments: [String], in folder: URL = project, environment: [String: String]? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    // Tests run side by side over the project's own configuration: each has a journal of its own.
    let state = FileManager.default.temporaryDirectory.appending(path: "state-\(UUID())").path()
    defer { try? FileManager.default.removeItem(atPath: state) }
    let isApart = arguments.first == "run" && folder == project
    process.arguments = arguments + (isApart ? ["--state", state] : [])
    process.currentDirectoryURL = folder
    if let environment { process.environment = environment }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let out = output.fileHandleForReading.readDataToEndOfFile()
    let err = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: String(decoding: out, as: UTF8.self),
      errors: String(decoding: err, as: UTF8.self))
  }

  /// A folder of its own, removed afterwards.
  private static func within(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "bulletin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private static func contents(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path()) {
      files[name] = try? Data(contentsOf: folder.appending(path: name))
    }
    return files
  }

  private static func text(_ url: URL) throws -> String {
    try String(contentsOf: url, encoding: .utf8).replacing("\u{A0}", with: " ")
  }

  @Test func theReportShowsThePublishedAndTheDerivedFigures() throws {
    try Self.within { folder in
      let run = try Self.run(["run", "--output", folder.appending(path: "out").path()])
      #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty)
      let vi = try Self.text(folder.appending(path: "out/vi/nhiem-ky.html"))
      for figure in [
        "171 đoàn", "1.440 lượt người", "279 đoàn", "3.614 lượt khách", "70 tỷ 814 triệu đồng",
        "9 tỉnh", "2.133 lưu học sinh", "62 chương trình, dự án", "trên 17 triệu USD",
        "22 đồng chí", "5 đồng chí", "8,42", "12,95", "450 đoàn", "5.054 lượt",
        "trên 274.194 USD", "chưa có số liệu",
      ] { #expect(vi.contains(figure), "\(figure)") }
      let en = try Self.text(folder.appending(path: "out/en/nhiem-ky.html"))
      for figure in [
        "171 delegations", "1,440 person-trips", "279 delegations", "3,614 visitors",
        "70.814 billion VND", "9 provinces", "2,133 students", "62 programmes and projects",
        "over 17 million USD", "22 members", "5 members", "8.42", "12.95", "450 delegations",
        "5,054 trips", "over 274,194 USD", "not stated",
      ] { #expect(en.contains(figure), "\(figure)") }
    }
  }

  @Test func twoRunsAndCronGiveTheSameBytes() throws {
    try Self.within { folder in
      let (one, two) = (folder.appending(path: "one"), folder.appending(path: "two"))
      #expect(try Self.run(["run", "--output", one.path()]).status == 0)
      #expect(try Self.run(["run", "--output", one.path()]).status == 0)
      let bare = ["TZ": "America/New_York", "LC_ALL": "tr_TR.UTF-8"]
      #expect(try Self.run(["run", "--output", two.path()], environment: bare).status == 0)
      let (first, second) = (try Self.contents(one), try Self.contents(two))
      #expect(!first.isEmpty && first == second)
      let line = try Self.run(["schedule", "print"])
      #expect(line.output.contains("# bulletin nhiem-ky: 0 6 5 1 *"))
      #expect(line.output.contains(" run nhiem-ky --config /"))
    }
  }

  @Test func aReportDoesNotDependOnTheFolderItIsMadeFrom() throws {
    try Self.within { folder in
      let configuration = """
        version: 1
        sources:
          stated: {type: inline, records: figure, period: 2023, rows: [{metric: laos.people_out, value: 1.440}]}
        pipelines: {p: {period: 2023, renderers: [html, json]}}
        """
      try FileManager.default.createDirectory(
        at: folder.appending(path: "office"), withIntermediateDirectories: true)
      let file = folder.appending(path: "office/c.yaml")
      try configuration.write(to: file, atomically: true, encoding: .utf8)
      let (one, two) = (folder.appending(path: "one"), folder.appending(path: "two"))
      let near = try Self.run(
        ["run", "--config", "office/c.yaml", "--output", one.path()], in: folder)
      let far = try Self.run(["run", "--config", file.path(), "--output", two.path()])
      #expect(near.status == 0 && far.status == 0)
      #expect(try Self.contents(one) == Self.contents(two))
      let provenance = try Self.text(one.appending(path: "provenance.json"))
      #expect(provenance.contains(#""path": "c.yaml""#) && !provenance.contains(#""sha256": """#))
    }
  }

  @Test(arguments: [
    (["run", "--config", "nowhere.yaml"], 66), (["frobnicate"], 64),
    (["run", "--output", "/dev/null/x"], 73), (["run", "nobody"], 64),
    (["run", "--period", "2023-13"], 64), (["help", "B999"], 64), (["help", "D003"], 0),
    (["measure", "laos.people_ot"], 64),
    (["validate"], 0), (["plugins", "describe", "nothing-such"], 64),
  ])
  func exitStatusesAreThoseOfTheContract(arguments: [String], status: Int) throws {
    let run = try Self.run(arguments)
    #expect(Int(run.status) == status)
    #expect((status == 0) == run.errors.isEmpty)
  }

  @Test func aMissingInputAndARefusedOneLeaveTheOldSet() throws {
    try Self.within { folder in
      let configuration = """
        version: 1
        sources: {trips: {type: csv, path: t.csv, records: laos.delegation, bad_rows: 40%}}
        pipelines: {p: {period: 2023, renderers: [text]}}
        """
      let data =
        "Ngày;Chiều;Nơi đến;Số người\n1/2/2023;Đi;Hủa Phăn;5\n1/3/2023;Đi;Hủa Phăn;6\n1/4/2023;Đi;Hủa Phăn;x\n"
      let (file, table) = (folder.appending(path: "c.yaml"), folder.appending(path: "t.csv"))
      try configuration.write(to: file, atomically: true, encoding: .utf8)
      try data.write(to: table, atomically: true, encoding: .utf8)
      let good = try Self.run(["run", "--config", "c.yaml"], in: folder)
      #expect(good.status == 0)
      #expect(good.errors.contains("t.csv:4:22: warning[D003]: 'x' is not an integer in 'people'"))
      let out = folder.appending(path: "out/p/2023")
      let before = try Self.contents(out)
      #expect(before.keys.sorted() == ["left-out.csv", "p.txt", "provenance.json"])
      #expect(
        String(decoding: before["left-out.csv"]!, as: UTF8.self).contains(
          "t.csv,,4,22,Số người,x,'x' không phải một số nguyên trong 'people'"))

      try data.replacing(";5", with: ";y").write(to: table, atomically: true, encoding: .utf8)
      #expect(try Self.run(["run", "--config", "c.yaml"], in: folder).status == 65)
      #expect(try Self.contents(out) == before)
      try configuration.replacing("[text]", with: "[txet]")
        .write(to: file, atomically: true, encoding: .utf8)
      let invalid = try Self.run(["run", "--config", "c.yaml"], in: folder)
      #expect(invalid.status == 78)
      #expect(invalid.errors.contains("did you mean 'text'?"))
      #expect(try Self.contents(out) == before)
      try configuration.write(to: file, atomically: true, encoding: .utf8)
      try FileManager.default.removeItem(at: table)
      #expect(try Self.run(["run", "--config", "c.yaml"], in: folder).status == 66)
      #expect(try Self.contents(out) == before)
    }
  }

  @Test func measurePrintsFiguresForPeopleAndMachines() throws {
    let csv = try Self.run([
      "measure", "laos.people_*", "ngo.value", "--period", "2017..2023", "--format", "csv",
    ])
    #expect(csv.output == "laos.people_in,laos.people_out,ngo.value\n3614,1440,17000000\n")
    let json = try Self.run(["measure", "ngo.value", "--format", "json", "--period", "2017..2023"])
    #expect(
      json.output.replacing(" ", with: "").replacing("\n", with: "")
        == #"[{"ngo.value":{"value":17000000,"unit":"USD","bound":"at_least"}}]"#)
  }

  @Test func explainNamesFileDigestAndPlace() throws {
    let run = try Self.run([
      "explain", "laos.people_out", "--config", "Examples/son-la/ban-tin.yaml",
    ])
    #expect(run.output.contains("ban-tin.txt, line 3, characters "))
    #expect(run.output.contains("sha256    "))
    let digest = try Self.run(["explain", "laos.aid"])
    #expect(digest.output.contains("Examples/son-la/so-lieu.csv, line 6"))
  }

  @Test func initMakesAConfigurationThatWorks() throws {
    try Self.within { folder in
      let new = folder.appending(path: "new").path()
      #expect(try Self.run(["init", new]).status == 0)
      let check = try Self.run(["check", "--config", new + "/config.yaml"])
      #expect(check.status == 0 && check.output.contains("people         ← Số người"))
      #expect(try Self.run(["run", "--config", new + "/config.yaml"]).status == 0)
      let report = try Self.text(URL(filePath: new + "/out/year/2025/vi/year.txt"))
      #expect(report.contains("20 lượt người"))
      #expect(try Self.run(["init", new]).status == 73)
    }
  }

  @Test func pluginsAreListedAndDescribed() throws {
    let list = try Self.run(["plugins", "list"]).output
    for name in ["csv", "inline", "text", "html", "laos.delegation", "ngo.overview", "ratio"] {
      #expect(list.contains(" \(name) "), "\(name)")
    }
    let text = try Self.run(["plugins", "describe", "laos.delegation"]).output
    #expect(text.contains("people: integer [lượt], required"))
    #expect(text.contains("Số người"))
    #expect(try Self.run(["plugins", "describe", "csv"]).output.contains("delimiter: text"))
  }
}
