import Bulletin
import Foundation
import Testing

/// Zones by the system's database, held against what Python reads in the same files.
@Suite struct ZoneRulesTests {
  static func rules(_ name: String) throws -> ZoneRules {
    let bytes = try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/\(name)"))
    return try #require(ZoneRules(tzif: Array(bytes)))
  }

  @Test(arguments: [
    "America/New_York", "Europe/Berlin", "Asia/Ho_Chi_Minh", "Australia/Lord_Howe",
    "America/Havana", "Africa/Casablanca", "Pacific/Apia", "Europe/Dublin", "America/St_Johns",
    "Asia/Kathmandu", "Antarctica/Troll", "UTC",
  ])
  func offsetsAreThoseOfTheDatabase(name: String) throws {
    let rules = try Self.rules(name)
    // Far beyond 2037, where files end and the rule in the footer begins.
    let seconds = stride(from: -36_500, through: 36_500, by: 7).map { $0 * 86_400 + $0 % 86_400 }
    let lines = try Script.output(
      """
      import sys, zoneinfo, datetime
      zone = zoneinfo.ZoneInfo("\(name)")
      epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
      for line in sys.stdin:
          moment = epoch + datetime.timedelta(seconds=int(line))
          print(int(moment.astimezone(zone).utcoffset().total_seconds()))
      """, input: Array(seconds.map { "\($0)\n" }.joined().utf8)
    ).split(separator: "\n").map { Int($0) }
    try #require(lines.count == seconds.count)
    let wrong = zip(seconds, lines).filter { rules.offset(at: Moment(seconds: $0)) != $1 }
    #expect(wrong.isEmpty, "\(name): \(wrong.prefix(3))")
  }

  @Test(arguments: [
    ("America/New_York", "2026-03-08T02:30:00", "2026-03-08T03:00:00-04:00"),
    ("America/New_York", "2026-11-01T01:30:00", "2026-11-01T01:30:00-04:00"),
    ("America/New_York", "2080-03-10T02:30:00", "2080-03-10T03:00:00-04:00"),
    ("Australia/Lord_Howe", "2026-10-04T02:15:00", "2026-10-04T02:30:00+11:00"),
    ("Australia/Lord_Howe", "2026-04-05T01:45:00", "2026-04-05T01:45:00+11:00"),
    ("America/Havana", "2024-03-10T00:00:00", "2024-03-10T01:00:00-04:00"),
    ("Pacific/Apia", "2011-12-30T12:00:00", "2011-12-31T00:00:00+14:00"),
    ("Asia/Ho_Chi_Minh", "2026-01-01", "2026-01-01T00:00:00+07:00"),
    ("Asia/Ho_Chi_Minh", "2026-01-01T00:00Z", "2026-01-01T07:00:00+07:00"),
    ("Asia/Ho_Chi_Minh", "2026-01-01 06:00:05-05:30", "2026-01-01T18:30:05+07:00"),
  ])
  func aTimeWithoutOffsetIsTheFirstOfItsKind(
    zone: String, text: String, expected: String
  ) throws {
    let rules = try Self.rules(zone)
    let moment = try #require(Moment(iso: text, in: rules))
    #expect(moment.text(in: rules) == expected)
    #expect(Moment(iso: moment.text(in: rules), in: .utc) == moment)
    #expect(Moment(iso: moment.utcText, in: rules) == moment)
  }

  @Test(arguments: [
    "", "2026", "2026-02-30", "2026-01-01T", "2026-01-01T25:00", "2026-01-01T06:00:60Z",
    "2026-01-01T06:00+7", "2026-01-01Z", "2026-01-01T6:00", "now",
  ])
  func whatIsNoMomentIsRefused(text: String) {
    #expect(Moment(iso: text, in: .utc) == nil)
  }

  @Test func aDamagedFileIsNoZone() throws {
    let bytes = Array(try Data(contentsOf: URL(filePath: "/usr/share/zoneinfo/Europe/Berlin")))
    for count in stride(from: 0, to: bytes.count - 1, by: 13) {
      #expect(ZoneRules(tzif: Array(bytes[..<count])) == nil, "\(count) bytes")
    }
    for position in 0..<200 {
      var bytes = bytes
      bytes[position] = 0xFF
      _ = ZoneRules(tzif: bytes)
    }
  }
}
