import ArgumentParser
import Bulletin
import Logging

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

  @Option(
    help: ArgumentHelp(
      "The folder of the journal; .bulletin beside the configuration if not said.",
      valueName: "folder"))
  var state: String?

  @Option(name: .customLong("log-format"), help: "How messages and logs are written: text or json.")
  var logFormat: LogFormat = .text

  @Option(
    help: ArgumentHelp(
      """
      The memory for what is counted, such as 256MB; half of the machine's unless it is said. \
      Groups of 'query', and different values behind medians, quantiles and distinct counts, go to \
      temporary files where it is too little, in TMPDIR or /tmp.
      """, valueName: "size"))
  var memory: String?

  @Flag(help: "Print errors alone.")
  var quiet = false

  @Flag(help: "Tell what is done.")
  var verbose = false

  /// What is logged.
  var logLevel: Logger.Level { quiet ? .error : verbose ? .debug : .warning }

  /// The language of messages that a word names.
  @Sendable static func messageLanguage(_ word: String) throws -> LanguageCode {
    guard MessageCatalogue.languages.contains(LanguageCode(word)) else {
      throw ValidationError("'\(word)' is no language of messages: write en or vi")
    }
    return LanguageCode(word)
  }
}

/// How logs are written.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// How results and messages are printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, table, csv
}
