import Bulletin
import BulletinTesting

/// Holds the programs of a configuration to what components promise: their options document
/// themselves, and what they read is the same twice.
struct ProgramTest {
  /// The configuration that names the programs, and the sources and renderers that use them.
  let configuration: String

  func run(_ session: Session) async throws -> ExitStatus {
    let registry = try session.components(of: configuration)
    let programs = Set(registry.plugins.map(\.name))
    var own = Registry()
    for kind in ComponentKind.allCases {
      for entry in registry.entries(kind) where programs.contains(entry.plugin) {
        try own.register(entry)
      }
    }
    guard ComponentKind.allCases.contains(where: { !own.entries($0).isEmpty }) else {
      throw CommandFault(
        .usage,
        [
          Diagnostic(
            .badPluginPackage, "'\(configuration)' is neither a package nor names a program",
            hint: "plugins: [{command: [python3, rainfall.py]}]")
        ])
    }
    let faults = conformanceOfOptions(of: own)
    guard faults.isEmpty else {
      throw CommandFault(
        .failed,
        faults.map { fault in
          Diagnostic(
            .pluginUnfit, "\(fault.component): \(fault.requirement): \(fault.finding)")
        })
    }
    return .done
  }
}
