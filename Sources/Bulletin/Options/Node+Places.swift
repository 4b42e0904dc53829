extension Node {
  /// Where a part of a scalar's text stands in the file, given in UTF-8 offsets of the text.
  ///
  /// Quotes, escapes, folding, indentation and filled-in values are followed back to what was typed.
  /// An empty part is the character it stands before. Of lists and maps, the whole place.
  /// - Complexity: O(*n*) in the length of the scalar.
  public func place(ofUTF8 range: Range<Int>) -> Place {
    guard let scalar, !scalar.source.isEmpty else { return place }
    let trail = ScalarTrail(scalar)
    let length = scalar.text.utf8.count
    let lower = min(max(range.lowerBound, 0), length)
    let upper = min(max(range.upperBound, lower), length)
    let from = trail.source(of: lower)
    let to = range.isEmpty ? from : trail.source(after: upper)
    let bytes = scalar.source.utf8
    func index(_ offset: Int) -> String.Index {
      bytes.index(bytes.startIndex, offsetBy: min(offset, bytes.count))
    }
    let start = place.start.advanced(over: scalar.source[..<index(from)])
    let end = to > from ? start.advanced(over: scalar.source[index(from)..<index(to)]) : nil
    return Place(file: place.file, line: start.line, column: start.column, end: end)
  }

  /// Where a part of a scalar's text stands in the file.
  public func place(of range: Range<String.Index>) -> Place {
    guard let text = scalar?.text else { return place }
    let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let upper = text.utf8.distance(from: text.startIndex, to: range.upperBound)
    return place(ofUTF8: lower..<upper)
  }

  /// The keys and positions that lead from here to the innermost node at `target`.
  ///
  /// - Returns: Such as `pipelines.term.sections[2]`; empty for the node itself, `nil` for places
  ///   outside it.
  public func mappingPath(to target: Place) -> String? {
    guard contains(target) else { return nil }
    switch content {
    case .scalar: return ""
    case .list(let nodes):
      for (index, node) in nodes.enumerated() {
        if let rest = node.mappingPath(to: target) { return Self.join("[\(index)]", rest) }
      }
    case .map(let entries):
      for entry in entries {
        let name = entry.key.text ?? "?"
        if entry.key.contains(target) { return name }
        if let rest = entry.value.mappingPath(to: target) { return Self.join(name, rest) }
      }
    }
    return ""
  }

  private static func join(_ step: String, _ rest: String) -> String {
    rest.isEmpty || rest.hasPrefix("[") ? step + rest : "\(step).\(rest)"
  }

  private func contains(_ target: Place) -> Bool { place.contains(target) }
}
