import Bulletin
import BulletinOperations
import Foundation
import Testing

/// What is written into a crontab, and what is left alone.
@Suite struct CrontabTests {
  private static let block = CrontabBlock(configuration: "/srv/a b/config.yaml")
  private static let foreign = "# my own\nMAILTO=me\n\n5 0 * * * /usr/bin/mine\n"

  @Test(arguments: ["", foreign, "5 0 * * * /usr/bin/mine"])
  func installedTwiceIsOnceAndRemovedIsNever(before: String) {
    let once = Self.block.replaced(by: ["# a", "1 * * * * a"], in: before)
    #expect(Self.block.replaced(by: ["# a", "1 * * * * a"], in: once) == once)
    #expect(once.hasPrefix(before))
    #expect(Self.block.isIn(once) && !Self.block.isIn(before))
    let other = Self.block.replaced(by: ["2 * * * * b"], in: once + "# below\n")
    #expect(other.hasSuffix("# below\n") && other.contains("2 * * * * b"))
    #expect(!other.contains("1 * * * * a"))
    let removed = Self.block.replaced(by: nil, in: once)
    #expect(removed == (before.isEmpty || before.hasSuffix("\n") ? before : before + "\n"))
  }

  @Test func anotherConfigurationsBlockAndABrokenOneAreLeftAlone() {
    let other = CrontabBlock(configuration: "/srv/other.yaml")
    let both = other.replaced(by: ["o"], in: Self.block.replaced(by: ["a"], in: Self.foreign))
    let removed = Self.block.replaced(by: nil, in: both)
    #expect(other.isIn(removed) && !Self.block.isIn(removed) && removed.contains("\no\n"))
    // Somebody cut the end of the block away: the lines below may be his.
    let broken = "# >>> bulletin /srv/a b/config.yaml\n1 * * * * x\n2 * * * * y\n"
    #expect(Self.block.replaced(by: nil, in: broken) == "1 * * * * x\n2 * * * * y\n")
  }

  @Test func variablesOfACrontabAreKnown() {
    let crontab = "A=1\n  B = two words \n\"C\"='x'\n#D=4\n0 6 * * * E=5 run\n* * * * * f --g=h\n"
    #expect(CrontabBlock.variables(in: crontab)["A"] == "1")
    #expect(CrontabBlock.variables(in: crontab)["C"] == "x")
    #expect(CrontabBlock.variables(in: crontab).keys.sorted() == ["A", "B", "C"])
  }

  private static func zone(_ name: String) throws -> ZoneRules {
    try #require(SystemZones.rules(of: name))
  }

  private static func line(
    _ schedule: String, zone name: String, machine: String, pipeline: String = "p",
    configuration: String = "/c.yaml"
  ) throws -> String {
    let lines = CrontabLines(program: "/opt/bulletin", configuration: configuration, state: nil)
    return try lines.lines(
      pipeline: pipeline, schedule: CronExpression(schedule), zone: (name, zone(name)),
      machine: zone(machine), from: Moment(iso: "2026-01-01", in: .utc)!)[1]
  }

  @Test(arguments: [
    ("0 6 1 * *", "Asia/Ho_Chi_Minh", "Asia/Bangkok", "0 6 1 * * ", false),
    ("@monthly", "UTC", "Etc/UTC", "0 0 1 * * ", false),
    ("0 6 1 * *", "Asia/Ho_Chi_Minh", "UTC", "0 23 * * * ", true),
    ("30 6,18 * * 1", "Asia/Kathmandu", "UTC", "45 0,12 * * * ", true),
    ("0 6 * * *", "Europe/Berlin", "UTC", "0 4,5 * * * ", true),
    ("*/15 * * * *", "Asia/Ho_Chi_Minh", "UTC", "0,15,30,45 * * * * ", true),
    ("0 6 1 * *", "Europe/Berlin", "Europe/Paris", "0 6 1 * * ", false),
  ])
  func aZoneThatDiffersFromTheMachinesAsksTheClock(
    schedule: String, zone: String, machine: String, fields: String, asks: Bool
  ) throws {
    let line = try Self.line(schedule, zone: zone, machine: machine)
    #expect(line.hasPrefix(fields + "PATH="))
    #expect(line.contains(" /opt/bulletin run p --config /c.yaml --publish"))
    #expect(line.hasSuffix(" --if-due") == asks)
  }

  @Test func nothingIsLeftToCronOrTheShell() throws {
    let line = try Self.line(
      "0 6 * * *", zone: "UTC", machine: "UTC", pipeline: "a$b", configuration: "/100%/it's.yaml")
    #expect(line.contains(#" run 'a$b' --config '/100\%/it'\''s.yaml' "#))
  }
}
