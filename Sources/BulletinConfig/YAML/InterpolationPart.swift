import Bulletin

/// A stretch of a scalar's text: plain, or a `${…}` to be filled in.
struct InterpolationPart {
  enum Kind: Equatable {
    case text
    case escape
    case environment(name: String, otherwise: Otherwise)
    case file(String)
    case malformed(Message)
  }

  /// What holds for a variable that is not set.
  enum Otherwise: Equatable {
    case nothing
    case value(String)
    case message(String)
  }

  let kind: Kind
  /// The stretch as it was written.
  let written: String
  /// Where it stands, in UTF-8 offsets.
  let range: Range<Int>

  /// The parts of a text, in order and without gaps.
  static func parts(of text: String) -> [InterpolationPart] {
    let bytes = Array(text.utf8)
    var parts: [InterpolationPart] = []
    var (plain, position) = (0, 0)
    func append(_ kind: Kind, _ range: Range<Int>) {
      if range.isEmpty { return }
      parts.append(
        InterpolationPart(
          kind: kind, written: String(decoding: bytes[range], as: UTF8.self), range: range))
    }
    func begins(_ text: StaticString, at offset: Int) -> Bool {
      let count = text.utf8CodeUnitCount
      guard offset + count <= bytes.count else { return false }
      return (0..<count).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
    }
    while position < bytes.count {
      if begins("$${", at: position) {
        append(.text, plain..<position)
        append(.escape, position..<(position + 3))
        position += 3
        plain = position
      } else if begins("${", at: position) {
        append(.text, plain..<position)
        let close = bytes[position...].firstIndex(of: UInt8(ascii: "}"))
        let end = close.map { $0 + 1 } ?? bytes.count
        let inside = bytes[(position + 2)..<(close ?? bytes.count)]
        append(
          close == nil
            ? .malformed("'${' is never closed") : kind(String(decoding: inside, as: UTF8.self)),
          position..<end)
        position = end
        plain = end
      } else {
        position += 1
      }
    }
    append(.text, plain..<bytes.count)
    return parts
  }

  private static func kind(_ inside: String) -> Kind {
    if inside.hasPrefix("file:") {
      let path = String(inside.dropFirst(5))
      return path.isEmpty ? .malformed("'${file:}' names no file") : .file(path)
    }
    guard inside.hasPrefix("env:") else {
      return .malformed("'${\(inside)}' is neither ${env:…} nor ${file:…}")
    }
    let rest = inside.dropFirst(4)
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard let letter = name.first, !letter.isNumber else {
      return .malformed("'${\(inside)}' names no environment variable")
    }
    let tail = rest.dropFirst(name.count)
    let otherwise: Otherwise
    switch tail.prefix(2) {
    case "": otherwise = .nothing
    case ":-": otherwise = .value(String(tail.dropFirst(2)))
    case ":?": otherwise = .message(String(tail.dropFirst(2)))
    default: return .malformed("'\(tail)' after the name '\(name)' is neither ':-' nor ':?'")
    }
    if case .value(let text) = otherwise, text.contains("${") {
      return .malformed("a default holds no '${' of its own")
    }
    return .environment(name: String(name), otherwise: otherwise)
  }
}
