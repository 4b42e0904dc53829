import Bulletin
import BulletinMetrics
import BulletinRenderers
import BulletinSources
import CongressStatistics
import LaosExchanges
import NGOAid

/// Everything that this program is compiled with.
enum BuiltIns {
  /// The registry of a program without plugins of others.
  static func registry() throws -> Registry {
    var registry = Registry()
    try registry.register(BuiltInSources.self)
    try registry.register(BuiltInMetrics.self)
    try registry.register(BuiltInRenderers.self)
    try registry.register(CongressStatistics.self)
    try registry.register(LaosExchanges.self)
    try registry.register(NGOAid.self)
    return registry
  }
}
