import Bulletin

/// One row of a JSON document: its values by the names that lead to them, `donor.name`.
struct JSONRow {
  /// A value of a row.
  struct Value {
    var text: String
    var kind: RecordBatch.CellKind
    var column: Int
  }

  /// The name of a value that has none.
  static let bareName = "value"

  /// The names, in the order of the document.
  private(set) var names: [String] = []
  private(set) var values: [String: Value] = [:]
  /// The names that stand twice.
  private(set) var repeated: Set<String> = []
  /// Whether the row is one value without a name.
  private(set) var isBare = false
  /// The line in which the row begins.
  var line = 0

  /// Reads one row.
  ///
  /// Members of objects within have the names that lead to them, with points between. Of a list of
  /// plain values the values are listed, parted by commas; of any other list its number is kept.
  init(_ tokens: inout JSONTokens) throws {
    _ = try tokens.peek()
    line = tokens.line
    try read(&tokens, "", depth: 0)
  }

  private mutating func read(_ tokens: inout JSONTokens, _ name: String, depth: Int) throws {
    guard depth < JSONTokens.deepest else {
      throw try tokens.fault("the document is nested too deeply")
    }
    let next = try tokens.peek()
    let column = tokens.column
    switch next {
    case UInt8(ascii: "{"):
      try tokens.members { tokens, member in
        try read(&tokens, name.isEmpty ? member : "\(name).\(member)", depth: depth + 1)
      }
    case UInt8(ascii: "["):
      if name.isEmpty {
        var index = 0
        try tokens.elements { tokens in
          index += 1
          try read(&tokens, "column_\(index)", depth: depth + 1)
        }
      } else {
        try list(&tokens, name, column, depth: depth)
      }
    case UInt8(ascii: "\""):
      set(name, Value(text: try tokens.string(), kind: .text, column: column))
    default:
      let word = try tokens.word()
      let kind: RecordBatch.CellKind =
        switch word {
        case "null": .missing
        case "true", "false": .boolean
        default: .number
        }
      set(name, Value(text: kind == .missing ? "" : word, kind: kind, column: column))
    }
  }

  private mutating func list(
    _ tokens: inout JSONTokens, _ name: String, _ column: Int, depth: Int
  ) throws {
    var texts: [String] = []
    var (count, isPlain) = (0, true)
    try tokens.elements { tokens in
      count += 1
      switch try tokens.peek() {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        isPlain = false
        try tokens.skip(depth: depth + 1)
      case UInt8(ascii: "\""): texts.append(try tokens.string())
      default:
        let word = try tokens.word()
        if word != "null" { texts.append(word) }
      }
    }
    if isPlain {
      set(name, Value(text: texts.joined(separator: ", "), kind: .text, column: column))
    } else {
      set("\(name).count", Value(text: "\(count)", kind: .number, column: column))
    }
  }

  private mutating func set(_ name: String, _ value: Value) {
    if name.isEmpty { isBare = true }
    let name = name.isEmpty ? Self.bareName : name
    if values.updateValue(value, forKey: name) == nil {
      names.append(name)
    } else {
      repeated.insert(name)
    }
  }
}
