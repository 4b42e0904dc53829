import Bulletin

/// Files of which those that are compressed are unpacked as they are read: `.gz`, `.xz`, `.zst` and
/// `.bz2`, and what comes through standard input.
///
/// Nothing is unpacked onto the disk, or held whole. Digests are those of the files as they lie
/// there.
public struct UnpackedFiles: FileAccess {
  private let base: any FileAccess

  /// Makes access to files that may be compressed.
  public init(_ base: any FileAccess) { self.base = base }

  public func paths(matching pattern: String) throws -> [String] {
    try base.paths(matching: pattern)
  }

  /// - Throws: `InputFault`, also for a file that is not what its ending says; `MissingLibrary`.
  public func open(_ path: String) throws -> any ByteInput {
    guard let packing = try packing(of: path) else {
      return PlainInput(try base.open(path), path: path)
    }
    return try UnpackedInput(base.open(path), packing, path: path)
  }

  public func localPath(of path: String) -> String? { base.localPath(of: path) }

  /// Standard input has no ending, but can be opened twice.
  private func packing(of path: String) throws -> Packing? {
    guard path == "-" else { return Packing(path: path) }
    let input = try base.open(path)
    var head: [UInt8] = []
    var byte: UInt8 = 0
    while head.count < 6, try withUnsafeMutableBytes(of: &byte, { try input.read(into: $0) }) > 0 {
      head.append(byte)
    }
    return Packing(head: head)
  }

  /// A path without the ending of a packing: `a.json` for `a.json.gz`.
  public static func unpackedName(of path: String) -> String {
    guard let packing = Packing(path: path) else { return path }
    return String(path.dropLast(packing.rawValue.count + 1))
  }
}

/// A compressed file, read as what it unpacks to.
final class UnpackedInput: ByteInput {
  /// What is more than this, and more than so many times the file, no office has compressed.
  private static let (harmless, mostTimes) = (64 << 20, 1000)

  private let feed: PackedFeed
  private let unpacker: any Unpacker
  private var size = 0
  private var isAtEnd = false

  init(_ input: any ByteInput, _ packing: Packing, path: String) throws {
    feed = PackedFeed(input, path: path)
    unpacker =
      packing == .gzip ? try GzipUnpacker(feed) : try ArchiveUnpacker(feed, packing)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    guard !isAtEnd, !buffer.isEmpty else { return 0 }
    let count = try unpacker.unpack(into: buffer)
    isAtEnd = count == 0
    size += count
    guard size <= Self.harmless || size / Self.mostTimes <= feed.count else {
      throw feed.fault(
        "it unpacks to more than \(Self.mostTimes) times its size; unpack it yourself if it is meant so"
      )
    }
    return count
  }

  func digest() -> InputDigest { feed.input.digest() }
}

/// Takes compressed bytes from a feed.
protocol Unpacker: AnyObject {
  /// Fills a buffer as far as is easy.
  ///
  /// - Returns: The number of bytes; 0 where all of the file has been unpacked, and is sound.
  func unpack(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// The bytes of a compressed file.
final class PackedFeed {
  let input: any ByteInput
  let path: String
  private let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  /// The number of bytes so far.
  private(set) var count = 0
  private(set) var isAtEnd = false

  init(_ input: any ByteInput, path: String) {
    self.input = input
    self.path = path
  }

  deinit { chunk.deallocate() }

  /// The next bytes, until it is asked for others; none at the end.
  func next() throws -> UnsafeRawBufferPointer {
    guard !isAtEnd else { return UnsafeRawBufferPointer(rebasing: chunk[..<0]) }
    let read = try input.read(into: chunk)
    isAtEnd = read == 0
    count += read
    return UnsafeRawBufferPointer(rebasing: chunk[..<read])
  }

  func fault(_ reason: Message) -> InputFault {
    .malformed(path: path, line: nil, reason: reason)
  }

  func damage(_ reason: String) -> InputFault {
    fault("the compressed file is damaged or cut short: \(reason)")
  }
}
