import Foundation
import Testing

/// Runs that are stopped, killed, locked out, or have no room: the set in place stays whole.
@Suite struct InterruptionTests {
  private static let configuration = """
    version: 1
    languages: [en]
    sources: {trips: {type: csv, path: t.csv, records: laos.delegation}}
    pipelines: {p: {period: 2023, renderers: [text, html], output: out}}
    """

  private static func within(_ body: (ProgramOffice) throws -> Void) throws {
    try ProgramOffice.within(configuration, ["t.csv": OnceTests.data], body)
  }

  /// Waits until something holds; a test that waits in vain fails by its own expectation.
  private static func wait(until condition: () throws -> Bool) rethrows {
    for _ in 0..<1000 where try !condition() { usleep(10_000) }
  }

  private static func makePipe(_ office: ProgramOffice) throws {
    try FileManager.default.removeItem(at: office.url("t.csv"))
    #expect(mkfifo(office.url("t.csv").path(percentEncoded: false), 0o600) == 0)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGINT, 130)])
  func aSignalEndsARunThatWaitsForASource(signal: Int32, status: Int) throws {
    try Self.within { office in
      try office.run("run")
      let set = try office.contents("out")
      try Self.makePipe(office)
      let process = try office.start(["run"])
      try Self.wait { try office.runs().first == "running -" }
      kill(process.processIdentifier, signal)
      let outcome = office.finish(process)
      #expect(outcome.status == Int32(status) && process.terminationReason == .exit)
      #expect(outcome.errors.contains("R052"))
      #expect(try office.contents("out") == set)
      #expect(try office.runs() == ["interrupted \(status)", "good 0"])
    }
  }

  @Test(arguments: [
    (["--timeout", "1s"], "took longer than 1 s, last reading 't.csv'"),
    (["--step-timeout", "1"], "reading 't.csv' took longer than 1 s"),
  ])
  func aSourceThatNeverAnswersRunsIntoTheTimeout(options: [String], message: String) throws {
    try Self.within { office in
      try Self.makePipe(office)
      let outcome = office.finish(try office.start(["run"] + options))
      #expect(outcome.status == 69)
      #expect(outcome.errors.contains("error[R008]") && outcome.errors.contains(message))
      #expect(try office.runs() == ["interrupted 69"])
    }
  }

  @Test func aSecondRunIsToldWhoHoldsTheLock() throws {
    try Self.within { office in
      try Self.makePipe(office)
      let holder = try office.start(["run"])
      try Self.wait { try office.runs().first == "running -" }
      for options in [[], ["--wait", "0"]] {
        let second = office.finish(try office.start(["run"] + options))
        #expect(second.status == 75)
        #expect(second.errors.contains("process \(holder.processIdentifier), since 2"))
      }
      #expect(try office.runs() == ["refused 75", "refused 75", "running -"])
      let waiting = try office.start(["run", "--wait"])
      kill(holder.processIdentifier, SIGKILL)
      _ = office.finish(holder)
      try Self.wait { try office.runs().first == "running -" }
      #expect(try office.runs() == ["running -", "refused 75", "refused 75", "killed -"])
      kill(waiting.processIdentifier, SIGTERM)
      #expect(office.finish(waiting).status == 143)
    }
  }

  @Test func aRunThatIsKilledLeavesOneWholeSetAndAReadableJournal() throws {
    try Self.within { office in
      try office.run("run")
      let old = try office.contents("out")
      try office.write("t.csv", OnceTests.data.replacing(";5\n", with: ";50\n"))
      let copy = office.url("copy").path(percentEncoded: false)
      try office.run("run", "--output", copy, "--state", "other")
      let new = try office.contents("copy")
      #expect(old != new)
      for delay in [1, 5, 10, 15, 20, 30] {
        let process = try office.start(["run", "--force"])
        usleep(UInt32(delay) * 1000)
        kill(process.processIdentifier, SIGKILL)
        _ = office.finish(process)
        let set = try office.contents("out")
        #expect(set == old || set == new)
        #expect(try office.runs().last == "good 0")
      }
      #expect(try office.run("run").status == 0)
      #expect(try office.contents("out") == new)
      let beside = try FileManager.default.contentsOfDirectory(atPath: office.folder.path())
      #expect(!beside.contains { $0.hasPrefix(".out.new-") })
    }
  }

  @Test func aFullDiskIsToldAndTheOldSetStays() throws {
    try Self.within { office in
      try office.run("run")
      let set = try office.contents("out")
      try office.write("t.csv", OnceTests.data.replacing(";5\n", with: ";50\n"))
      // The shell lets no file grow beyond 4 KiB; the page is longer. The journal is elsewhere.
      let shell = "ulimit -f 4; trap '' XFSZ; exec \"$0\" run --state other"
      let process = try office.start(
        ["-c", shell, ProgramOffice.program.path()], program: URL(filePath: "/bin/bash"))
      let outcome = office.finish(process)
      #expect(outcome.status == 73, "\(outcome.errors)")
      #expect(try office.contents("out") == set)
    }
  }
}
