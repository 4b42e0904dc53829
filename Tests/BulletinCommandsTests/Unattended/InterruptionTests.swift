import Foundation
import Glibc
import Testing

/// Runs that are ended while a source blocks, and runs that find another at work.
///
/// The source is a pipe that is opened and never written to, so that its reader waits for ever.
@Suite struct InterruptionTests {
  /// A run that is reading a pipe, and the writing end of the pipe.
  private struct Blocked {
    var process: Process
    var pipe: Int32
  }

  /// Puts a pipe in the place of the data.
  @discardableResult
  private static func makePipe(_ office: ProgramOffice) throws -> String {
    let path = office.url("t.csv").path(percentEncoded: false)
    try FileManager.default.removeItem(atPath: path)
    try #require(mkfifo(path, 0o600) == 0)
    return path
  }

  private static func blocked(_ office: ProgramOffice) async throws -> Blocked {
    let path = try makePipe(office)
    let process = try office.start(["run", "p"])
    for _ in 0..<1500 {
      // There is no opening a pipe for writing before somebody reads it.
      let pipe = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
      if pipe >= 0 { return Blocked(process: process, pipe: pipe) }
      try #require(process.isRunning, "\(office.finish(process).errors)")
      try await Task.sleep(for: .milliseconds(20))
    }
    process.terminate()
    throw CancellationError()
  }

  /// Waits for a program without holding a thread that other tests need.
  private static func end(
    of process: Process, _ office: ProgramOffice
  ) async -> ProgramOffice.Outcome {
    await withCheckedContinuation { continuation in
      nonisolated(unsafe) let process = process
      Thread.detachNewThread { continuation.resume(returning: office.finish(process)) }
    }
  }

  private static func within(
    _ body: (ProgramOffice) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bulletin-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let office = ProgramOffice(folder: folder.resolvingSymlinksInPath())
    try office.write("config.yaml", OnceTests.configuration)
    try office.write("t.csv", OnceTests.data)
    #expect(try office.run("run", "p").status == 0)
    try await body(office)
  }

  @Test(arguments: [(SIGTERM, 143), (SIGINT, 130)])
  func aSignalEndsARunWhileASourceBlocks(signal: Int32, status: Int) async throws {
    try await Self.within { office in
      let set = try office.contents("out")
      let run = try await Self.blocked(office)
      let clock = ContinuousClock()
      let start = clock.now
      kill(run.process.processIdentifier, signal)
      let outcome = await Self.end(of: run.process, office)
      close(run.pipe)
      #expect(Int(outcome.status) == status)
      // Two seconds are promised; a machine that runs all tests at once is given more.
      #expect(clock.now - start < .seconds(10))
      #expect(outcome.errors.contains("was interrupted; the set in place is untouched"))
      #expect(try office.contents("out") == set)
      #expect(try office.runs().first == "interrupted \(status)")
    }
  }

  @Test(arguments: [
    (["--step-timeout", "1s"], "reading 't.csv' took longer than 1 s", "'--step-timeout'"),
    (["--timeout", "1s"], "took longer than 1 s, last reading", "'--timeout'"),
  ])
  func aTimeLimitHoldsWhileASourceBlocks(
    options: [String], message: String, hint: String
  ) async throws {
    try await Self.within { office in
      let set = try office.contents("out")
      try Self.makePipe(office)
      let process = try office.start(["run", "p"] + options)
      let outcome = await Self.end(of: process, office)
      #expect(outcome.status == 69)
      #expect(
        outcome.errors.contains(message) && outcome.errors.contains(hint), "\(outcome.errors)")
      #expect(try office.contents("out") == set)
      #expect(try office.runs().first == "interrupted 69")
    }
  }

  @Test func aSecondRunIsToldWhoHoldsTheLock() async throws {
    try await Self.within { office in
      let first = try await Self.blocked(office)
      let holder = "process \(first.process.processIdentifier), since "
      let second = await Self.end(of: try office.start(["run", "p"]), office)
      #expect(second.status == 75 && second.errors.contains(holder), "\(second.errors)")
      let patient = await Self.end(of: try office.start(["run", "p", "--wait", "1"]), office)
      #expect(patient.status == 75 && patient.errors.contains(holder), "\(patient.errors)")
      #expect(try office.runs() == ["refused 75", "refused 75", "running -", "good 0"])

      let waiting = try office.start(["run", "p", "--wait"])
      try FileManager.default.removeItem(at: office.url("t.csv"))
      try office.write("t.csv", OnceTests.data + "1/4/2023;Đi;Hủa Phăn;7\n")
      close(first.pipe)
      _ = await Self.end(of: first.process, office)
      let third = await Self.end(of: waiting, office)
      #expect(third.status == 0, "\(third.errors)")
      #expect(try office.text("out/p/2023/p.txt").contains("18"))
    }
  }
}
