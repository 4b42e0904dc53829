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
    transform: { text in
      guard MessageCatalogue.languages.contains(LanguageCode(text)) else {
        throw ValidationError("'\(text)' is no language of messages: write en or vi")
      }
      return LanguageCode(text)
    })
  var language: LanguageCode?

  @Flag(help: "Print errors alone.")
  var quiet = false
}

/// How results and messages are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, table, csv
}
