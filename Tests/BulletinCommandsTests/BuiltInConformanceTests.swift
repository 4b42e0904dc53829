import Bulletin
import BulletinSQLite
import BulletinTesting
import Foundation
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
    ConformanceSample(
      of: "json", kind: .source, options: "{path: \"data/*.json\"}",
      files: ["data/doan.json": #"[{"day": "2023-05-01", "people": 8}, {"day": "2023-06-02"}]"#]),
    ConformanceSample(
      of: "template", options: "{template: bao-cao.mustache}",
      files: ["bao-cao.mustache": "{{title}}\n{{#sections}}{{title}}\n{{/sections}}"]),
    ConformanceSample(of: "webhook", options: "{url: \"https://example.org/hook\"}"),
  ]

  @Test func everyComponentKeepsItsPromises() async throws {
    let samples = Self.samples + [try Self.database()]
    let faults = await conformance(of: try BuiltIns.registry(), samples: samples)
    #expect(faults == [], "\(faults.map(\.description).joined(separator: "\n"))")
  }

  /// A database with a table of three rows.
  private static func database() throws -> ConformanceSample {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite")
    defer { try? FileManager.default.removeItem(at: file) }
    let database = try SQLiteDatabase(file.path, .readWrite)
    try database.execute(
      """
      CREATE TABLE trip (day TEXT, people INTEGER, cost REAL);
      INSERT INTO trip VALUES ('2023-05-01', 8, 1.5), ('2023-06-02', NULL, 0.1), (NULL, 2, 3);
      """)
    return ConformanceSample(
      of: "sqlite", options: "{path: data/aid.sqlite, table: trip}",
      bytes: ["data/aid.sqlite": Array(try Data(contentsOf: file))])
  }
}
