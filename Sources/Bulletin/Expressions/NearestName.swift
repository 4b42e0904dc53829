/// Finds the name that somebody most likely meant.
public enum NearestName {
  /// The name among `names` that is nearest to `typed`, if one is near enough to be meant.
  ///
  /// Compared without case and diacritics, by the number of letters added, dropped, changed or
  /// swapped with their neighbour; a third of the letters may differ. Ties go to the earlier name.
  /// - Complexity: O(*n* · *m*²) for *n* names of *m* letters; names over 200 letters are not read.
  public static func find(_ typed: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(FoldedText.fold(typed))
    guard wanted.count <= longest else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let candidate = Array(FoldedText.fold(name))
      let allowed = max(wanted.count, candidate.count) / 3
      guard candidate.count <= longest, abs(candidate.count - wanted.count) <= allowed else {
        continue
      }
      let distance = distance(wanted, candidate)
      if distance <= allowed, distance < best?.distance ?? Int.max { best = (name, distance) }
    }
    return best?.name
  }

  /// A question such as `did you mean 'people'?`, if a name is near enough.
  public static func hint(for typed: String, among names: some Sequence<String>) -> Message? {
    find(typed, among: names).map { "did you mean '\($0)'?" }
  }

  private static let longest = 200

  /// The optimal string alignment distance.
  private static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
