import Bulletin
import Foundation
import Testing

@testable import BulletinOperations

@Suite struct OutputFolderTests {
  private let root = FileManager.default.temporaryDirectory.appending(
    path: "bulletin-output-\(UUID().uuidString)")
  private let today = CalendarDay(iso: "2026-11-24")!

  private func folder() -> (OutputFolder, String) {
    let path = root.appending(path: "a/b/out").path()
    return (OutputFolder(path), path)
  }

  private func names(_ path: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private static func set(_ pairs: [(String, String)]) -> [RenderedFile] {
    pairs.map { RenderedFile(name: $0.0, text: $0.1) }
  }

  private static func digests(_ set: [RenderedFile]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: set.map { ($0.name, FileDigest.sha256(of: $0.bytes)) })
  }

  @Test func aSetReplacesTheOneBeforeAsAWhole() throws {
    let (folder, path) = folder()
    defer { try? FileManager.default.removeItem(at: root) }
    let first = Self.set([("a.txt", "1"), ("vi/b.txt", "2")])
    let second = Self.set([("c.txt", "3")])
    try folder.replace(with: first, recorded: [:], today: today)
    #expect(names(path) == ["a.txt", "vi"])
    try folder.replace(with: second, recorded: Self.digests(first), today: today)
    #expect(names(path) == ["c.txt"])
    #expect(names(root.appending(path: "a/b").path()) == ["out"])
  }

  @Test func aFolderWithStrangersFilesIsRefusedAndUntouched() throws {
    let (folder, path) = folder()
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try "mine".write(toFile: path + "/thesis.docx", atomically: true, encoding: .utf8)
    #expect(throws: OutputFault.notOurs(path, files: ["thesis.docx"])) {
      try folder.replace(with: Self.set([("a.txt", "1")]), recorded: [:], today: today)
    }
    #expect(names(path) == ["thesis.docx"])
  }

  @Test func litterOfEditorsIsNoStranger() throws {
    let (folder, path) = folder()
    defer { try? FileManager.default.removeItem(at: root) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for name in ["~$bao-cao.docx", ".~lock.a.odt#", ".DS_Store", "Thumbs.db", "a.txt.swp"] {
      try "x".write(toFile: path + "/" + name, atomically: true, encoding: .utf8)
    }
    try folder.replace(with: Self.set([("a.txt", "1")]), recorded: [:], today: today)
    #expect(names(path) == ["a.txt"])
  }

  @Test func aFileThatSomebodyEditedIsKept() throws {
    let (folder, path) = folder()
    defer { try? FileManager.default.removeItem(at: root) }
    let set = Self.set([("a.txt", "1")])
    try folder.replace(with: set, recorded: [:], today: today)
    try "edited".write(toFile: path + "/a.txt", atomically: true, encoding: .utf8)
    let outcome = try folder.replace(with: set, recorded: Self.digests(set), today: today)
    #expect(outcome.kept.map(\.keptAs) == ["a.edited-2026-11-24.txt"])
    #expect(names(path) == ["a.edited-2026-11-24.txt", "a.txt"])
    try folder.replace(with: set, recorded: Self.digests(set), today: today)
    #expect(names(path) == ["a.edited-2026-11-24.txt", "a.txt"])
    #expect(
      try String(contentsOfFile: path + "/a.edited-2026-11-24.txt", encoding: .utf8) == "edited")
  }

  @Test(arguments: ["../a", "a/../b", "/etc/passwd", "", ".", "a//b"])
  func namesThatLeaveTheFolderAreRefused(name: String) {
    let (folder, path) = folder()
    #expect(throws: OutputFault.badName(name)) {
      try folder.replace(with: Self.set([(name, "x")]), recorded: [:], today: today)
    }
    #expect(names(path).isEmpty)
  }

  @Test func whatCannotBeWrittenIsToldWithItsReason() {
    #expect(throws: OutputFault.self) {
      try OutputFolder("/dev/null/out").replace(
        with: Self.set([("a", "x")]), recorded: [:], today: today)
    }
  }

  @Test func digestsAreThoseOfTheStandard() {
    #expect(
      FileDigest.sha256(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
