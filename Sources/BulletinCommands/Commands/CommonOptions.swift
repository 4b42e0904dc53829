import ArgumentParser
import Bulletin

/// The options that every command over a configuration has.
struct CommonOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("config")],
    help: ArgumentHelp("The configuration.", valueName: "file"))
  var config = "config.yaml"

  @Option(help: "How messages are printed: text or json.")
  var format: OutputFormat = .text

  @Option(
    help: "The language of messages: en or vi; by LANG unless it is said.",
    transform: messageLanguage)
  var language: LanguageCode?

  @Flag(help: "Print errors alone.")
  var quiet = false

  /// The language of messages that a word names.
  @Sendable static func messageLanguage(_ word: String) throws -> LanguageCode {
    guard MessageCatalogue.languages.contains(LanguageCode(word)) else {
      throw ValidationError("'\(word)' is no language of messages: write en or vi")
    }
    return LanguageCode(word)
  }
}

/// How results and messages are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, table, csv
}
