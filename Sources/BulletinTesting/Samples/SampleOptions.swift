import Bulletin

/// The options that a component is tried with, and changes of them.
struct SampleOptions {
  static let file = "sample"
  /// A word that no message may hold.
  static let secret = "s3cr3t-9f2c"

  let facts: [SettingFacts]
  private let entries: [Node.Entry]

  /// Takes the sample's options, else the example of each required option.
  ///
  /// - Throws: `FlowText.Fault` for text that cannot be read.
  init(_ sample: ConformanceSample, facts: [SettingFacts]) throws {
    self.facts = facts
    if let text = sample.options {
      let node = try FlowText.read(text, file: Self.file)
      guard let entries = node.entries else {
        throw FlowText.Fault(description: "the options of a sample are a map, {path: gauge.log}")
      }
      self.entries = entries
    } else {
      entries = try facts.filter(\.isRequired).map { fact in
        let text =
          fact.allowedWords.first ?? fact.example ?? sample.files.keys.sorted().first ?? "sample"
        return try Self.entry(fact.name, FlowText.read(text, file: Self.file))
      }
    }
  }

  private init(_ facts: [SettingFacts], _ entries: [Node.Entry]) {
    (self.facts, self.entries) = (facts, entries)
  }

  /// The options with one more that has an example: where one of several must be there.
  var supplements: [SampleOptions] {
    facts.filter { !$0.isRequired && !keys.contains($0.name) }.compactMap { fact in
      guard let example = fact.example ?? (fact.typeText == "text" ? "sample" : nil),
        let value = try? FlowText.read(example, file: Self.file)
      else { return nil }
      return SampleOptions(facts, entries + [Self.entry(fact.name, value)])
    }
  }

  /// The map of the options.
  var node: Node { Self.map(entries) }

  /// The names of the options in it.
  var keys: [String] { entries.compactMap(\.key.text) }

  /// The map with another value for an option.
  func setting(_ name: String, _ value: Node) -> Node {
    var copy = entries.filter { $0.key.text != name }
    copy.append(Self.entry(name, value))
    return Self.map(copy)
  }

  /// The map without an option.
  func removing(_ name: String) -> Node { Self.map(entries.filter { $0.key.text != name }) }

  /// Forms that a secret option may take, each holding the word that no message may hold.
  static var secretForms: [Node] {
    ["\"\(secret)\"", "{X-Token: \"\(secret)\"}", "[\"\(secret)\"]"].compactMap {
      try? FlowText.read($0, file: file)
    }
  }

  private static func map(_ entries: [Node.Entry]) -> Node {
    Node(.map(entries), at: Place(file: file, line: 1, column: 1))
  }

  private static func entry(_ name: String, _ value: Node) -> Node.Entry {
    let place = Place(file: file, line: 1, column: 1, length: name.count)
    var value = value
    value.keyPlace = place
    return Node.Entry(key: Node(.scalar(Node.Scalar(name)), at: place), value: value)
  }
}
