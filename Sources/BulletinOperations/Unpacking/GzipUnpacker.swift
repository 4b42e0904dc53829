import Bulletin
import CArchive

/// Unpacks gzip (RFC 1952), one member after the other, by zlib, which looks at their checksums.
final class GzipUnpacker: Unpacker {
  private let feed: PackedFeed
  private let library: ZlibFunctions
  private let stream: UnsafeMutablePointer<ZlibStream>
  private var isInMember = true

  init(_ feed: PackedFeed) throws {
    guard let library = czlib()?.pointee else {
      throw MissingLibrary("zlib", for: ".gz", package: "zlib1g")
    }
    self.feed = feed
    self.library = library
    stream = .allocate(capacity: 1)
    stream.initialize(to: ZlibStream())
    // The largest window, and a header as gzip writes it.
    let status = library.inflateInit2_(
      stream, 15 + 16, "1.2.11", Int32(MemoryLayout<ZlibStream>.size))
    guard status == 0 else {
      throw InputFault.unreadable(feed.path, "zlib cannot begin (\(status))")
    }
  }

  deinit {
    _ = library.inflateEnd(stream)
    stream.deallocate()
  }

  func unpack(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let wanted = min(buffer.count, 1 << 30)
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(wanted)
    while stream.pointee.avail_out == UInt32(wanted) {
      if stream.pointee.avail_in == 0 {
        let bytes = try feed.next()
        if bytes.isEmpty {
          guard !isInMember else { throw feed.damage("unexpected end") }
          return 0
        }
        stream.pointee.next_in = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(bytes.count)
      }
      if !isInMember {
        _ = library.inflateReset(stream)
        isInMember = true
      }
      switch library.inflate(stream, 0) {
      case 0, -5: break
      case 1: isInMember = false
      default:
        throw feed.damage(stream.pointee.msg.map { String(cString: $0) } ?? "bad data")
      }
    }
    return wanted - Int(stream.pointee.avail_out)
  }
}
