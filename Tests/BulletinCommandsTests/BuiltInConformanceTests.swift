import Bulletin
import BulletinTesting
import Testing

@testable import BulletinCommands

/// Everything that the program is compiled with passes the kit that other people's plugins pass.
///
/// The list is the registry's, so that a new component is held to it as soon as it is registered; a
/// source that is there for good needs a sample here.
@Suite struct BuiltInConformanceTests {
  private static let samples = [
    ConformanceSample(
      of: "csv", kind: .source, options: "{path: doan.csv}",
      files: ["doan.csv": "Ngày,Chiều,Số người\n2023-05-01,đi,8\n2023-06-02,đến,\"1,5\"\n"]),
    ConformanceSample(
      of: "inline", kind: .source,
      options: "{rows: [{day: 2023-05-01, people: 8}, {day: 2023-06-02}]}"),
    ConformanceSample(
      of: "text", kind: .source,
      options:
        "{path: tin.txt, patterns: {laos.people_out: {match: \"với (?<value>[0-9]+) lượt\"}}}",
      files: ["tin.txt": "Năm 2023 đã cử đoàn với 1440 lượt người.\nNăm 2022 với 12 lượt.\n"]),
    ConformanceSample(of: "webhook", options: "{url: \"https://example.org/hook\"}"),
  ]

  @Test func everyComponentKeepsItsPromises() async throws {
    let faults = await conformance(of: try BuiltIns.registry(), samples: Self.samples)
    #expect(faults == [], "\(faults.map(\.description).joined(separator: "\n"))")
  }
}
