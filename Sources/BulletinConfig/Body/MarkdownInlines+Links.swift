import Bulletin

extension MarkdownInlines {
  /// Words that lead somewhere, or a picture.
  struct Link {
    /// Where the words stand.
    var label: Range<Int>
    /// Where they lead; nil where the report says no more than the words.
    var address: String?
    /// The end of it all.
    var end: Int
  }

  /// The bytes that an address or a tag has at the most.
  private static let longest = 2048

  /// `[words](address "title")`.
  func link(from index: Int, _ range: Range<Int>) -> Link? {
    guard let close = Self.first(of: closedBrackets, from: index),
      close + 1 < range.upperBound, bytes[close + 1] == UInt8(ascii: "("),
      let last = Self.first(of: closedParentheses, from: close + 1), last < range.upperBound
    else { return nil }
    var at = skippingBlanks(from: close + 2, range)
    let address: [UInt8]
    if at < range.upperBound, bytes[at] == UInt8(ascii: "<") {
      guard let end = first(UInt8(ascii: ">"), from: at + 1, range) else { return nil }
      address = Array(bytes[at + 1..<end])
      at = end + 1
    } else {
      let end = addressEnd(from: at, range)
      address = Array(bytes[at..<end])
      at = end
    }
    at = skippingBlanks(from: at, range)
    if at < range.upperBound, [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[at]) {
      guard let end = first(bytes[at], from: at + 1, range) else { return nil }
      at = skippingBlanks(from: end + 1, range)
    }
    guard at < range.upperBound, bytes[at] == UInt8(ascii: ")") else { return nil }
    return Link(
      label: index + 1..<close, address: WebAddress.allowed(MarkdownEntities.decoded(address)),
      end: at + 1)
  }

  /// `<https://example.org>`, `<van-phong@example.org>`.
  func autolink(from index: Int, _ range: Range<Int>) -> Link? {
    guard let end = first(UInt8(ascii: ">"), from: index + 1, range), end > index + 1 else {
      return nil
    }
    let inside = bytes[index + 1..<end]
    guard !inside.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "<") }) else { return nil }
    let words = String(decoding: inside, as: UTF8.self)
    let isMail = words.contains("@") && !words.contains(":") && !words.contains("/")
    guard let address = WebAddress.allowed(isMail ? "mailto:\(words)" : words) else { return nil }
    return Link(label: index + 1..<end, address: address, end: end + 1)
  }

  /// The end of a tag that begins something: `<div class="x">`.
  func tagEnd(from index: Int, _ range: Range<Int>) -> Int? {
    let name = bytes[index + 1..<range.upperBound].prefix {
      Self.isWord($0) && $0 < 0x80 || $0 == UInt8(ascii: "-")
    }
    guard let first = name.first, first >= UInt8(ascii: "A"), name.endIndex < range.upperBound,
      [0x20, 0x0A, UInt8(ascii: "/"), UInt8(ascii: ">")].contains(bytes[name.endIndex])
    else { return nil }
    return self.first(UInt8(ascii: ">"), from: name.endIndex, range).map { $0 + 1 }
  }

  /// Whether a tag is a line's end: `<br>`, `<br/>`.
  func isBreak(_ tag: Range<Int>) -> Bool {
    let words = String(decoding: bytes[tag], as: UTF8.self).lowercased()
    return words.filter { $0 != " " && $0 != "/" } == "<br>"
  }

  private func skippingBlanks(from start: Int, _ range: Range<Int>) -> Int {
    start + bytes[start..<range.upperBound].prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }.count
  }

  private func first(_ byte: UInt8, from start: Int, _ range: Range<Int>) -> Int? {
    bytes[start..<min(range.upperBound, start + Self.longest)].firstIndex(of: byte)
  }

  /// Where an address without marks around it ends: at a blank, or a parenthesis that closes none
  /// of its own.
  private func addressEnd(from start: Int, _ range: Range<Int>) -> Int {
    var depth = 0
    var index = start
    while index < min(range.upperBound, start + Self.longest) {
      switch bytes[index] {
      case 0...0x20: return index
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        guard depth > 0 else { return index }
        depth -= 1
      default: break
      }
      index += 1
    }
    return index
  }
}
