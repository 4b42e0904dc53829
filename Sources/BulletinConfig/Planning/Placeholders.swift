import Bulletin

/// Checks the names in braces of paths and addresses: `out/{pipeline}/{period}`.
struct Placeholders {
  let diagnostics: Diagnostics

  /// - Parameters:
  ///   - names: The names that are filled in.
  ///   - isOpen: Whether other names may be columns that are not known yet.
  func check(_ text: String, at place: Place?, names: [String], isOpen: Bool = false) {
    guard place != nil else { return }
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: "}") else {
        diagnostics.error(.unknownPlaceholder, "'{' is never closed", at: place)
        return
      }
      let name = String(inside[..<close])
      if !names.contains(name), !isOpen || name.isEmpty {
        diagnostics.error(
          .unknownPlaceholder, "nothing fills in '{\(name)}'", at: place,
          hint: Suggestion.hint(for: name, among: names))
      }
      rest = inside[inside.index(after: close)...]
    }
  }
}
