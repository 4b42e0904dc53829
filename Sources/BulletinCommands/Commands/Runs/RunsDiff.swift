import ArgumentParser
import Bulletin
import BulletinOperations

/// `bulletin runs diff`: which figures moved between two runs, and why.
struct RunsDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Which figures moved between two runs, and why.",
    discussion: """
      With one run, it is compared with the one before it of the same pipeline and period; with none,
      the newest is. Prints nothing if no figure moved.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The earlier run, or the later one if no other is named.")
  var first: String?

  @Argument(help: "The later run.")
  var second: String?

  func run() async throws {
    try await Session.perform(common) { session in
      session.hasResult = true
      let plan = try session.plan()
      let lookup = RunLookup(session: session, plan: plan)
      let (one, journal) = try lookup.run(first)
      let new = try second.map { try lookup.run($0).run } ?? one
      let old = second == nil ? try lookup.before(one, in: journal) : one
      let changes = FigureChange.between(
        old, try journal.figures(of: old.id), new, try journal.figures(of: new.id))
      let language = plan.languages.first ?? .vi
      if common.format == .json {
        session.print(JSONValue.array(changes.map { json($0, language) }).pretty)
      } else if !changes.isEmpty {
        let head = ["figure", old.id, new.id, "cause"]
        session.print(
          PlainColumns.text(
            [head]
              + changes.map {
                [$0.id, $0.old(in: language), $0.new(in: language), $0.cause.rawValue]
              }))
      }
      return .done
    }
  }

  private func json(_ change: FigureChange, _ language: LanguageCode) -> JSONValue {
    [
      "figure": .string(change.id), "label": .string(change.label.text(in: language)),
      "old": change.old.map { .string($0.text(in: language)) } ?? nil,
      "new": change.new.map { .string($0.text(in: language)) } ?? nil,
      "cause": .string(change.cause.rawValue),
    ]
  }
}
