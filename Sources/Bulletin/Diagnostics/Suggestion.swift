/// Finds what somebody meant among what there is.
public enum Suggestion {
  /// The candidate nearest to `word`, if one is near enough to be meant.
  ///
  /// Distance after Damerau and Levenshtein (a swap of neighbours is one step) over characters,
  /// compared without case and with `-` as `_`; at most a third of the word may differ, one
  /// character in short words. The earlier of two equally near candidates wins.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = normalized(word)
    guard !wanted.isEmpty, wanted.count <= longest else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let offered = normalized(candidate)
      guard !offered.isEmpty, offered.count <= longest else { continue }
      let limit = max(1, max(wanted.count, offered.count) / 3)
      guard abs(wanted.count - offered.count) <= limit else { continue }
      let steps = distance(wanted, offered)
      let meant = steps <= limit && steps < wanted.count
      if meant, steps < best?.distance ?? .max { best = (candidate, steps) }
    }
    return best?.candidate
  }

  /// What to print beside an unknown word: `did you mean 'x'?`, or the list where it is short.
  ///
  /// - Returns: `nil` if nothing is near and there are too many candidates to list, or none.
  public static func hint(for word: String, among candidates: [String]) -> Message? {
    if let near = nearest(to: word, among: candidates) { return "did you mean '\(near)'?" }
    return candidates.count <= few ? list(candidates) : nil
  }

  /// What is allowed, in words: `one of a, b, c`; `nil` for none.
  public static func list(_ candidates: [String]) -> Message? {
    switch candidates.count {
    case 0: nil
    case 1: "write \(candidates[0])"
    default: "one of \(candidates.joined(separator: ", "))"
    }
  }

  private static let longest = 80
  private static let few = 12

  private static func normalized(_ word: String) -> [Character] {
    word.lowercased().map { $0 == "-" ? "_" : $0 }
  }

  /// Steps (insert, delete, replace, swap neighbours) from one word to another, in three rows.
  static func distance(_ one: [Character], _ other: [Character]) -> Int {
    guard !one.isEmpty, !other.isEmpty else { return max(one.count, other.count) }
    var beforeLast: [Int] = []
    var last = Array(0...other.count)
    for row in 1...one.count {
      var current = [row]
      for column in 1...other.count {
        let same = one[row - 1] == other[column - 1]
        var steps = min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2],
          one[row - 2] == other[column - 1]
        {
          steps = min(steps, beforeLast[column - 2] + 1)
        }
        current.append(steps)
      }
      (beforeLast, last) = (last, current)
    }
    return last[other.count]
  }
}
