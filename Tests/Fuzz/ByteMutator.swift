/// Changes the bytes of a file as broken disks, editors and people do.
enum ByteMutator {
  /// The bytes with one to four changes.
  static func mutate(
    _ bytes: [UInt8], _ generator: inout SeededGenerator, other: [UInt8]
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0...generator.below(4) { change(&bytes, &generator, other) }
    return bytes
  }

  /// What YAML, our own syntax and Unicode find hard.
  private static let pieces: [[UInt8]] = [
    ": ", "- ", "\n", "\r\n", "\t", " ", "{", "}", "[", "]", ",", "\"", "'", "|", ">", "|2-\n",
    "&a ", "*a", "<<: *a", "!!str ", "!x", "%YAML 1.1\n", "---\n", "...\n", "#", "@", "`", "? ",
    "${env:HOME}", "${file:x}", "${", "}}", "{{", "{{ | change }}", "\\u0000", "\\", "\u{FEFF}",
    "\u{202E}", "👨‍👩‍👧", "đ̣̂", "\u{0}", "\u{85}", "\u{2028}", "no", "~", "null", "0777", "12:30", "1e9",
    "1.440", "9999999999999999999999999999999999999999", "year(date)", "2017..2023", "all",
  ].map { Array($0.utf8) }

  private static func change(
    _ bytes: inout [UInt8], _ generator: inout SeededGenerator, _ other: [UInt8]
  ) {
    let position = generator.below(bytes.count + 1)
    let length = min(1 + generator.below(generator.oneIn(4) ? 200 : 8), bytes.count - position)
    let range = position..<position + max(length, 0)
    switch generator.below(8) {
    case 0: if position < bytes.count { bytes[position] ^= 1 << UInt8(generator.below(8)) }
    case 1: if position < bytes.count { bytes[position] = UInt8(generator.below(256)) }
    case 2: bytes.insert(contentsOf: generator.pick(pieces), at: position)
    case 3: bytes.removeSubrange(range)
    case 4: bytes.insert(contentsOf: bytes[range], at: generator.below(bytes.count + 1))
    case 5: bytes.replaceSubrange(range, with: generator.pick(pieces))
    case 6:
      let from = generator.below(other.count + 1)
      let piece = other[from..<min(from + generator.below(100), other.count)]
      bytes.insert(contentsOf: piece, at: position)
    default:
      if generator.oneIn(6) {
        bytes.removeSubrange(position...)
      } else {
        let piece = Array(repeating: generator.pick(pieces), count: generator.below(40))
        bytes.insert(contentsOf: piece.joined(), at: position)
      }
    }
  }
}
