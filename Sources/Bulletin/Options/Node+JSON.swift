extension Node {
  /// Makes the node of a JSON value, as if somebody had typed it at a place: texts in quotes, numbers
  /// and truth values without.
  ///
  /// - Parameter place: The place of each node, given the keys and positions that lead to it.
  public init(_ json: JSONValue, place: ([String]) -> Place) { self.init(json, [], place) }

  private init(_ json: JSONValue, _ path: [String], _ place: ([String]) -> Place) {
    let here = place(path)
    switch json {
    case .null: self.init(.scalar(Scalar("null")), at: here)
    case .bool(let value): self.init(.scalar(Scalar(value ? "true" : "false")), at: here)
    case .integer(let value): self.init(.scalar(Scalar(String(value))), at: here)
    case .number(let digits): self.init(.scalar(Scalar(digits)), at: here)
    case .string(let text):
      self.init(.scalar(Scalar(text, style: .doubleQuoted)), at: here)
    case .array(let values):
      self.init(
        .list(values.enumerated().map { Node($1, path + [String($0)], place) }), at: here)
    case .object(let members):
      let entries = members.map { member in
        let inner = path + [member.name]
        let key = Node(.scalar(Scalar(member.name, style: .doubleQuoted)), at: place(inner))
        var value = Node(member.value, inner, place)
        value.keyPlace = key.place
        return Entry(key: key, value: value)
      }
      self.init(.map(entries), at: here)
    }
  }
}
