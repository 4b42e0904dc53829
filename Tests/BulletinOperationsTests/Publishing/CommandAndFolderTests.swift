import Bulletin
import Foundation
import Testing

@testable import BulletinOperations

@Suite struct CommandAndFolderTests {
  private let root = FileManager.default.temporaryDirectory.appending(
    path: "bulletin-publish-\(UUID().uuidString)")
  private static let place = Place(file: "config.yaml", line: 1, column: 1)

  private func context(timeout: Int = 10) throws -> PublishingContext {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    var context = PublishingSamples.context(nil, timeout: timeout)
    context.folder = root.path()
    return context
  }

  private func command(_ script: String, timeout: Int = 10) async throws -> Receipt {
    defer { try? FileManager.default.removeItem(at: root) }
    var options = CommandPublisher.Options()
    options.command = ["sh", "-c", script, "{province}"].map { SourceText($0, at: Self.place) }
    options.env = ["BULLETIN_TEST_UNSET"]
    let command = try CommandPublisher(options)
    let destination = try #require(try command.destinations(of: PublishingSamples.set).first)
    return try await command.deliver(
      PublishingSamples.set, to: destination, in: try context(timeout: timeout))
  }

  @Test func aProgramSeesTheFolderAndTheSummary() async throws {
    let receipt = try await command(#"echo "$0 $1"; grep -o '"period":"[^"]*"'"#)
    #expect(receipt.answer == #""period":"2026-10""#)
    #expect(try await command(#"echo "$0 $1""#).answer == "Sơn La /srv/out/monthly")
  }

  @Test func aProgramSeesNoEnvironmentThatItWasNotGiven() async throws {
    setenv("BULLETIN_TEST_SECRET", "s3cr3t", 1)
    #expect(try await command("echo \"<$BULLETIN_TEST_SECRET>\"").answer == "<>")
  }

  @Test(
    "The status tells what is known",
    arguments: [
      ("exit 75", DeliveryFault.Outcome.passing), ("echo no >&2; exit 1", .refused),
      ("kill -9 $$", .unknown), ("sleep 60", .unknown), ("sleep 60 & exec sleep 60", .unknown),
    ])
  func statuses(script: String, expected: DeliveryFault.Outcome) async throws {
    let fault = await #expect(throws: DeliveryFault.self) { try await command(script, timeout: 1) }
    #expect(fault?.outcome == expected)
  }

  @Test func aProgramThatReadsNothingAndFloodsIsHeard() async throws {
    let script = "head -c 3000000 /dev/zero | tr '\\0' 'x'; echo; echo done"
    #expect(try await command(script).answer == "done")
  }

  @Test func aFolderIsExchangedAsAWholeAndKeepsToItsPlace() async throws {
    defer { try? FileManager.default.removeItem(at: root) }
    var options = FolderPublisher.Options()
    options.path = "shared/{province}"
    options.attach = [SourceText("docx", at: Self.place)]
    let folder = FolderPublisher(options)
    let context = try context()
    var set = PublishingSamples.set
    set.files[2].bytes = Array(#"{"files":{"monthly.docx":"00"}}"#.utf8)
    set.parameters = ["province": "../../etc"]
    let destination = try #require(try folder.destinations(of: set).first)
    _ = try await folder.deliver(set, to: destination, in: context)
    let place = root.appending(path: "shared/.._.._etc")
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path()).sorted()
    #expect(names == ["monthly.docx", "provenance.json"])
    try "mine".write(
      to: place.appending(path: "notes.txt"), atomically: true, encoding: .utf8)
    await #expect(throws: DeliveryFault.self) {
      try await folder.deliver(set, to: destination, in: context)
    }
  }

  /// What tells sets apart and stands not in the path becomes a subfolder; other words may stand there.
  @Test func setsOfSeveralValuesKeepApartInAFolder() throws {
    var set = PublishingSamples.set
    set.parameters = ["province": "A/B", "year": "2024"]
    set.columns = ["office": "x"]
    let paths = [
      "shared": "shared/A_B/2024", "{year}/{{office}}": "2024/x/A_B",
      "{province}-{year}": "A_B-2024",
    ]
    for (path, expected) in paths {
      var options = FolderPublisher.Options()
      options.path = path
      #expect(try FolderPublisher(options).destinations(of: set).map(\.label) == [expected])
    }
  }
}
