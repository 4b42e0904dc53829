import ArgumentParser
import Bulletin
import BulletinConfig

/// `bulletin schema`: the JSON Schema of configurations, for editors.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of configurations, for editors, plugins included.",
    discussion: """
      Save it and name it in the first line of a configuration, and an editor with a YAML language
      server completes and explains keys as you type:

        bulletin schema > bulletin.schema.json
        # yaml-language-server: $schema=bulletin.schema.json
      """)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Session.perform(common) { session in
      session.print(ConfigurationSchema(try session.componentsWithPlugins()).value.pretty)
      return .done
    }
  }
}
