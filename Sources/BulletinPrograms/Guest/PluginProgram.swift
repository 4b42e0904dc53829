import Bulletin
import BulletinOperations
import Glibc

/// Makes a Swift plugin a program of its own that speaks Bulletin's protocol.
///
/// ```swift
/// @main enum Main { static func main() async { await PluginProgram.main(Rainfall.self) } }
/// ```
/// Its sources are offered; components of other kinds are compiled in with `bulletin build`.
public enum PluginProgram {
  /// Answers on standard output what is asked on standard input, until it ends.
  ///
  /// - Parameter version: The version that `bulletin plugins list` tells.
  public static func main<P: Plugin>(_ plugin: P.Type, version: String = "") async {
    // Whatever else prints to standard output must not stand between the answers.
    let answers = dup(1)
    dup2(2, 1)
    var registry = Registry()
    do { try registry.register(plugin) } catch { fail(error) }
    let guest = PluginGuest(
      name: P.name, version: version, registry: registry, output: ProgramOutput(answers))
    while let line = readLine() {
      guard await guest.answer(line) else { exit(1) }
    }
  }

  private static func fail(_ error: any Error) -> Never {
    StandardError.write("\(error)")
    exit(1)
  }
}
