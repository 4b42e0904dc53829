import Bulletin
import Glibc

/// Goes on as the program that was built for a configuration's plugins.
enum HandOver {
  /// Becomes that program, or says why that cannot be.
  ///
  /// - Returns: Only if it cannot.
  static func fault(for packages: [PluginPackage], of configuration: String) -> Diagnostic {
    let command: Message = "type: bulletin build --config \(configuration)"
    let place = packages.first?.place
    let names = packages.map(\.origin).joined(separator: ", ")
    let program = BuildStamp.program(beside: configuration)
    guard let stamp = BuildStamp(beside: configuration), AbsolutePath.exists(program) else {
      return Diagnostic(
        .pluginsNotCompiled, "this program is not compiled with the plugins \(names)", at: place,
        hint: command)
    }
    guard stamp.bulletin == BuildStamp.thisBulletin else {
      return Diagnostic(
        .pluginBinaryOutdated,
        "the program with the plugins \(names) is of Bulletin \(stamp.bulletin), this is \(BuildStamp.thisBulletin)",
        at: place, hint: command)
    }
    guard stamp.key == PluginPackage.key(of: packages) else {
      return Diagnostic(
        .pluginsNotCompiled, "the program was built for other plugins than \(names)", at: place,
        hint: command)
    }
    guard stamp.plugins == BuildStamp.digest(of: packages) else {
      return Diagnostic(
        .pluginsNotCompiled,
        "the sources of the plugins \(names) have changed since they were built",
        at: place, hint: command)
    }
    var words = ([program] + CommandLine.arguments.dropFirst()).map { strdup($0) } + [nil]
    fflush(nil)
    execv(program, &words)
    return Diagnostic(
      .pluginNotStarted, "'\(program)' cannot be started: \(String(cString: strerror(errno)))",
      at: place, hint: command)
  }
}
