import Bulletin

/// Fills a template in from values.
struct MustacheWriter {
  /// How values are made harmless.
  enum Escape: String, OptionValue, CaseIterable {
    case html, none
  }

  let escape: Escape
  private var stack: [JSONValue]
  private(set) var text = ""

  init(_ value: JSONValue, escape: Escape) {
    stack = [value]
    self.escape = escape
  }

  /// Writes pieces.
  ///
  /// - Throws: `TemplateFault` for a name that nothing has: a report has all its names, so that it
  ///   is misspelt.
  mutating func write(_ pieces: [MustacheTemplate.Piece]) throws {
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .value(let name, let isEscaped, let place):
        let words = Self.words(try value(name, place))
        text += isEscaped && escape == .html ? HTMLText.escaped(words) : SafeText.inert(words)
      case .section(let name, let inner, let place):
        let value = try value(name, place)
        guard Self.isThere(value) else { continue }
        if case .array(let elements) = value {
          for element in elements { try write(inner, with: element) }
        } else {
          try write(inner, with: value)
        }
      case .inverted(let name, let inner, let place):
        if !Self.isThere(try value(name, place)) { try write(inner) }
      }
    }
  }

  private mutating func write(_ pieces: [MustacheTemplate.Piece], with value: JSONValue) throws {
    stack.append(value)
    defer { stack.removeLast() }
    try write(pieces)
  }

  /// The value of a name: the first part from the innermost section outwards, the rest within it.
  private func value(_ name: [String], _ place: Place) throws -> JSONValue {
    if name == ["."] { return stack.last ?? .null }
    guard let owner = stack.reversed().first(where: { $0[name[0]] != nil }) else {
      throw unknown(name[0], among: stack.reversed().flatMap(Self.names), place)
    }
    var value = owner[name[0]]!
    for part in name.dropFirst() {
      if case .null = value { return .null }
      guard let next = value[part] else { throw unknown(part, among: Self.names(of: value), place) }
      value = next
    }
    return value
  }

  private func unknown(_ name: String, among known: [String], _ place: Place) -> TemplateFault {
    TemplateFault(
      "nothing is called '\(name)' here", at: place,
      hint: Suggestion.hint(for: name, among: known))
  }

  private static func names(of value: JSONValue) -> [String] {
    if case .object(let members) = value { members.map(\.name) } else { [] }
  }

  private static func isThere(_ value: JSONValue) -> Bool {
    switch value {
    case .null, .bool(false): false
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    default: true
    }
  }

  private static func words(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .null: ""
    case .array(let elements): elements.map(words).joined(separator: ", ")
    case .object: value["text"].map(words) ?? ""
    default: value.description
    }
  }
}
