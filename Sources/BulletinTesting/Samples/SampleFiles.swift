import Bulletin
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files in memory that note which of them were read, and that can go on for ever.
final class SampleFiles: FileAccess {
  private let files: [String: [UInt8]]
  private let isEndless: Bool
  private let opened = Mutex<Set<String>>([])
  private let folder = Mutex<URL?>(nil)

  /// Makes the files.
  ///
  /// - Parameter isEndless: Whether each file begins anew at its end, so that only cancelling ends
  ///   reading it.
  init(_ files: [String: [UInt8]], isEndless: Bool = false) {
    self.files = files
    self.isEndless = isEndless
  }

  /// The paths that were opened, in code point order.
  var readPaths: [String] { opened.withLock { $0.sorted() } }

  func paths(matching pattern: String) throws -> [String] {
    files.keys.filter { Self.matches($0[...], pattern[...]) }.sorted()
  }

  func open(_ path: String) throws -> any ByteInput {
    guard let bytes = files[path] else { throw InputFault.notFound(path) }
    _ = opened.withLock { $0.insert(path) }
    return Input(path: path, bytes: bytes, isEndless: isEndless && !bytes.isEmpty)
  }

  /// A copy on the disk, for libraries that open files themselves; it is gone with these files.
  func localPath(of path: String) -> String? {
    guard let bytes = files[path] else { return nil }
    return folder.withLock { folder in
      let home =
        folder
        ?? FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString)")
      folder = home
      let file = home.appending(path: path)
      do {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      } catch { return nil }
      return file.path
    }
  }

  deinit {
    folder.withLock { if let home = $0 { try? FileManager.default.removeItem(at: home) } }
  }

  private static func matches(_ text: Substring, _ pattern: Substring) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" {
      return matches(text, pattern.dropFirst())
        || (!text.isEmpty && text.first != "/" && matches(text.dropFirst(), pattern))
    }
    guard let letter = text.first, first == "?" || letter == first else { return false }
    return matches(text.dropFirst(), pattern.dropFirst())
  }

  /// Reading is cut into uneven pieces, so that every border between them is met.
  private final class Input: ByteInput {
    private let path: String
    private let bytes: [UInt8]
    private let isEndless: Bool
    private var position = 0
    private var total = 0

    init(path: String, bytes: [UInt8], isEndless: Bool) {
      (self.path, self.bytes, self.isEndless) = (path, bytes, isEndless)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
      try Task.checkCancellation()
      if isEndless, position == bytes.count { position = 0 }
      let most = isEndless ? 4096 : 61
      let count = min(bytes.count - position, buffer.count, most)
      buffer.copyBytes(from: bytes[position..<position + count])
      position += count
      total += count
      return count
    }

    func digest() -> InputDigest {
      var digest = InputDigest(path: path, of: bytes)
      digest.size = total
      return digest
    }
  }
}
