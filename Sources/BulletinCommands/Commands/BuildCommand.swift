import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinOperations

/// `bulletin build`: a program with the Swift plugins that a configuration names.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build a program with the Swift plugins that the configuration names.",
    discussion: """
      The program stands in the state folder, '.bulletin/host' beside the configuration, and 'bulletin \
      run' hands over to it. The versions that were used are kept in 'bulletin.lock'.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Put a copy of the program here.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("The folder of Bulletin's own package.", valueName: "path"))
  var core: String?

  @Flag(help: "Use the newest versions that 'from' allows, whatever the lock says.")
  var update = false

  @Option(
    name: .customLong("build-configuration"),
    help: ArgumentHelp("debug or release.", visibility: .hidden))
  var variant = "release"

  @Option(
    name: .customLong("scratch-path"),
    help: ArgumentHelp("Where SwiftPM builds.", visibility: .hidden))
  var scratch: String?

  func run() async throws {
    try await Session.perform(common) { session in
      let packages = try session.packages()
      guard !packages.isEmpty else {
        throw CommandFault(
          .usage,
          [
            Diagnostic(
              .badPluginPackage, "'\(common.config)' names no Swift plugin",
              hint: "plugins: [{path: ../Rainfall}]")
          ])
      }
      let build = PluginBuild(
        configuration: common.config, packages: packages, core: try CoreLocation.folder(core),
        variant: variant, scratch: scratch, updates: update)
      let (program, isNew) = try build.run()
      if let output {
        try TextFile.write(
          try LocalFiles().contents(of: program).bytes, to: output, mode: 0o755)
      }
      if !common.quiet, isNew { StandardError.write("built \(output ?? program)") }
      return .done
    }
  }
}
