import Bulletin
import BulletinConfig
import Foundation

@testable import BulletinCommands

/// The JSON Schema of configurations before a validator that is not ours: Python's jsonschema.
struct SchemaValidator {
  /// What the validator says of each instance: nil for valid.
  static func verdicts(_ instances: [JSONValue]) throws -> [String?] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bulletin-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appendingPathComponent("schema.json")
    let lines = folder.appendingPathComponent("instances.jsonl")
    try ConfigurationSchema(BuiltIns.registry()).value.description
      .write(to: schema, atomically: true, encoding: .utf8)
    try instances.map { $0.description + "\n" }.joined()
      .write(to: lines, atomically: true, encoding: .utf8)
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("validate-schema.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.path, schema.path, lines.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure.noValidator }
    let told = String(decoding: data, as: UTF8.self).split(separator: "\n")
    return told.map { $0 == "ok" ? nil : String($0) }
  }

  enum Failure: Error { case noValidator }
}
