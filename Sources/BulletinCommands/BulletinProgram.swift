import ArgumentParser
import Bulletin

/// The program `bulletin`: one command for each thing that people do with it.
public struct BulletinProgram: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "bulletin",
    abstract: "Turns office records into reports whose every figure can be traced.",
    version: BulletinVersion.text,
    subcommands: [
      InitCommand.self, ValidateCommand.self, CheckCommand.self, PlanCommand.self, RunCommand.self,
      MeasureCommand.self, QueryCommand.self, ExplainCommand.self, PluginsCommand.self,
      BuildCommand.self,
      ScheduleCommand.self, SchemaCommand.self, BackfillCommand.self,
      PublishCommand.self, RunsCommand.self, VerifyCommand.self,
    ])

  /// Makes the program.
  public init() {}

  /// The plugins that the running program was compiled with, beside those that come with Bulletin.
  @TaskLocal static var plugins: [CompiledPlugin] = []

  /// What the plugins of a configuration must be for this program to have them; nil for one that
  /// 'bulletin build' did not make.
  @TaskLocal static var key: String?

  /// Runs the program with further plugins.
  ///
  /// `bulletin help B012` tells what a diagnostic code means; any other help is the commands' own.
  public static func main(with plugins: [any Plugin.Type]) async {
    await main(hosting: plugins.map { CompiledPlugin($0, origin: "compiled in") }, key: nil)
  }

  /// Runs the program with plugins of a configuration; what `bulletin build` writes calls this.
  ///
  /// - Parameter key: What the plugins of the configuration must be.
  public static func main(hosting plugins: [CompiledPlugin], key: String?) async {
    let words = CommandLine.arguments.dropFirst()
    if words.count == 2, words.first == "help", let word = words.last, Self.isCode(word) {
      return help(DiagnosticCode(word.uppercased()))
    }
    await $plugins.withValue(plugins) {
      await $key.withValue(key) {
        if await !answered(Array(words)) { await main(UnattendedOptions.completed(Array(words))) }
      }
    }
  }

  /// Whether a word is a letter with three digits, as all codes are.
  private static func isCode(_ word: String) -> Bool {
    word.utf8.count == 4 && word.first?.isLetter == true && word.dropFirst().allSatisfy(\.isNumber)
  }

  private static func help(_ code: DiagnosticCode) {
    guard let entry = DiagnosticCatalogue.entry(for: code, in: Machine.language) else {
      exit(withError: ValidationError("no diagnostic has the code '\(code)'"))
    }
    print("\(entry.code): \(entry.title)\n\n\(entry.advice)")
  }

  /// Answers a question at once: to make all commands and choose among them takes longer than a
  /// small one.
  ///
  /// - Returns: False for other commands, and for words that all commands have to look at.
  private static func answered(_ words: [String]) async -> Bool {
    guard words.first == QueryCommand.configuration.commandName,
      let command = try? QueryCommand.parse(Array(words.dropFirst()))
    else { return false }
    do { try await command.run() } catch { exit(withError: error) }
    return true
  }
}
