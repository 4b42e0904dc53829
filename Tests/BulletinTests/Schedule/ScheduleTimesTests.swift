import Bulletin
import Foundation
import Testing

/// When cron runs, also where clocks change.
@Suite struct ScheduleTimesTests {
  @Test(arguments: [
    (
      "0 6 * * 1", "Asia/Ho_Chi_Minh", "2026-01-01T00:00:00+07:00",
      ["2026-01-05T06:00:00+07:00", "2026-01-12T06:00:00+07:00"]
    ),
    // Strictly after.
    ("0 6 5 1 *", "Asia/Ho_Chi_Minh", "2026-01-05T06:00:00+07:00", ["2027-01-05T06:00:00+07:00"]),
    // Jumped over: the first moment after the gap. Comes twice: the first.
    (
      "30 2 * * *", "America/New_York", "2026-03-07T12:00:00-05:00",
      ["2026-03-08T03:00:00-04:00", "2026-03-09T02:30:00-04:00"]
    ),
    (
      "0,30 2,3 8 3 *", "America/New_York", "2026-03-07T12:00:00-05:00",
      ["2026-03-08T03:00:00-04:00", "2026-03-08T03:30:00-04:00", "2027-03-08T02:00:00-05:00"]
    ),
    (
      "30 1 * * *", "America/New_York", "2026-10-31T12:00:00-04:00",
      ["2026-11-01T01:30:00-04:00", "2026-11-02T01:30:00-05:00"]
    ),
    ("30 1 1 11 *", "America/New_York", "2026-11-01T01:40:00-04:00", ["2027-11-01T01:30:00-04:00"]),
    // What begins with * follows the clock.
    (
      "*/30 1-2 * * *", "America/New_York", "2026-11-01T00:00:00-04:00",
      [
        "2026-11-01T01:00:00-04:00", "2026-11-01T01:30:00-04:00", "2026-11-01T01:00:00-05:00",
        "2026-11-01T01:30:00-05:00", "2026-11-01T02:00:00-05:00",
      ]
    ),
    (
      "*/30 2 * * *", "America/New_York", "2026-03-08T00:00:00-05:00",
      ["2026-03-09T02:00:00-04:00"]
    ),
    (
      "*/20 2 * * *", "Australia/Lord_Howe", "2026-10-03T23:00:00+10:30",
      ["2026-10-04T02:40:00+11:00", "2026-10-05T02:00:00+11:00"]
    ),
    (
      "0 0 10 3 *", "America/Havana", "2024-01-01T00:00:00-05:00",
      ["2024-03-10T01:00:00-04:00", "2025-03-10T00:00:00-04:00"]
    ),
    // 40 years lie between some Sundays on 29 February.
    ("0 0 */29 2 0", "UTC", "2092-03-01T00:00:00+00:00", ["2093-02-01T00:00:00+00:00"]),
    ("0 0 29 2 *", "UTC", "2096-03-01T00:00:00+00:00", ["2104-02-29T00:00:00+00:00"]),
  ])
  func timesAreThoseOfDebiansCron(
    schedule: String, zone: String, from: String, expected: [String]
  ) throws {
    let rules = try ZoneRulesTests.rules(zone)
    let times = ScheduleTimes(
      of: try CronExpression(schedule), in: rules, after: Moment(iso: from, in: rules)!)
    #expect(times.prefix(expected.count).map { $0.text(in: rules) } == expected)
  }

  /// The table was made by `Scripts/record-cron-times` with cronsim 2.8.
  @Test func timesAgreeWithTheRecordedOnesOfCronsim() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cronsim.tsv")
    var zones: [String: ZoneRules] = [:]
    var checked = 0
    for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t").map(String.init)
      let zone = try zones[columns[0]] ?? ZoneRulesTests.rules(columns[0])
      zones[columns[0]] = zone
      let expected = columns[3].split(separator: " ").map { Int($0)! }
      let times = ScheduleTimes(
        of: try CronExpression(columns[2]), in: zone, after: Moment(seconds: Int(columns[1])!))
      // The table counts minutes since 1970.
      let got = times.prefix(expected.count).map { $0.seconds / 60 }
      #expect(got == expected, "\(line)")
      checked += 1
    }
    #expect(checked == 2000 && zones.count == 4)
  }
}
