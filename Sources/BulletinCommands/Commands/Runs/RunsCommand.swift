import ArgumentParser

/// `bulletin runs`: the journal.
struct RunsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs", abstract: "What ran, on which inputs, with which result.",
    subcommands: [RunsList.self, RunsShow.self, RunsDiff.self])
}
