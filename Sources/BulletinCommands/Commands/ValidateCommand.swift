import ArgumentParser

/// `bulletin validate`: everything but opening data.
struct ValidateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check the configuration without opening data.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Session.perform(common) { session in
      _ = try session.plan(tellsGaps: true)
      return .done
    }
  }
}
