import BulletinSQLite
import Foundation
import Testing

/// Lines in a crontab of the test's own, and what they make due.
@Suite struct ScheduleTests {
  private static let configuration = """
    version: 1
    timezone: Asia/Ho_Chi_Minh
    sources: {trips: {type: csv, path: "${env:TABLE:-t.csv}", records: laos.delegation}}
    pipelines:
      p: {period: 2023, renderers: [text], schedule: "0 6 1 * *"}
      q: {period: 2023, renderers: [text]}
    """

  /// A crontab(1) that keeps the table in a file beside it.
  private static let crontab = """
    #!/bin/sh
    file=$(dirname "$0")/table
    case $1 in
      -l) if [ -f "$file" ]; then cat "$file"; else echo "no crontab for me" >&2; exit 1; fi;;
      -) cat > "$file";;
    esac
    """

  private static func within(
    _ configuration: String = configuration,
    _ body: (ProgramOffice, [String: String]) throws -> Void
  ) throws {
    try ProgramOffice.within(
      configuration, ["t.csv": OnceTests.data, "crontab": crontab]
    ) { office in
      let script = office.url("crontab").path(percentEncoded: false)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
      let path = "\(office.folder.path(percentEncoded: false)):/usr/bin:/bin"
      try body(office, ["PATH": path, "HOME": "/root"])
    }
  }

  @Test func installingIsIdempotentAndLeavesForeignLinesAlone() throws {
    try Self.within { office, environment in
      let foreign = "# mine\n1 2 * * * mine --option\n"
      try office.write("table", foreign)
      let install = try office.run("schedule", "install", environment: environment)
      #expect(install.status == 0 && install.output.isEmpty && install.errors.isEmpty)
      let once = try office.text("table")
      #expect(once.hasPrefix(foreign) && once.contains("# bulletin p: 0 6 1 * *"))
      #expect(once.contains(" run p --config \(office.url("config.yaml").path()) --publish"))
      #expect(!once.contains(" run q ") && once.contains(" schedule due --config "))
      #expect(try office.run("schedule", "install", environment: environment).status == 0)
      #expect(try office.text("table") == once)
      let printed = try office.run("schedule", "print", environment: environment).output
      #expect(once.contains(printed))
      #expect(try office.run("schedule", "remove", environment: environment).status == 0)
      #expect(try office.text("table") == foreign)
    }
  }

  @Test func whatCronsEnvironmentLacksIsRefusedOrTold() throws {
    try Self.within(Self.configuration.replacing(":-t.csv", with: "")) { office, environment in
      let rich = environment.merging(["TABLE": "t.csv"]) { $1 }
      let refused = try office.run("schedule", "install", environment: rich)
      #expect(refused.status == 78)
      #expect(refused.errors.contains("config.yaml:3:") && refused.errors.contains("R055"))
      #expect(!FileManager.default.fileExists(atPath: office.url("table").path()))
      try office.write("table", "TABLE=t.csv\n")
      #expect(try office.run("schedule", "install", environment: rich).status == 0)
    }
    try Self.within { office, environment in
      let rich = environment.merging(["TABLE": "t.csv"]) { $1 }
      let told = try office.run("schedule", "install", environment: rich)
      #expect(told.status == 0 && told.errors.contains("'TABLE' is set here"))
    }
  }

  @Test func aCrontabThatCannotBeReadIsNotOverwritten() throws {
    try Self.within { office, environment in
      try office.write("crontab", "#!/bin/sh\necho 'you are not allowed' >&2; exit 1\n")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: office.url("crontab").path())
      let install = try office.run("schedule", "install", environment: environment)
      #expect(install.status == 69 && install.errors.contains("you are not allowed"))
    }
  }

  @Test func whatWasNotRunIsDue() throws {
    try Self.within(Self.configuration.replacing("0 6 1 * *", with: "* * * * *")) {
      office, environment in
      #expect(try office.run("schedule", "due").output.isEmpty)
      try office.run("schedule", "install", environment: environment)
      #expect(try office.run("schedule", "due").output.isEmpty)
      // Installed half an hour ago.
      try SQLiteDatabase(office.url(".bulletin/journal.db").path(), .readWrite)
        .execute("UPDATE schedules SET since = since - 1800")
      let due = try office.run("schedule", "due")
      #expect(due.status == 0 && due.output.hasPrefix("p: missed "))
      #expect(due.output.contains("+07:00"))
      let alert = try office.run("schedule", "due", "--alert")
      #expect(alert.output.isEmpty && alert.errors.contains("R060"))
      try office.run("run", "p")
      #expect(try office.run("schedule", "due").output.isEmpty)
    }
  }

  @Test(arguments: [
    (
      [
        "--cron", "0 6 * * 1", "--timezone", "Asia/Ho_Chi_Minh", "--from",
        "2026-01-01T00:00:00+07:00", "-n", "2",
      ],
      "2026-01-05T06:00:00+07:00\n2026-01-12T06:00:00+07:00\n"
    ),
    (["--from", "2026-01-01T00:00:00+07:00"], "2026-01-01T06:00:00+07:00  p\n"),
  ])
  func nextTimesAreALineEach(arguments: [String], output: String) throws {
    try Self.within { office, _ in
      let next = office.finish(try office.start(["schedule", "next"] + arguments))
      #expect(next.output == output && next.status == 0)
    }
  }

  @Test(arguments: [
    ["--cron", "0 6 * *"], ["--cron", "0 6 31 2 *"], ["--timezone", "Mars/Base"],
    ["--timezone", "../../etc/passwd"], ["--from", "yesterday"], ["-n", "0"],
  ])
  func whatIsNoScheduleIsAUsageError(arguments: [String]) throws {
    try Self.within { office, _ in
      let next = office.finish(try office.start(["schedule", "next"] + arguments))
      #expect(next.status == 64 && next.output.isEmpty && !next.errors.isEmpty)
    }
  }

  @Test func theDayTrapIsTold() throws {
    try Self.within(Self.configuration.replacing("0 6 1 * *", with: "0 6 1-7 * 1")) { office, _ in
      let validate = try office.run("validate")
      #expect(validate.status == 0 && validate.errors.contains("config.yaml:5:"))
      #expect(validate.errors.contains("warning[R050]"))
    }
  }
}
