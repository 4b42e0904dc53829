import Bulletin

/// Brings plugins that are programs into a registry, as if they were compiled in.
public struct ProgramPlugins: Sendable {
  private let cache: DescriptionCache
  private let telling: @Sendable (Report, RenderContext) throws -> String

  /// Makes the way in.
  ///
  /// - Parameters:
  ///   - stateFolder: Where descriptions are kept.
  ///   - telling: Tells a report as JSON, as the renderer `json` does.
  public init(
    stateFolder: String,
    telling: @escaping @Sendable (Report, RenderContext) throws -> String
  ) {
    cache = DescriptionCache(folder: stateFolder)
    self.telling = telling
  }

  /// What a program says of itself: from the state folder, else from the program.
  ///
  /// - Throws: `ProgramFault`.
  public func description(of command: ProgramCommand) throws -> ProgramDescription {
    if let kept = cache.answer(of: command),
      let answer = try? kept.withUnsafeBufferPointer({ try JSONScanner.value(of: $0) }),
      let description = try? ProgramDescription(answer, program: command.title)
    {
      return description
    }
    do {
      let exchange = try ProgramExchange(command)
      exchange.send(["type": "describe", "protocol": .integer(ProgramProtocol.version)])
      exchange.endRequests()
      let answer = try exchange.answer("description")
      try exchange.finish()
      let description = try ProgramDescription(answer, program: command.title)
      cache.keep(Array(answer.description.utf8), of: command)
      return description
    } catch let refusal as ProgramRefusal {
      throw ProgramFault(Diagnostic(.pluginFailed, refusal.message))
    }
  }

  /// Adds what a program brings to a registry.
  ///
  /// - Throws: `ProgramFault` for a program that cannot be asked, or names that are taken.
  public func register(_ command: ProgramCommand, in registry: inout Registry) throws {
    let description = try description(of: command)
    registry.note(
      PluginFacts(
        name: description.name, version: description.version, origin: command.title))
    for component in description.components {
      do {
        try registry.register(entry(component, of: description, command))
      } catch let fault as RegistryFault {
        throw ProgramFault(
          .pluginConflict, command.title, "brings a name that is taken: \(fault)")
      }
    }
  }

  private func entry(
    _ component: ProgramDescription.Component, of description: ProgramDescription,
    _ command: ProgramCommand
  ) -> RegistryEntry {
    let telling = self.telling
    return RegistryEntry(
      name: component.name, kind: component.kind, summary: component.summary,
      plugin: description.name, options: component.options
    ) { options, node in
      let opening = PluginOpening(command, component, options: options, node: node)
      return component.kind == .source
        ? ProgramSource(opening)
        : ProgramRenderer(
          opening, fileExtension: component.fileExtension, telling: telling)
    }
  }
}
