/// The version of what plugins are compiled against: the public declarations of `Bulletin`.
///
/// It grows when a plugin that built before may no longer build; a program with plugins is only ever
/// used by a Bulletin of the same version and API.
enum PluginAPI {
  static let version = 1
}
