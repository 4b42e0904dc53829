import Bulletin
import Foundation
import Testing

@testable import BulletinOperations

/// Compressed files are read as what they hold, or refused: never in part, never changed.
@Suite struct UnpackedFilesTests {
  private static let text =
    "place,people\n" + (0..<60).map { "r\($0 % 7),\($0 * $0)\n" }.joined()

  /// The text as gzip, bzip2, xz and zstd pack it.
  private static let packed: [(ending: String, bytes: [UInt8])] = [
    (
      "gz",
      """
      H4sIAAAAAAACAy2RMa4EMQhD+5yFAgNhkuOsVtOt9Ee5f/Exu2Uk+9kmz+f1vuW5/57PPY6KjgPBOCYxjsseJwQ5zhSb46R4\
      UhWbsgzqFiiEaksN1CKCYuSmGjspNxKsOEmDrWa7BQ2eoCFIKXyAhlgdMG3TMK+kIUmZknylXNYJF5WQFd18k1LdyaxK+o2A\
      MrFKYfYGdJ8aa6xnAs/Oqe7RvvnbksRxDJeW78oOw+IVyrf9O0jJCzH87mXaeeYa9Flor7JJXt0htS9nl3aeLerLt9HTvHkq\
      Du/z1aU6zz37azyqzz/TEG19vwEAAA==
      """
    ),
    (
      "bz2",
      """
      QlpoOTFBWSZTWWhXYy4AAMDZgAAQAAR/4CoE0AAwAPLAin6NNUe1QAIqfsaVRkABhJiGqE9TH64XjjnsROQ3RtQQZuIWt7Jq\
      YkIxY3ENSCFzQQclMVy2q2lG7luy2VK1UqxVopJFSNixEfaRGY8ZE4xxXJEPXFEbkLCBQEI8QGwuomSAp1kBobtpyFvROW72\
      QHaBjj5HOdCE5rYfABqIpXpbY1JNABTpN9rqSeUVYAd1V0mpDmLyY13UXDmcpyW5yUnFBPz+Xn0+T//UASfwu5IpwoSDQrsZ\
      cA==
      """
    ),
    (
      "xz",
      """
      /Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4AG+AONdADgbCEcAMb8XEAMpP8weKU6rYtf1a9k88Bz2g1UW2t+oKx2T4BgmLeqp\
      wJaIFO9nIICPMv2m7NU6ZopnfGlarCJPdNtAO8MCCCVWXgM7zCtozKuXirZmAvwCnU0ViS1MCVbptvwyWWUSybM6l/MN/3Wn\
      wlNIVqWx7gymFNDpzdTWpjdc40dZOQxGXnkrZFGQKmsBu6P/X5CJGIX2uzKwsiMG892HrOmi0zCVSwScGzhvSPS6dOWBkwRI\
      BcLNYZMrPJpiPkwotaHu+twLKLNqi4Z2viJsfou4Ht3Bbek5u5NHzAAAAACg6E9i9qLFAAAB/wG/AwAANLamXbHEZ/sCAAAA\
      AARZWg==
      """
    ),
    (
      "zst",
      """
      KLUv/QRo5QYAZhIqEcCnA7AKUf/PS1raUkrO4HBgJQAiACQA49bRQelor4/FOsdXfyRUcrxrx9I6Wuno+jidI1EcBnGUGITi\
      CIHVR9uM9Ue/So5GFVDreEKlIyGqjy/uHMvdH81ccjS5dpw3ETPzy6XjC7l253hi9+OxX2aKLbAAIKB/yZHQa8cDpHUsRAJ0\
      YGWvKkb1chGaukuZwAbwnGYIeYxsisoQ3SZCQ69SLLADDj4TIqgRVGg4TlpYWq0bcKPkAxCQb4ikm9Uw5OPXTrFuaJKuVWuu\
      ZS5JJ4SSPMX6/atWDT2MthU=
      """
    ),
  ].map { ($0.0, [UInt8](Data(base64Encoded: $0.1)!)) }

  /// A file in memory that is handed over some bytes at a time.
  private struct MemoryFiles: FileAccess {
    var bytes: [UInt8]
    var step = 7

    func paths(matching pattern: String) throws -> [String] { [pattern] }

    func open(_ path: String) throws -> any ByteInput { Input(bytes, step) }

