import ArgumentParser
import Bulletin

extension PluginsCommand {
  /// `bulletin plugins new NAME`: a package that builds and passes its tests.
  struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write a new plugin: a Swift package that builds and passes its tests.")

    @OptionGroup var common: CommonOptions

    @Argument(help: "The name, such as RainGauge; also that of the folder.")
    var name: String

    @Option(help: "What it begins with; may be given several times.")
    var kind: [PluginKind] = []

    @Option(help: ArgumentHelp("The folder of Bulletin's own package.", valueName: "path"))
    var core: String?

    func run() async throws {
      try await Session.perform(common) { session in
        guard let names = PluginNames(name.split(separator: "/").last.map(String.init) ?? "") else {
          throw CommandFault(
            .usage,
            [
              Diagnostic(
                .badOption, "'\(name)' cannot be the name of a Swift module",
                hint: "letters and digits, such as RainGauge")
            ])
        }
        guard !AbsolutePath.exists(name) else {
          throw CommandFault(
            .cannotWrite, [Diagnostic(.cannotWrite, "'\(name)' is there already")])
        }
        let asked = kind.isEmpty ? [.source, .metric] : kind
        let scaffold = PluginScaffold(
          names: names, kinds: PluginKind.allCases.filter(asked.contains),
          core: try CoreLocation.folder(core))
        for (path, text) in scaffold.files {
          let whole = "\(name)/\(path)"
          AbsolutePath.makeFolder(StateFolder.folder(of: whole))
          try TextFile.write(text, to: whole)
        }
        if !common.quiet {
          session.print(
            """
            '\(name)' is a plugin that works. Next:
              cd \(name)
              swift test
              bulletin build && bulletin run
            """)
        }
        return .done
      }
    }
  }

  /// `bulletin plugins test PATH`: the plugin's tests, the kit among them.
  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run the tests of a plugin package, or ask the programs of a configuration.",
      discussion: """
        PATH is the folder of a Swift package, whose tests are run, or a configuration: each program \
        under its 'plugins' is asked what it is, and what it says is held to what components promise.
        """)

    @OptionGroup var common: CommonOptions

    @Argument(help: "The folder of a package, or a configuration.")
    var path: String

    @Option(
      name: .customLong("scratch-path"),
      help: ArgumentHelp("Where SwiftPM builds.", visibility: .hidden))
    var scratch: String?

    func run() async throws {
      try await Session.perform(common) { session in
        guard AbsolutePath.exists(path) else {
          throw CommandFault(.noInput, [Diagnostic(.inputNotFound, "no file '\(path)'")])
        }
        guard AbsolutePath.exists("\(path)/Package.swift") else {
          return try await ProgramTest(configuration: path).run(session)
        }
        let status = try SwiftTool.run(
          ["test", "--package-path", path] + (scratch.map { ["--scratch-path", $0] } ?? []))
        guard status == 0 else {
          throw CommandFault(
            .failed, [Diagnostic(.pluginUnfit, "the tests of '\(path)' fail")])
        }
        return .done
      }
    }
  }
}
