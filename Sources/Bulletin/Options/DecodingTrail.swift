/// The keys that reading is inside of, so that a fault deep inside can say whose it is.
struct DecodingTrail {
  enum Step {
    /// A setting of a component.
    case setting(String)
    /// A key of the user's choosing.
    case entry(String)
  }

  fileprivate var steps: [Step] = []

  /// Whose options are being read: `pipeline 'term'` under `pipelines`, else `'letterhead'`.
  var owner: Message {
    switch (steps.dropLast().last, steps.last) {
    case (.setting(let many), .entry(let key)): "\(Self.singular(many)) '\(key)'"
    case (_, .setting(let name)), (_, .entry(let name)): "'\(name)'"
    case (_, nil): ""
    }
  }

  private static func singular(_ word: String) -> Message {
    if word.hasSuffix("ies") { return Message(stringLiteral: word.dropLast(3) + "y") }
    return Message(stringLiteral: word.hasSuffix("s") ? String(word.dropLast()) : word)
  }
}

extension Diagnostics {
  /// Reads a value inside a key.
  func reading<Value>(_ step: DecodingTrail.Step, _ read: () -> Value) -> Value {
    trail.steps.append(step)
    defer { trail.steps.removeLast() }
    return read()
  }
}