    private final class Input: ByteInput {
      private var rest: ArraySlice<UInt8>
      private let step: Int
      private var read = 0

      init(_ bytes: [UInt8], _ step: Int) { (rest, self.step) = (bytes[...], step) }

      func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let part = rest.prefix(min(step, buffer.count))
        buffer.copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        read += part.count
        return part.count
      }

      func digest() -> InputDigest { InputDigest(path: "", sha256: "", size: read) }
    }
  }

  private static func unpacked(_ bytes: [UInt8], _ path: String) throws -> (String, size: Int) {
    let (found, digest) = try UnpackedFiles(MemoryFiles(bytes: bytes)).contents(of: path)
    return (String(decoding: found, as: UTF8.self), digest.size)
  }

  @Test func aCompressedFileIsReadAsWhatItHolds() throws {
    for (ending, bytes) in Self.packed {
      for path in ["a.csv.\(ending)", "A.\(ending.uppercased())", "-"] {
        let found = try Self.unpacked(bytes, path)
        #expect(found.0 == Self.text, "\(path)")
        #expect(found.size == bytes.count, "the digest is that of the file as it lies there")
      }
      #expect(
        try Self.unpacked(bytes + bytes, "a.\(ending)").0 == Self.text + Self.text,
        "several one after the other, as \(ending) allows them")
    }
    #expect(try Self.unpacked(Array(Self.text.utf8), "-").0 == Self.text)
    #expect(try Self.unpacked(Array(Self.text.utf8), "a.csv").0 == Self.text)
  }

  @Test func aCompressedFileWithAnotherEndingIsRefused() throws {
    for (ending, bytes) in Self.packed where ending != "bz2" {
      #expect(throws: InputFault.self, "\(ending)") { try Self.unpacked(bytes, "a.csv") }
    }
    #expect(try Self.unpacked(Array("BZh,a\n1,2\n".utf8), "a.csv").0 == "BZh,a\n1,2\n")
  }

  @Test func aFileThatIsCutShortIsRefused() {
    for (ending, bytes) in Self.packed {
      for length in 0..<bytes.count {
        #expect(throws: InputFault.self, "\(ending), \(length) bytes") {
          try Self.unpacked(Array(bytes[..<length]), "a.\(ending)")
        }
        let second = bytes + bytes[..<length]
        guard length > 0 else { continue }
        #expect(throws: InputFault.self, "\(ending), \(length) bytes of a second part") {
          try Self.unpacked(second, "a.\(ending)")
        }
      }
    }
  }

  @Test func aDamagedFileIsRefusedOrGivesWhatItHeld() {
    for (ending, bytes) in Self.packed {
      for place in bytes.indices {
        for bit in 0..<8 {
          var damaged = bytes
          damaged[place] ^= 1 << bit
          guard let found = try? Self.unpacked(damaged, "a.\(ending)") else { continue }
          #expect(found.0 == Self.text, "\(ending), bit \(bit) of byte \(place)")
        }
      }
      for more in [[0], [0x0A], Array("more".utf8)] as [[UInt8]] {
        #expect(throws: InputFault.self, "\(ending), \(more) behind its end") {
          try Self.unpacked(bytes + more, "a.\(ending)")
        }
      }
      #expect(throws: InputFault.self, "text that is called \(ending)") {
        try Self.unpacked(Array(Self.text.utf8), "a.\(ending)")
      }
    }
  }

  @Test func whatUnpacksToFarMoreThanItsSizeIsRefused() throws {
    // A hundred megabytes of zeros, packed by zstd's repeated bytes: blocks of 128 KiB each.
    var bomb: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 0x58]
    for block in 0..<800 {
      let header = UInt32(1 << 17) << 3 | 1 << 1 | (block == 799 ? 1 : 0)
      bomb += [
        UInt8(truncatingIfNeeded: header), UInt8(truncatingIfNeeded: header >> 8),
        UInt8(truncatingIfNeeded: header >> 16), 0x30,
      ]
    }
    let input = try UnpackedFiles(MemoryFiles(bytes: bomb, step: 100)).open("a.zst")
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    var size = 0
    let fault = #expect(throws: InputFault.self) {
      while case let count = try input.read(into: buffer), count > 0 { size += count }
    }
    #expect(fault?.message.description.contains("1000 times its size") == true)
    #expect(size < 70 << 20)
  }
}
