import Bulletin
import CArchive

/// Unpacks bzip2, xz and zstd by libarchive.
///
/// Libarchive takes what it does not know for data as they are, and may stop before the end; hence
/// it is asked what it has found, and whether it has taken every byte.
final class ArchiveUnpacker: Unpacker {
  private let feed: PackedFeed
  private let library: ArchiveFunctions
  private let archive: OpaquePointer
  private let source: Source
  private var isEmpty = false

  /// What libarchive asks for bytes.
  private final class Source {
    let feed: PackedFeed
    var fault: (any Error)?

    init(_ feed: PackedFeed) { self.feed = feed }
  }

  init(_ feed: PackedFeed, _ packing: Packing) throws {
    guard let library = carchive()?.pointee else {
      throw MissingLibrary("libarchive", for: ".\(packing.rawValue)", package: "libarchive13")
    }
    guard let archive = library.read_new() else {
      throw InputFault.unreadable(feed.path, "out of memory")
    }
    self.feed = feed
    self.library = library
    self.archive = archive
    source = Source(feed)
    // What is not zero would have a program of the system unpack it.
    guard support(packing) == 0, library.read_support_format_raw(archive) == 0,
      library.read_support_format_empty(archive) == 0
    else {
      throw InputFault.unreadable(
        feed.path, "libarchive cannot unpack .\(packing.rawValue) on this machine")
    }
    try check(
      library.read_open(
        archive, Unmanaged.passUnretained(source).toOpaque(), nil,
        { _, source, place in
          let source = Unmanaged<Source>.fromOpaque(source!).takeUnretainedValue()
          do {
            let bytes = try source.feed.next()
            place?.pointee = bytes.baseAddress
            return bytes.count
          } catch {
            source.fault = error
            return -30
          }
        }, nil))
    var entry: OpaquePointer?
    let status = library.read_next_header(archive, &entry)
    try check(status)
    guard library.filter_code(archive, 0) == Self.code(packing) else {
      throw feed.fault("the file is not what its ending says: no .\(packing.rawValue)")
    }
    isEmpty = status == 1
  }

  deinit { _ = library.read_free(archive) }

  func unpack(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = isEmpty ? 0 : library.read_data(archive, buffer.baseAddress, buffer.count)
    guard count == 0 else {
      try check(count)
      return count
    }
    let taken = library.filter_bytes(archive, -1)
    let isWhole = try feed.next().isEmpty
    guard isWhole, taken == Int64(feed.count) else {
      throw feed.damage("there is something behind its end")
    }
    return 0
  }

  private func support(_ packing: Packing) -> Int32 {
    switch packing {
    case .bzip2: library.read_support_filter_bzip2(archive)
    case .xz: library.read_support_filter_xz(archive)
    case .zstd: library.read_support_filter_zstd(archive)
    case .gzip: -30
    }
  }

  private static func code(_ packing: Packing) -> Int32 {
    switch packing {
    case .bzip2: ARCHIVE_FILTER_BZIP2
    case .xz: ARCHIVE_FILTER_XZ
    case .zstd: ARCHIVE_FILTER_ZSTD
    case .gzip: ARCHIVE_FILTER_GZIP
    }
  }

  /// Warnings are taken for faults, since they may mean that something is lost.
  private func check(_ status: some BinaryInteger) throws {
    if let fault = source.fault { throw fault }
    guard status < 0 else { return }
    throw feed.damage(library.error_string(archive).map { String(cString: $0) } ?? "bad data")
  }
}
