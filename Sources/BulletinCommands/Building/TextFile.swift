import Bulletin
import BulletinOperations
import Glibc

/// Small files that are written whole.
enum TextFile {
  /// Writes a file through a draft beside it, so that nobody meets half of it.
  ///
  /// - Throws: `CommandFault` if it cannot be written.
  static func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes a file of bytes.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws {
    let draft = "\(path).draft-\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw fault(path) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        close(descriptor)
        unlink(draft)
        throw fault(path)
      }
      rest = rest.dropFirst(count)
    }
    close(descriptor)
    guard rename(draft, path) == 0 else { throw fault(path) }
  }

  /// Writes a file unless it holds the text already, so that its time of change says something.
  static func update(_ text: String, at path: String) throws {
    if let old = try? LocalFiles().contents(of: path).bytes, old == Array(text.utf8) { return }
    try write(text, to: path)
  }

  private static func fault(_ path: String) -> CommandFault {
    CommandFault(
      .cannotWrite,
      [
        Diagnostic(
          .cannotWrite, "cannot write '\(path)': \(String(cString: strerror(errno)))")
      ])
  }
}
