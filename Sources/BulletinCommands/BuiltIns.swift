import Bulletin
import BulletinMetrics
import BulletinOperations
import BulletinRenderers
import BulletinSources
import CongressStatistics
import LaosExchanges
import NGOAid

/// Everything that this program is compiled with.
package enum BuiltIns {
  /// The registry of this program.
  package static func registry() throws -> Registry {
    var registry = Registry()
    try registry.register(BuiltInSources.self)
    try registry.register(BuiltInMetrics.self)
    try registry.register(BuiltInRenderers.self)
    try registry.register(BuiltInPublishers.self)
    try registry.register(CongressStatistics.self)
    try registry.register(LaosExchanges.self)
    try registry.register(NGOAid.self)
    for plugin in BulletinProgram.plugins {
      try register(plugin.type, in: &registry)
      registry.note(
        PluginFacts(
          name: plugin.type.name, version: plugin.version, origin: plugin.origin))
    }
    return registry
  }

  /// The sources of files alone, for a command that needs nothing else.
  package static func files() throws -> Registry {
    var registry = Registry()
    try BuiltInSources.registerFiles(in: &registry)
    return registry
  }

  private static func register<P: Plugin>(_ plugin: P.Type, in registry: inout Registry) throws {
    try registry.register(plugin)
  }
}
