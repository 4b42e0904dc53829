import Bulletin
import BulletinConfig
import BulletinOperations
import BulletinPrograms
import BulletinRenderers

/// Brings the plugins that a configuration names into the registry.
struct PluginLoading {
  /// The codes of plugins that are right in the configuration and not to be had.
  static let unavailable: Set<DiagnosticCode> = [
    .pluginNotStarted, .pluginTimedOut, .pluginMalformed, .pluginIncomplete, .pluginFailed,
  ]

  /// The path of the configuration.
  let configuration: String
  /// Where programs tell what they want to tell.
  let messages: ProgramMessages

  /// Adds plugins to a registry; what cannot be is reported at their places.
  func extend(_ plugins: [PluginOptions], _ registry: inout Registry, _ diagnostics: Diagnostics) {
    let packages = PluginPackage.packages(in: plugins, of: configuration)
    if !packages.isEmpty, PluginPackage.key(of: packages) != BulletinProgram.key {
      diagnostics.report(HandOver.fault(for: packages, of: configuration))
      return
    }
    let programs = ProgramPlugins(
      stateFolder: StateFolder.path(beside: configuration), telling: Self.telling)
    for plugin in plugins where plugin.command != nil {
      guard let command = command(of: plugin, diagnostics) else { continue }
      do { try programs.register(command, in: &registry) } catch let fault as ProgramFault {
        var diagnostic = fault.diagnostic
        diagnostic.place = plugin.$command
        diagnostics.report(diagnostic)
      } catch {
        diagnostics.error(.pluginFailed, "\(error)", at: plugin.$command)
      }
    }
  }

  private func command(
    of plugin: PluginOptions, _ diagnostics: Diagnostics
  ) -> ProgramCommand? {
    let words = (plugin.command ?? []).map(\.text)
    guard words.first?.isEmpty == false else {
      diagnostics.error(
        .badOption, "a command has at least one word", at: plugin.$command,
        hint: "command: [python3, rainfall.py]")
      return nil
    }
    var environment: [String: String] = [:]
    for name in plugin.env {
      guard let value = Machine.variable(name) else {
        diagnostics.error(
          .environmentUnset, "the environment has no '\(name)' for '\(words[0])'",
          at: plugin.$env, hint: "set it, or take it out of 'env'")
        continue
      }
      environment[name] = value
    }
    guard environment.count == Set(plugin.env).count else { return nil }
    return ProgramCommand(
      words: words, environment: environment,
      folder: StateFolder.folder(of: plugin.$command?.file ?? configuration),
      timeout: plugin.timeout, log: messages.take)
  }

  /// The report as the renderer `json` writes it.
  @Sendable private static func telling(_ report: Report, _ context: RenderContext) -> String {
    JSONRenderer(EmptyOptions()).render(report, in: context)
      .map { String(decoding: $0.bytes, as: UTF8.self) }.first ?? "null"
  }
}
