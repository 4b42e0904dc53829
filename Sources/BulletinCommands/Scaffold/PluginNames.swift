import Bulletin

/// The names that a new plugin has in its parts.
struct PluginNames {
  /// The package, the module and the plugin's type: `RainGauge`.
  let type: String
  /// The prefix in configurations: `rain_gauge`.
  let id: String

  /// Takes a name of letters and digits, with `-`, `_` or capitals between words.
  ///
  /// - Returns: Nil for a name that Swift could not have.
  init?(_ name: String) {
    let parts = name.split { "-_ ".contains($0) }
    guard let first = name.first, first.isLetter,
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_ ".contains($0)) })
    else { return nil }
    type = parts.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    var id = ""
    for (index, letter) in type.enumerated() {
      if index > 0, letter.isUppercase, id.last != "_" { id += "_" }
      id += letter.lowercased()
    }
    self.id = id
    // A module of these names would hide one that it imports.
    guard !["Bulletin", "Swift", "Testing", "Foundation", "Glibc"].contains(type) else {
      return nil
    }
  }
}
