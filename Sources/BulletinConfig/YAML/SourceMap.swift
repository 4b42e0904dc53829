import Bulletin

/// Turns positions of libyaml, which counts code points, into what an editor shows.
///
/// Lines end at LF, CR LF or CR; a column counts characters. A position costs a search among the
/// checkpoints, which stand at each line and not far apart in long ones; behind it, ASCII is counted
/// and anything else walked.
struct SourceMap {
  /// A boundary between two characters.
  private struct Boundary {
    var byte = 0
    var codePoint = 0
    var position = Place.Position(line: 1, column: 1)
  }

  /// Where counting begins again, and whether each byte from there to the next is a character.
  private struct Checkpoint {
    var boundary: Boundary
    var isASCII = true
  }

  /// The text without a byte order mark.
  let text: String
  /// Its UTF-8.
  let bytes: [UInt8]
  private var checkpoints: [Checkpoint] = []
  private var cursor = Boundary()

  init(_ text: String) {
    let body =
      text.unicodeScalars.first == "\u{FEFF}"
      ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    bytes = Array(String(body).utf8)
    self.text = String(decoding: bytes, as: UTF8.self)
    var boundary = Boundary()
    var checkpoint = Checkpoint(boundary: boundary)
    while boundary.byte < bytes.count {
      let next = after(boundary)
      let isByte = next.byte == boundary.byte + 1 && bytes[boundary.byte] < 0x80
      if !isByte { checkpoint.isASCII = false }
      let isFar = next.byte - checkpoint.boundary.byte >= Self.spacing
      if isFar || next.position.line > boundary.position.line {
        checkpoints.append(checkpoint)
        checkpoint = Checkpoint(boundary: next)
      }
      boundary = next
    }
    checkpoints.append(checkpoint)
  }

  private static let spacing = 512

  /// The byte at which a code point begins, and where it stands; inside a character, its beginning.
  mutating func locate(codePoint target: Int) -> (byte: Int, position: Place.Position) {
    let boundary = lastBoundary(at: target, by: \.codePoint)
    var byte = boundary.byte
    var left = target - boundary.codePoint
    while left > 0, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      left -= 1
    }
    return (byte, boundary.position)
  }

  /// Where the byte at an offset stands.
  mutating func position(ofByte target: Int) -> Place.Position {
    lastBoundary(at: target, by: \.byte).position
  }

  /// The last boundary at or before a target, counted in bytes or code points.
  @inline(__always)
  private mutating func lastBoundary(
    at target: Int, by count: (Boundary) -> Int
  ) -> Boundary {
    var (low, high) = (0, checkpoints.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if count(checkpoints[middle].boundary) <= target {
        low = middle
      } else {
        high = middle
      }
    }
    let checkpoint = checkpoints[low]
    if checkpoint.isASCII {
      var boundary = checkpoint.boundary
      let end = low + 1 < checkpoints.count ? checkpoints[low + 1].boundary.byte : bytes.count
      let step = min(max(target - count(boundary), 0), end - boundary.byte)
      boundary.byte += step
      boundary.codePoint += step
      boundary.position.column += step
      return boundary
    }
    let isBehind = count(cursor) > target || cursor.byte < checkpoint.boundary.byte
    if isBehind { cursor = checkpoint.boundary }
    while cursor.byte < bytes.count {
      let next = after(cursor)
      guard count(next) <= target else { break }
      cursor = next
    }
    return cursor
  }

  /// The bytes of a code point that joins none before it: ASCII, the letters of Latin scripts up to
  /// U+02FF and those of Vietnamese from U+1E00; 0 for any other.
  private func lengthOfLetter(at byte: Int) -> Int {
    switch bytes[byte] {
    case ..<0x80: 1
    case 0xC3...0xCB: 2
    case 0xE1: byte + 1 < bytes.count && (0xB8...0xBB).contains(bytes[byte + 1]) ? 3 : 0
    default: 0
    }
  }

  private func after(_ boundary: Boundary) -> Boundary {
    var next = boundary
    let byte = bytes[boundary.byte]
    let length = lengthOfLetter(at: boundary.byte)
    let behind = boundary.byte + length
    if length > 0, byte != 0x0D, behind == bytes.count || lengthOfLetter(at: behind) > 0 {
      next.byte = behind
      next.codePoint += 1
    } else {
      let index = text.utf8.index(text.startIndex, offsetBy: boundary.byte)
      let end = text.index(after: index)
      next.byte += text.utf8.distance(from: index, to: end)
      next.codePoint += bytes[boundary.byte..<next.byte].count { $0 & 0xC0 != 0x80 }
    }
    if byte == 0x0A || byte == 0x0D {
      next.position = Place.Position(line: boundary.position.line + 1, column: 1)
    } else {
      next.position.column += 1
    }
    return next
  }
}
