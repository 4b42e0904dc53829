import ArgumentParser

/// What a new plugin can begin with.
enum PluginKind: String, ExpressibleByArgument, CaseIterable {
  case records, source, metric, section, renderer, publisher
}
