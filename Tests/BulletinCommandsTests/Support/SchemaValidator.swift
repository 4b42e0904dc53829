import Bulletin
import BulletinConfig
import Foundation
import Synchronization

@testable import BulletinCommands

/// The JSON Schema of configurations before a validator that is not ours: Python's jsonschema.
///
/// One process serves all tests; it ends with them.
final class SchemaValidator: Sendable {
  private static let shared = Result { try SchemaValidator() }

  /// What the validator says of each instance: nil for valid.
  static func verdicts(_ instances: [JSONValue]) throws -> [String?] {
    try shared.get().lines.withLock { lines in
      try instances.map { instance in
        lines.write(instance.description)
        guard let told = lines.read() else { throw Failure.validatorEnded }
        return told == "ok" ? nil : told
      }
    }
  }

  enum Failure: Error {
    /// `Scripts/bootstrap` installs python3-jsonschema.
    case noValidator
    case validatorEnded
  }

  private let lines: Mutex<Lines>

  private init() throws {
    let schema = FileManager.default.temporaryDirectory
      .appending(path: "bulletin-schema-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: schema) }
    try ConfigurationSchema(BuiltIns.registry()).value.description
      .write(to: schema, atomically: true, encoding: .utf8)
    let script = Golden.folder.appending(path: "Support/validate-schema.py")
    let lines = try Lines(["python3", script.path(), schema.path()])
    // The schema has been read when the validator is ready.
    guard lines.read() == "ready" else { throw Failure.noValidator }
    self.lines = Mutex(lines)
  }
}

/// A program that is spoken with in lines.
private struct Lines: @unchecked Sendable {
  private let input: FileHandle
  private let output: UnsafeMutablePointer<FILE>

  init(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    self.input = input.fileHandleForWriting
    self.output = fdopen(dup(output.fileHandleForReading.fileDescriptor), "r")
  }

  func write(_ line: String) { input.write(Data("\(line)\n".utf8)) }

  func read() -> String? {
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    let count = getline(&line, &capacity, output)
    guard count > 0, let line else { return nil }
    return String(decoding: UnsafeRawBufferPointer(start: line, count: count - 1), as: UTF8.self)
  }
}
