import Bulletin

/// What programs are told of a set, as JSON.
enum SetSummary {
  /// The members `purpose pipeline period language title text identity folder files parameters`; of
  /// an alert also `outcome`.
  static func json(_ set: PublishedSet) -> JSONValue {
    var members: [JSONValue.Member] = []
    switch set.purpose {
    case .report: members.append(.init("purpose", "report"))
    case .replacement: members.append(.init("purpose", "replacement"))
    case .alert(let outcome):
      members.append(.init("purpose", "alert"))
      members.append(.init("outcome", .string(outcome)))
    }
    members += [
      .init("pipeline", .string(set.pipeline)), .init("period", .string(set.period)),
      .init("language", .string(set.language.code)), .init("title", .string(set.title)),
      .init("text", .string(set.text)), .init("identity", .string(set.identity)),
    ]
    if let folder = set.folder { members.append(.init("folder", .string(folder))) }
    members.append(.init("files", .array(set.files.map { .string($0.name) })))
    members.append(
      .init(
        "parameters",
        .object(
          set.parameters.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })))
    return .object(members)
  }
}
