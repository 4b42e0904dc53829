import Bulletin

/// The tags and texts of a template, in order.
enum MustacheTokens {
  /// What a token is.
  enum Kind {
    case text, value, plainValue, section, inverted, end, comment, partial, delimiters

    /// Whether its line goes with it where it stands alone on one.
    var isAlone: Bool { self != .text && self != .value && self != .plainValue }
  }

  /// A tag, or the text between two.
  struct Token {
    var kind: Kind
    /// The text, or the name in the tag.
    var text: String
    var place: Place
  }

  static func read(_ text: String, file: String) throws -> [Token] {
    var reader = Reader(bytes: Array(text.utf8), file: file)
    return withoutLines(try reader.tokens())
  }

  /// Takes away the lines on which nothing stands but a tag that prints nothing.
  private static func withoutLines(_ tokens: [Token]) -> [Token] {
    var result = tokens
    for index in tokens.indices where tokens[index].kind.isAlone {
      let before = index == 0 ? "" : tokens[index - 1].kind == .text ? tokens[index - 1].text : nil
      let after =
        index + 1 == tokens.count
        ? "" : tokens[index + 1].kind == .text ? tokens[index + 1].text : nil
      guard let before, let after else { continue }
      let head = before.reversed().prefix { $0 == " " || $0 == "\t" }
      let isAtStart = before.dropLast(head.count).last?.isNewline ?? (index == 0)
      let tail = after.prefix { $0 == " " || $0 == "\t" }
      let end = after.dropFirst(tail.count)
      guard isAtStart, end.first?.isNewline ?? (index + 1 == tokens.count) else { continue }
      if index > 0 { result[index - 1].text = String(result[index - 1].text.dropLast(head.count)) }
      if index + 1 < tokens.count {
        result[index + 1].text = String(result[index + 1].text.dropFirst(tail.count + 1))
      }
    }
    return result
  }

  private struct Reader {
    let bytes: [UInt8]
    let file: String
    private var open = Array("{{".utf8)
    private var close = Array("}}".utf8)
    private var line = 1
    private var column = 1

    init(bytes: [UInt8], file: String) { (self.bytes, self.file) = (bytes, file) }

    mutating func tokens() throws -> [Token] {
      var tokens: [Token] = []
      var index = 0
      while index < bytes.count {
        let start = find(open, from: index) ?? bytes.count
        if start > index { tokens.append(self.text(index..<start)) }
        guard start < bytes.count else { break }
        let place = here
        guard let (token, next) = try tag(at: start, place) else {
          throw TemplateFault(
            "the tag is never closed", at: place,
            hint: "close it with \(String(decoding: close, as: UTF8.self))")
        }
        advance(over: start..<next)
        tokens.append(token)
        index = next
      }
      return tokens
    }

    private mutating func tag(at start: Int, _ place: Place) throws -> (Token, next: Int)? {
      var inside = start + open.count
      let sign = inside < bytes.count ? bytes[inside] : 0
      let kinds: [UInt8: Kind] = [
        UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .end,
        UInt8(ascii: "!"): .comment, UInt8(ascii: ">"): .partial, UInt8(ascii: "&"): .plainValue,
        UInt8(ascii: "{"): .plainValue, UInt8(ascii: "="): .delimiters,
      ]
      let kind = kinds[sign] ?? .value
      if kind != .value { inside += 1 }
      var ending = close
      if sign == UInt8(ascii: "{") { ending = [UInt8(ascii: "}")] + close }
      if kind == .delimiters { ending = [UInt8(ascii: "=")] + close }
      guard let end = find(ending, from: inside) else { return nil }
      let words = String(decoding: bytes[inside..<end], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace)
      if kind == .delimiters {
        guard words.count == 2, !words.contains(where: { $0.contains("=") }) else {
          throw TemplateFault("delimiters are two, with a blank between them", at: place)
        }
        open = Array(words[0].utf8)
        close = Array(words[1].utf8)
      }
      return (
        Token(kind: kind, text: words.joined(separator: " "), place: place), end + ending.count
      )
    }

    private mutating func text(_ range: Range<Int>) -> Token {
      let token = Token(
        kind: .text, text: String(decoding: bytes[range], as: UTF8.self), place: here)
      advance(over: range)
      return token
    }

    private var here: Place { Place(file: file, line: line, column: column, length: 2) }

    private mutating func advance(over range: Range<Int>) {
      for character in String(decoding: bytes[range], as: UTF8.self) {
        if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
      }
    }

    private func find(_ mark: [UInt8], from start: Int) -> Int? {
      guard let first = mark.first, start + mark.count <= bytes.count else { return nil }
      var index = start
      while index + mark.count <= bytes.count {
        if bytes[index] == first, bytes[index..<index + mark.count].elementsEqual(mark) {
          return index
        }
        index += 1
      }
      return nil
    }
  }
}
