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
      MeasureCommand.self, ExplainCommand.self, PluginsCommand.self, ScheduleCommand.self,
      SchemaCommand.self,
    ])

  /// Makes the program.
  public init() {}

  /// The plugins that the running program was compiled with, beside those that come with Bulletin.
  @TaskLocal static var plugins: [any Plugin.Type] = []

  /// Runs the program with further plugins.
  ///
  /// `bulletin help B012` tells what a diagnostic code means; any other help is the commands' own.
  public static func main(with plugins: [any Plugin.Type]) async {
    let words = CommandLine.arguments.dropFirst()
    if words.count == 2, words.first == "help", let code = words.last,
      let entry = DiagnosticCatalogue.entry(
        for: DiagnosticCode(code.uppercased()), in: Machine.language)
    {
      print("\(entry.code): \(entry.title)\n\n\(entry.advice)")
      return
    }
    await $plugins.withValue(plugins) { await main() }
  }
}
