import Bulletin
import BulletinOperations
import BulletinSQLite
import Foundation
import Testing

/// What the journal keeps, and what it says of runs that ended without a word.
@Suite struct JournalTests {
  private static func record(
    _ id: String, _ pipeline: String = "term", period: String = "2023", key: String? = "k",
    started: Int = 1000
  ) -> RunRecord {
    RunRecord(
      id: id, pipeline: pipeline, period: period, key: key, plan: "p", versions: "1",
      asOf: "2026-01-01", started: Moment(seconds: started))
  }

  private static func text(_ vi: String) -> RecordedText { RecordedText([.vi: vi]) }

  private static let figure = RecordedFigure(
    id: "m@2023", label: text("Người"), value: #"{"value":1}"#, text: text("1 người"),
    definition: "sum(x)", read: 3, used: 2, inputs: "abc")

  @Test func aRunIsReadAsItWasWritten() throws {
    try withTemporaryFolder { folder in
      let state = JournalFolder(folder + "/a/b")
      #expect(try Journal.reading(state) == nil)
      let journal = try Journal(in: state)
      var run = Self.record("r1")
      try journal.begin(run)
      #expect(try journal.run("r1") == run)
      (run.status, run.duration, run.exit, run.message) = (.held, 12, 65, "why")
      let input = RecordedInput(
        source: "s", path: "a.csv", sha256: "f", size: 9, rows: 3, leftOut: 1)
      let output = RecordedOutput(folder: "/out", name: "vi/t.html", sha256: "e", size: 7)
      let check = RecordedCheck(
        consequence: "hold", message: "why", told: RecordedText([.en: "why", .vi: "vì sao"]))
      try journal.finish(
        run, inputs: [input], figures: [Self.figure], outputs: [output], checks: [check])
      let read = try #require(try Journal.reading(state))
      #expect(try read.runs() == [run])
      #expect(try read.inputs(of: "r1") == [input])
      #expect(try read.figures(of: "r1") == [Self.figure])
      #expect(try read.outputs(of: "r1") == [output])
      #expect(try read.checks(of: "r1") == [check])
    }
  }

  @Test func runsThatEndedWithoutAWordAreKnownAsKilledByTheNext() throws {
    try withTemporaryFolder { folder in
      let journal = try Journal(in: JournalFolder(folder))
      try journal.begin(Self.record("r1"))
      try journal.begin(Self.record("o1", "other"))
      try journal.begin(Self.record("r2"))
      #expect(
        try journal.runs().map { "\($0.id) \($0.status)" } == [
          "r2 running", "o1 running", "r1 killed",
        ])
      // Who was given up for dead has no say any more.
      var late = Self.record("r1")
      late.status = .good
      try journal.finish(late, figures: [Self.figure])
      #expect(try journal.run("r1")?.status == .killed)
      #expect(try journal.figures(of: "r1").isEmpty)
    }
  }

  @Test func filtersLetThroughWhatTheySay() throws {
    try withTemporaryFolder { folder in
      let journal = try Journal(in: JournalFolder(folder))
      for (index, period) in ["2022", "2023", "2023"].enumerated() {
        var run = Self.record("r\(index)", period: period, key: "k\(index)", started: index)
        try journal.begin(run)
        run.status = index == 2 ? .failed : .good
        try journal.finish(run)
      }
      func ids(_ filter: Journal.Filter) throws -> [String] { try journal.runs(filter).map(\.id) }
      #expect(try ids(.init(period: "2023")) == ["r2", "r1"])
      #expect(try ids(.init(period: "2023", statuses: [.good])) == ["r1"])
      #expect(try ids(.init(key: "k0")) == ["r0"])
      #expect(try ids(.init(since: Moment(seconds: 1), limit: 1)) == ["r2"])
      #expect(try ids(.init(pipeline: "nobody")).isEmpty)
      #expect(try journal.run("r0")?.id == "r0")
      #expect(try journal.run("%") == nil && journal.run("") == nil && journal.run("x") == nil)
      #expect(throws: JournalFault.self) { try journal.run("r") }
    }
  }

  @Test func whatIsSentIsQueuedOnceAndUnknownAfterACrash() throws {
    try withTemporaryFolder { folder in
      let journal = try Journal(in: JournalFolder(folder))
      let now = Moment(seconds: 5)
      try journal.begin(Self.record("r1"))
      func entry(_ recipient: String) -> OutboxEntry {
        OutboxEntry(
          run: "r1", purpose: .set, type: "email", recipient: recipient, messageID: "<1@x>",
          at: now)
      }
      var later = Self.record("r2")
      later.started = Moment(seconds: later.started.seconds + 60)
      let (a, b) = (try journal.queue(entry("a@x")), try journal.queue(entry("b@x")))
      #expect(try journal.queue(entry("a@x")).id == a.id)
      #expect(try journal.lastPublished(before: later) == nil)
      try journal.mark(a.id, .sending, at: now)
      try journal.mark(a.id, .sent, at: now, detail: "250 ok")
      try journal.mark(b.id, .sending, at: now)
      #expect(try journal.settleUnknown(ofPipeline: "other", at: now).isEmpty)
      #expect(try journal.settleUnknown(ofPipeline: "term", at: now).map(\.recipient) == ["b@x"])
      #expect(
        try journal.outbox(of: "r1").map { "\($0.status) \($0.attempts)" } == [
          "sent 1", "unknown 1",
        ])
      #expect(try journal.queue(entry("a@x")).status == .sent)
      let published = try journal.lastPublished(before: later)
      #expect(published?.id == "r1")
      #expect(try journal.lastPublished(before: Self.record("r1")) == nil)
    }
  }

  @Test func aScheduleIsDueSinceItWasFirstInstalled() throws {
    try withTemporaryFolder { folder in
      let journal = try Journal(in: JournalFolder(folder))
      func schedule(_ text: String, _ since: Int) -> Journal.Installed {
        .init(pipeline: "p", schedule: text, zone: nil, since: Moment(seconds: since))
      }
      try journal.install([schedule("0 6 * * *", 1)])
      try journal.install([schedule("0 6 * * *", 2)])
      #expect(try journal.installedSchedules() == [schedule("0 6 * * *", 1)])
      try journal.install([schedule("0 7 * * *", 3)])
      #expect(try journal.installedSchedules() == [schedule("0 7 * * *", 3)])
      try journal.install([])
      #expect(try journal.installedSchedules().isEmpty)
    }
  }

  @Test func aDamagedOrNewerJournalIsRefusedAndKept() throws {
    try withTemporaryFolder { folder in
      let state = JournalFolder(folder)
      try Data(repeating: 7, count: 4096).write(to: URL(filePath: state.journal))
      let fault = #expect(throws: JournalFault.self) { try Journal(in: state) }
      #expect(fault?.hint?.contains("move the file away") == true)
      #expect(try Data(contentsOf: URL(filePath: state.journal)).count == 4096)
      try FileManager.default.removeItem(atPath: state.journal)
      _ = try Journal(in: state)
      try SQLiteDatabase(state.journal, .readWrite).execute("PRAGMA user_version = 99")
      let newer = #expect(throws: JournalFault.self) { try Journal(in: state) }
      #expect(newer?.message.contains("newer version") == true)
    }
  }

  @Test func aStateFolderThatCannotBeIsToldWithWhatToDo() {
    let fault = #expect(throws: JournalFault.self) { try Journal(in: JournalFolder("/dev/null/x")) }
    #expect(fault?.hint?.contains("--state") == true)
  }
}
