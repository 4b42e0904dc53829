import Bulletin
import Testing

@testable import BulletinPrograms

@Suite struct PluginProgramTests {
  @Test func rowsCrossWithTheirKindsAndLines() async throws {
    let source = try GaugeProgram.source(["path": "gauge.log"])
    #expect(
      try await GaugeProgram.rows(of: source) == [
        "1: text 2025-05-30|number 18.5|boolean true",
        "2: text 2025-05-31|-|boolean false",
        "3: text 2025-06-01|text 31,5 \"mm\"\t|-",
      ])
    #expect(
      try await GaugeProgram.rows(of: source, columns: [2, 0])[0]
        == "1: boolean true|text 2025-05-30")
  }

  @Test func aRowWithTooFewCellsIsABadRow() async throws {
    let source = try GaugeProgram.source(["path": "gauge.log", "flaw": "ragged"])
    #expect(
      try await GaugeProgram.rows(of: source) == [
        "7: text 2025-05-30|number 1|boolean true",
        "8: text x|-|- ! the row has 1 cells, the table 3 columns",
      ])
  }

  /// However a program fails, the step fails with a message that names it, and a code.
  @Test(arguments: [
    ("crash", "P005", "was ended by signal 11 before 'done' came; nothing of it is used"),
    ("garbage", "P003", "sends a line that is no JSON at byte 1: 'Traceback"),
    ("flood", "P003", "sends a line of more than 64 MiB"),
    ("early", "P004", "ended before 'done' came; nothing of it is used"),
    ("half", "P003", "breaks off in the middle of a line"),
    ("status", "P005", "ended with status 7"),
    ("count", "P004", "says that it sent 4, and 3 came; nothing of it is used"),
    ("digest", "P004", "closes with another SHA-256 than that of what came"),
    ("schema", "P003", "announces 'mm' when it is opened, and its schema lacks it"),
    ("refuse", "B033", "says: the log is locked"),
  ])
  func aProgramThatFailsIsNamed(flaw: String, code: String, message: String) async throws {
    let source = try GaugeProgram.source(["path": "gauge.log", "flaw": .string(flaw)])
    let fault = await #expect(throws: ProgramFault.self) {
      try await GaugeProgram.rows(of: source)
    }
    let diagnostic = try #require(fault?.diagnostic)
    #expect(diagnostic.code.rawValue == code)
    #expect(diagnostic.message.contains("the program '/usr/bin/python3 gauge.py' "))
    #expect(diagnostic.message.contains(message), "\(diagnostic.message)")
  }

  @Test func aProgramThatHangsIsEndedWithAllThatItStarted() async throws {
    let log = GaugeProgram.Log()
    let source = try GaugeProgram.source(
      ["path": "gauge.log", "flaw": "hang"], GaugeProgram.command(timeout: 4, log: log))
    let fault = await #expect(throws: ProgramFault.self) {
      try await GaugeProgram.rows(of: source)
    }
    #expect(fault?.diagnostic.code == .pluginTimedOut)
    let line = try #require(log.all.first { $0.contains("child ") })
    let child = try #require(Int32(line.split(separator: " ").last ?? ""))
    #expect(ProcessFacts.isGone(child))
  }

  @Test func cancellingEndsAProgram() async throws {
    let source = try GaugeProgram.source(["path": "gauge.log", "flaw": "hang"])
    let task = Task { try await GaugeProgram.rows(of: source) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func aRefusalStandsAtTheOptionThatItBlames() async throws {
    let source = try GaugeProgram.source(["path": "missing.log"])
    let fault = await #expect(throws: ProgramFault.self) {
      try await GaugeProgram.rows(of: source)
    }
    #expect(fault?.diagnostic.place?.line == 2)
    #expect(fault?.diagnostic.message.contains("no file 'missing.log'") == true)
  }

  @Test func onlyListedVariablesReachIt() async throws {
    let log = GaugeProgram.Log()
    _ = try GaugeProgram.registry(
      GaugeProgram.command(environment: ["TOKEN": "t0ken-9"], log: log))
    let told = try #require(log.all.first)
    #expect(told.contains("ready •••") && !told.contains("t0ken-9"))
    #expect(told.contains("'TOKEN'") && !told.contains("'HOME'") && !told.contains("'PATH'"))
  }

  @Test func secretOptionsAreNotLogged() async throws {
    let log = GaugeProgram.Log()
    let source = try GaugeProgram.source(
      ["path": "gauge.log", "flaw": "token", "token": "s3cret"], GaugeProgram.command(log: log))
    _ = try await GaugeProgram.rows(of: source)
    #expect(log.all.contains { $0.hasSuffix("the token is •••") })
    #expect(!log.all.contains { $0.contains("s3cret") })
    #expect(!"\(source)".contains("s3cret"))
  }

  @Test func noiseIsCutShort() async throws {
    let log = GaugeProgram.Log()
    let source = try GaugeProgram.source(
      ["path": "gauge.log", "flaw": "noise"], GaugeProgram.command(log: log))
    #expect(try await GaugeProgram.rows(of: source).count == 3)
    #expect(log.all.count < 250 && log.all.contains { $0.contains(" more lines") })
  }

  @Test func aRendererGetsTheReportAndGivesFiles() throws {
    let registry = try GaugeProgram.registry(GaugeProgram.command())
    let node = Node([:]) { _ in Place(file: "config.yaml", line: 1, column: 1) }
    let made = registry.entry(.renderer, "py-lines")?.make(node, owner: "", Diagnostics())
    let renderer = try #require(made as? any Renderer)
    #expect(renderer.fileExtension == "lines")
    let report = Report(
      pipeline: "rain", title: [], period: .all, language: .en, parts: [], figures: [])
    let files = try renderer.render(report, in: RenderContext(fileName: "rain.lines"))
    #expect(files.map(\.name) == ["rain.lines", "raw.bin"])
    #expect(String(decoding: files[0].bytes, as: UTF8.self) == "rain = 7\n")
    #expect(files[1].bytes == Array(0...255))
  }

  @Test(arguments: [
    (["--future"], "P006", "speaks version 9 of the plugin protocol"),
    (["--silent"], "P002", "did not answer within 1 seconds"),
  ])
  func aProgramThatCannotBeAskedIsTold(arguments: [String], code: String, message: String) {
    let fault = #expect(throws: ProgramFault.self) {
      try GaugeProgram.registry(GaugeProgram.command(arguments, timeout: 1))
    }
    #expect(fault?.diagnostic.code.rawValue == code)
    #expect(fault?.message.contains(message) == true)
  }

  @Test func aProgramThatIsNotThereIsTold() {
    let command = ProgramCommand(words: ["./no-such-program"])
    let fault = #expect(throws: ProgramFault.self) { try GaugeProgram.registry(command) }
    #expect(fault?.diagnostic.code == .pluginNotStarted)
    #expect(fault?.message.contains("'./no-such-program'") == true)
  }

  @Test func optionsAreLintedLikeThoseOfCompiledComponents() throws {
    let registry = try GaugeProgram.registry(GaugeProgram.command())
    let entry = try #require(registry.entry(.source, "py-gauge"))
    func told(_ options: JSONValue) -> [String] {
      let diagnostics = Diagnostics()
      _ = entry.make(
        Node(options) { _ in Place(file: "f", line: 1, column: 1) }, owner: "source 'rain'",
        diagnostics)
      return diagnostics.all.map { "\($0.code): \($0.message) · \($0.hint ?? "")" }
    }
    #expect(told(["path": "x", "above": 3]) == [])
    #expect(
      told(["path": "x", "abvoe": 3])
        == ["B012: unknown key 'abvoe' in source 'rain' · did you mean 'above'?"])
    #expect(
      told([:])
        == ["B011: missing key 'path' in source 'rain' · for example: path: gauge.log"])
    #expect(
      told(["path": "x", "above": 3000]).first?.hasPrefix("B014: 3000 is out of range") == true)
    #expect(
      told(["path": "x", "style": "wild"]).first?.hasPrefix("B013: 'wild' is not allowed") == true)
    #expect(entry.facts.map(\.name) == ["path", "above", "style", "token", "flaw"])
    #expect(entry.facts.map(\.isSecret) == [false, false, false, true, false])
  }
}
