import Bulletin
import CArchive

/// A zip container, written by libarchive; the same entries give the same bytes on any day, since
/// entries carry no time.
struct ZipArchive {
  /// One file in the container.
  struct Entry {
    /// The name, with `/` between folders; ASCII.
    var name: String
    /// The bytes.
    var bytes: [UInt8]

    init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

    init(_ name: String, text: String) { self.init(name, Array(text.utf8)) }
  }

  /// The container's bytes, its files in the order given.
  ///
  /// - Parameter need: What needs the container, for the fault of a missing library.
  /// - Throws: `MissingLibrary`, or `ZipFault` with libarchive's words.
  static func bytes(of entries: [Entry], for need: String) throws -> [UInt8] {
    guard let library = carchive()?.pointee else {
      throw MissingLibrary("libarchive", for: need, package: "libarchive13")
    }
    guard let writer = library.write_new() else { throw ZipFault(reason: "out of memory") }
    defer { _ = library.write_free(writer) }
    func check(_ status: some BinaryInteger) throws {
      // ARCHIVE_WARN is -20: what is worse lost something.
      guard status >= -20 else {
        throw ZipFault(reason: library.error_string(writer).map { String(cString: $0) } ?? "")
      }
    }
    try check(library.write_set_format_zip(writer))
    try check(library.write_set_format_option(writer, "zip", "compression", "deflate"))
    try check(library.write_set_bytes_in_last_block(writer, 1))
    let sink = Sink()
    try withExtendedLifetime(sink) {
      try check(
        library.write_open(
          writer, Unmanaged.passUnretained(sink).toOpaque(), nil,
          { _, sink, buffer, count in
            guard let sink, let buffer else { return -1 }
            Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes
              .append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: count))
            return count
          }, nil))
      guard let header = library.entry_new() else { throw ZipFault(reason: "out of memory") }
      defer { library.entry_free(header) }
      for entry in entries {
        _ = library.entry_clear(header)
        library.entry_set_pathname(header, entry.name)
        library.entry_set_filetype(header, 0o100000)
        library.entry_set_perm(header, 0o644)
        library.entry_set_size(header, Int64(entry.bytes.count))
        try check(library.write_header(writer, header))
        try entry.bytes.withUnsafeBytes { bytes in
          guard let start = bytes.baseAddress else { return }
          let written = library.write_data(writer, start, bytes.count)
          try check(written)
          guard written == bytes.count else { throw ZipFault(reason: "written in part") }
        }
      }
      try check(library.write_close(writer))
    }
    return sink.bytes
  }

  /// Where the container's bytes go.
  private final class Sink {
    var bytes: [UInt8] = []
  }
}

/// A container that could not be written.
struct ZipFault: ToldFault {
  /// libarchive's words.
  let reason: String

  var message: Message { "the zip container cannot be written: \(reason)" }
}
