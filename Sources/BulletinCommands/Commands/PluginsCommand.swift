import ArgumentParser
import Bulletin

/// `bulletin plugins`: what there is to configure with.
struct PluginsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugins",
    abstract: "What there is: components, record types, metrics; plugins of your own.",
    subcommands: [List.self, Describe.self, New.self, Test.self])

  /// `bulletin plugins list`: every component in a line.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Every component and record type, a line each, those of the configuration's plugins too.")

    @OptionGroup var common: CommonOptions

    func run() async throws {
      try await Session.perform(common) { session in
        let listing = ComponentListing(registry: try session.componentsWithPlugins())
        session.print(common.format == .json ? listing.json.pretty : listing.text)
        return .done
      }
    }
  }

  /// `bulletin plugins describe NAME`: options, fields, metrics.
  struct Describe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The options of a component, the fields of a record type, a plugin's metrics.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "A component, a record type, or a plugin.")
    var name: String

    func run() async throws {
      try await Session.perform(common) { session in
        let registry = try session.componentsWithPlugins()
        let description = ComponentDescription(registry: registry)
        let text = description.text(of: name)
        guard !text.isEmpty else {
          let known =
            ComponentKind.allCases.flatMap { registry.entries($0).map(\.name.text) }
            + registry.recordTypes.map(\.name)
          throw CommandFault(
            .usage,
            [
              Diagnostic(
                .unknownComponent, "nothing is called '\(name)'",
                hint: Suggestion.hint(for: name, among: known))
            ])
        }
        session.print(common.format == .json ? description.json(of: name).pretty : text)
        return .done
      }
    }
  }
}
