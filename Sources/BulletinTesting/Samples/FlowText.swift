import Bulletin

/// A value in YAML's flow form, as option examples are typed: `[a, b]`, `{a: 1}`, `"x"`, `x`.
///
/// What does not begin with a bracket or a quote is one plain scalar to its end, as it would be
/// behind a key.
struct FlowText {
  /// Why a text cannot be read.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private let characters: [Character]
  private let file: String
  private var index = 0

  private init(_ text: String, file: String) {
    characters = Array(text)
    self.file = file
  }

  /// Reads a value.
  ///
  /// - Parameter file: The file that places name.
  static func read(_ text: String, file: String) throws(Fault) -> Node {
    var reader = FlowText(text, file: file)
    guard let first = text.first, "[{\"'".contains(first) else {
      return reader.plain(text, from: 0)
    }
    let node = try reader.value()
    reader.skipBlanks()
    guard reader.index == reader.characters.count else {
      throw Fault(description: "'\(text)' goes on after its end")
    }
    return node
  }

  private mutating func value() throws(Fault) -> Node {
    skipBlanks()
    switch peek {
    case "[": return try list()
    case "{": return try map()
    case "\"", "'": return try quoted()
    case nil: throw Fault(description: "'\(String(characters))' breaks off")
    default:
      let start = index
      while let next = peek, !",]}".contains(next), !isColon { index += 1 }
      var end = index
      while end > start, characters[end - 1].isWhitespace { end -= 1 }
      return plain(String(characters[start..<end]), from: start)
    }
  }

  private mutating func list() throws(Fault) -> Node {
    let start = index
    index += 1
    var nodes: [Node] = []
    while try !closes("]") {
      nodes.append(try value())
      try separator("]")
    }
    return Node(.list(nodes), at: place(start))
  }

  private mutating func map() throws(Fault) -> Node {
    let start = index
    index += 1
    var entries: [Node.Entry] = []
    while try !closes("}") {
      let key = try value()
      skipBlanks()
      guard peek == ":" else { throw Fault(description: "a colon is missing behind a key") }
      index += 1
      skipBlanks()
      var content = ",}".contains(peek ?? "x") ? plain("", from: index) : try value()
      content.keyPlace = key.place
      entries.append(Node.Entry(key: key, value: content))
      try separator("}")
    }
    return Node(.map(entries), at: place(start))
  }

  private mutating func quoted() throws(Fault) -> Node {
    let start = index
    let quote = characters[index]
    var text = ""
    index += 1
    while let next = peek {
      index += 1
      if next == quote {
        guard quote == "'", peek == "'" else {
          let source = String(characters[start..<index])
          let style: Node.Scalar.Style = quote == "'" ? .singleQuoted : .doubleQuoted
          return Node(
            .scalar(Node.Scalar(text, style: style, source: source)), at: place(start))
        }
        index += 1
        text.append("'")
      } else if next == "\\", quote == "\"", let escaped = peek {
        index += 1
        text.append(escaped == "n" ? "\n" : escaped == "t" ? "\t" : escaped)
      } else {
        text.append(next)
      }
    }
    throw Fault(description: "a quote is not closed in '\(String(characters))'")
  }

  private mutating func closes(_ bracket: Character) throws(Fault) -> Bool {
    skipBlanks()
    guard let next = peek else {
      throw Fault(description: "'\(bracket)' is missing in '\(String(characters))'")
    }
    guard next == bracket else { return false }
    index += 1
    return true
  }

  private mutating func separator(_ bracket: Character) throws(Fault) {
    skipBlanks()
    if peek == "," {
      index += 1
    } else if peek != bracket {
      throw Fault(description: "a comma is missing in '\(String(characters))'")
    }
  }

  private var peek: Character? { index < characters.count ? characters[index] : nil }

  /// A colon ends a key only before a blank or at the end.
  private var isColon: Bool {
    guard peek == ":" else { return false }
    let next = index + 1 < characters.count ? characters[index + 1] : " "
    return next.isWhitespace || ",]}".contains(next)
  }

  private mutating func skipBlanks() {
    while peek?.isWhitespace == true { index += 1 }
  }

  private func plain(_ text: String, from start: Int) -> Node {
    Node(.scalar(Node.Scalar(text)), at: place(start))
  }

  private func place(_ start: Int) -> Place {
    Place(file: file, line: 1, column: start + 1, length: max(1, index - start))
  }
}
