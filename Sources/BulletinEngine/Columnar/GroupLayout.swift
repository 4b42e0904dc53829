/// Where the parts of a group's record stand: its key, its rows, and what it came to.
///
/// A key of sixteen bytes at the most stands in the record itself, so that finding a group touches
/// its slot and its record and nothing else.
struct GroupLayout: Sendable {
  /// The key, or its first sixteen bytes.
  static let key = 0
  /// The length of the key, 32 bits.
  static let length = 16
  /// Where a longer key stands in the arena, 32 bits, in units of sixteen bytes.
  static let place = 20
  /// How many rows there are.
  static let rows = 24

  let slots: Int
  let presenceCount: Int
  let hasExtremes: Bool
  /// The total of each slot, 128 bits.
  let totals: Int
  /// The least and the greatest of each slot, 128 bits each.
  let extremes: Int
  /// The number of values of each slot.
  let counts: Int
  /// What each count of values came to.
  let presences: Int
  /// The size of a record.
  let stride: Int

  /// The size of a record from its rows on: what is kept beside its key.
  var size: Int { presences + presenceCount * 8 - Self.rows }

  /// The records of a question's groups.
  init(_ plan: ColumnarPlan) {
    self.init(slots: plan.slots, presenceCount: plan.presences, hasExtremes: plan.hasExtremes)
  }

  /// Records of which nothing but the number of their rows is kept.
  static let rowsAlone = GroupLayout(slots: 0, presenceCount: 0, hasExtremes: false)

  private init(slots: Int, presenceCount: Int, hasExtremes: Bool) {
    (self.slots, self.presenceCount, self.hasExtremes) = (slots, presenceCount, hasExtremes)
    totals = 32
    extremes = totals + slots * 16
    counts = extremes + (hasExtremes ? slots * 32 : 0)
    presences = counts + slots * 8
    stride = (presences + presenceCount * 8 + 15) / 16 * 16
  }
}
