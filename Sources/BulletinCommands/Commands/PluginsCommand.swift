import ArgumentParser
import Bulletin

/// `bulletin plugins`: what there is to configure with.
struct PluginsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins", abstract: "What there is: components, record types, metrics.",
    subcommands: [List.self, Describe.self])

  /// `bulletin plugins list`: every component in a line.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Every component and record type, a line each.")

    func run() throws {
      let registry = try BuiltIns.registry()
      var rows: [[String]] = []
      for kind in ComponentKind.allCases {
        for entry in registry.entries(kind) {
          rows.append([kind.rawValue, entry.name.text, entry.plugin, entry.summary])
        }
      }
      for type in registry.recordTypes {
        rows.append(["records", type.name, String(type.name.prefix { $0 != "." }), type.summary])
      }
      print(Self.aligned(rows))
    }

    private static func aligned(_ rows: [[String]]) -> String {
      let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
      return rows.map { row in
        (0..<3).map { row[$0].padded(to: widths[$0]) }.joined(separator: "  ") + "  " + row[3]
      }.joined(separator: "\n")
    }
  }

  /// `bulletin plugins describe NAME`: options, fields, metrics.
  struct Describe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The options of a component, the fields of a record type, a plugin's metrics.")

    @Argument(help: "A component, a record type, or a plugin.")
    var name: String

    func run() throws {
      let registry = try BuiltIns.registry()
      let text = ComponentDescription(registry: registry).text(of: name)
      guard !text.isEmpty else {
        let known =
          ComponentKind.allCases.flatMap { registry.entries($0).map(\.name.text) }
          + registry.recordTypes.map(\.name)
        let hint = Suggestion.hint(for: name, among: known).map { "; \($0)" } ?? ""
        throw ValidationError("nothing is called '\(name)'\(hint)")
      }
      print(text)
    }
  }
}
