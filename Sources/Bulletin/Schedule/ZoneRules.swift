/// The offsets from UTC that a zone's clocks have had and will have, by the rules known today.
public struct ZoneRules: Sendable {
  /// A stretch of time in which clocks keep one offset.
  struct Segment {
    /// Where it begins; nil for the beginning of time.
    var start: Int?
    /// Where the next one begins; nil if none does.
    var end: Int?
    /// Seconds east of Greenwich.
    var offset: Int
  }

  /// The moments at which the offset changes, and the offsets from then on.
  private let transitions: [(at: Int, offset: Int)]
  private let firstOffset: Int
  /// What holds after the last of them.
  private let rule: PosixZone?

  init(transitions: [(at: Int, offset: Int)], firstOffset: Int, rule: PosixZone?) {
    // Changes of a zone's name alone do not matter here.
    var kept: [(at: Int, offset: Int)] = []
    for change in transitions where change.offset != (kept.last?.offset ?? firstOffset) {
      kept.append(change)
    }
    self.transitions = kept
    self.firstOffset = firstOffset
    self.rule = rule
  }

  /// Coordinated universal time.
  public static let utc = ZoneRules(transitions: [], firstOffset: 0, rule: nil)

  /// The offset at a moment, in seconds east of Greenwich.
  public func offset(at moment: Moment) -> Int { segment(at: moment.seconds).offset }

  /// What a clock of the zone shows.
  public func local(_ moment: Moment) -> LocalTime {
    LocalTime(seconds: moment.seconds + offset(at: moment))
  }

  /// The first moment at which a clock of the zone shows a time; where clocks jump over it, the
  /// moment to which they jump.
  public func first(at local: LocalTime) -> Moment {
    // No zone was ever further from Greenwich than 16 hours, none jumps further than a day.
    var segment = segment(at: local.seconds - 2 * 86_400)
    while let end = segment.end {
      let moment = local.seconds - segment.offset
      if moment < end { return Moment(seconds: moment) }
      let next = self.segment(at: end)
      if local.seconds - next.offset < end { return Moment(seconds: end) }
      segment = next
    }
    return Moment(seconds: local.seconds - segment.offset)
  }

  /// The stretch of one offset in which a moment lies.
  func segment(at moment: Int) -> Segment {
    var (low, high) = (0, transitions.count)
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].at <= moment { low = middle + 1 } else { high = middle }
    }
    let start = low > 0 ? transitions[low - 1].at : nil
    let offset = low > 0 ? transitions[low - 1].offset : firstOffset
    if low < transitions.count {
      return Segment(start: start, end: transitions[low].at, offset: offset)
    }
    guard let rule else { return Segment(start: start, end: nil, offset: offset) }
    return rule.segment(at: moment, after: start, offset: offset)
  }
}
