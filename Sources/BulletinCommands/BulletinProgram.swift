import ArgumentParser

/// The program `bulletin`: one command for each thing that people do with it.
public struct BulletinProgram: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "bulletin",
    abstract: "Turns office records into reports whose every figure can be traced.",
    version: BulletinVersion.text,
    subcommands: [
      InitCommand.self, ValidateCommand.self, CheckCommand.self, RunCommand.self,
      MeasureCommand.self, ExplainCommand.self, PluginsCommand.self, ScheduleCommand.self,
    ])

  /// Makes the program.
  public init() {}
}
