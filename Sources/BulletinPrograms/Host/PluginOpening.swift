import Bulletin

/// A component of a program with its options: what `open` says. It prints without secrets.
struct PluginOpening: Sendable, CustomStringConvertible, CustomReflectable {
  let command: ProgramCommand
  let kind: ComponentKind
  let name: ComponentName
  private let options: JSONValue
  private let places: [[String]: Place]
  /// The texts that no message may hold.
  let secrets: [String]

  init(
    _ command: ProgramCommand, _ component: ProgramDescription.Component, options: JSONValue,
    node: Node
  ) {
    self.command = command
    kind = component.kind
    name = component.name
    self.options = options
    var places: [[String]: Place] = [:]
    Self.note(node, [], in: &places)
    self.places = places
    secrets = component.options.facts.filter(\.isSecret).flatMap { fact in
      options[fact.name].map(Self.texts) ?? []
    }
  }

  var description: String { "\(kind.rawValue) '\(name)' of '\(command.title)'" }
  var customMirror: Mirror { Mirror(self, children: []) }

  /// The message that opens the component.
  func message(today: CalendarDay?) -> JSONValue {
    let message: JSONValue = [
      "type": "open", "kind": .string(kind.rawValue), "name": .string(name.text),
      "options": options,
    ]
    return today.map { message.adding(["today": .string($0.description)]) } ?? message
  }

  /// The fault that a program's own refusal amounts to: at the option that it blames, if it does.
  func fault(_ error: any Error) -> any Error {
    guard let refusal = error as? ProgramRefusal else { return error }
    var place: Place?
    for length in (1...max(refusal.option.count, 1)).reversed() where place == nil {
      place = places[Array(refusal.option.prefix(length))]
    }
    let code: DiagnosticCode = refusal.option.isEmpty ? .pluginFailed : .badOption
    return ProgramFault(Diagnostic(code, refusal.message, at: place ?? places[[]]))
  }

  private static func note(_ node: Node, _ path: [String], in places: inout [[String]: Place]) {
    places[path] = path.isEmpty ? node.keyPlace ?? node.place.head : node.place
    for entry in node.entries ?? [] {
      if let key = entry.key.text { note(entry.value, path + [key], in: &places) }
    }
    for (index, item) in (node.list ?? []).enumerated() {
      note(item, path + [String(index)], in: &places)
    }
  }

  private static func texts(of value: JSONValue) -> [String] {
    switch value {
    case .string(let text): [text]
    case .array(let values): values.flatMap(texts)
    case .object(let members): members.flatMap { texts(of: $0.value) }
    default: []
    }
  }
}
