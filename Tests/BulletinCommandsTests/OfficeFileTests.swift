import Foundation
import Testing

/// Files for offices, as the real program makes them and finds them again.
@Suite struct OfficeFileTests {
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "bulletin")

  private static func run(
    _ arguments: [String], in folder: URL, zone: String = "Asia/Ho_Chi_Minh"
  ) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["TZ": zone, "LC_ALL": "C"]
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: told, as: UTF8.self))
  }

  private static let configuration = """
    version: 1
    languages: [vi]
    letterhead: {issuer: LIÊN HIỆP, code: BC-LHHN, place: Sơn La}
    sources:
      d: {type: csv, path: doan.csv, records: laos.delegation}
    pipelines:
      nam:
        title: "Báo cáo {{period}}"
        period: 2025
        sections:
          - title: Theo tháng
            table: {metrics: [laos.people_out], by: month(date)}
        renderers: [{type: docx, layout: decree-30}, xlsx]
    """

  private static func within(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "bulletin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try configuration.write(
      to: folder.appending(path: "config.yaml"), atomically: true, encoding: .utf8)
    try "Ngày,Chiều,Số người\n11/3/2025,đi,12\n".write(
      to: folder.appending(path: "doan.csv"), atomically: true, encoding: .utf8)
    try body(folder)
  }

  @Test func anEditedWordFileIsKeptBesideTheNewOne() throws {
    try Self.within { folder in
      let arguments = ["run", "--output", "out", "--as-of", "2026-01-05"]
      let first = try Self.run(arguments, in: folder)
      #expect(first.status == 0 && first.errors.isEmpty)
      let file = folder.appending(path: "out/nam.docx")
      let made = try Data(contentsOf: file)
      let edited = made + Data("edited".utf8)
      try edited.write(to: file)
      // What is on the way while somebody has the file open is no stranger.
      try Data().write(to: folder.appending(path: "out/~$nam.docx"))
      try "Ngày,Chiều,Số người\n11/3/2025,đi,13\n".write(
        to: folder.appending(path: "doan.csv"), atomically: true, encoding: .utf8)
      let again = try Self.run(arguments, in: folder)
      #expect(again.status == 0 && again.errors.contains("nam.edited-2026-01-05.docx"))
      let kept = folder.appending(path: "out/nam.edited-2026-01-05.docx")
      let content = try Data(contentsOf: kept)
      #expect(content == edited)
      let fresh = try Data(contentsOf: file)
      #expect(fresh != edited && fresh != made && fresh.starts(with: Data("PK".utf8)))
    }
  }

  @Test func officeFilesAreTheSameInAnyZoneOnAnyDay() throws {
    try Self.within { folder in
      for (name, zone, day) in [
        ("a", "Asia/Ho_Chi_Minh", "2026-01-05"), ("b", "America/Los_Angeles", "2027-11-30"),
      ] {
        let arguments = ["run", "--output", name, "--as-of", day]
        let run = try Self.run(arguments, in: folder, zone: zone)
        #expect(run.status == 0 && run.errors.isEmpty)
      }
      for file in ["nam.docx", "nam.xlsx"] {
        let (a, b) = (folder.appending(path: "a/\(file)"), folder.appending(path: "b/\(file)"))
        let (first, second) = (try Data(contentsOf: a), try Data(contentsOf: b))
        #expect(first == second)
      }
    }
  }
}
