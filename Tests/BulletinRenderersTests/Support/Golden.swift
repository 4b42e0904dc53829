import Glibc
import Testing

/// Files that outputs are held against, beside the tests.
///
/// With `BULLETIN_RECORD` set an output that differs is recorded, and the test fails once, so that
/// nobody records by accident.
enum Golden {
  static func expect(_ bytes: [UInt8], _ name: String, _ location: SourceLocation) {
    let path = folder + name
    if read(path) == bytes { return }
    guard getenv("BULLETIN_RECORD") != nil else {
      Issue.record("differs from Goldens/\(name)", sourceLocation: location)
      return
    }
    write(bytes, path)
    Issue.record("recorded Goldens/\(name)", sourceLocation: location)
  }

  private static var folder: String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
      .joined(separator: "/") + "/Goldens/"
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return bytes
  }

  private static func write(_ bytes: [UInt8], _ path: String) {
    guard let file = fopen(path, "wb") else { return }
    defer { fclose(file) }
    _ = fwrite(bytes, 1, bytes.count, file)
  }
}
