import Bulletin

/// How a file is compressed.
enum Packing: String, CaseIterable {
  case gzip = "gz"
  case bzip2 = "bz2"
  case xz
  case zstd = "zst"

  /// The packing that the ending of a path tells.
  init?(path: String) {
    guard let dot = path.lastIndex(of: "."),
      let packing = Packing(rawValue: path[path.index(after: dot)...].lowercased())
    else { return nil }
    self = packing
  }

  /// The packing that the first bytes of a file tell.
  init?(head: [UInt8]) {
    guard let packing = Packing.allCases.first(where: { head.starts(with: $0.mark) }) else {
      return nil
    }
    self = packing
  }

  /// What such a file begins with.
  private var mark: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .bzip2: Array("BZh".utf8)
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }
}
