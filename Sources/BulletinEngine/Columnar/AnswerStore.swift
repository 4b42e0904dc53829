/// What the tasks of a question fold into: its groups, and for each histogram the different values
/// of its operand within them.
final class AnswerStore: Sendable {
  let plan: ColumnarPlan
  let codes: DimensionCodes
  let groups: GroupStore
  let histograms: [GroupStore]

  /// - Parameter spill: Makes where the groups of a store go that memory has no room for.
  init(_ plan: ColumnarPlan, _ spill: () -> GroupSpill? = { nil }) {
    self.plan = plan
    codes = DimensionCodes(count: plan.query.by.count + plan.histograms.count)
    let codes = codes
    groups = GroupStore(KeyShape(plan), GroupLayout(plan), codes, spill())
    histograms = plan.histograms.indices.map { index in
      GroupStore(KeyShape(plan, histogram: index), GroupLayout.rowsAlone, codes, spill())
    }
  }

  /// All stores.
  var stores: [GroupStore] { [groups] + histograms }

  /// Whether some of it went to scratch files.
  var isSpilled: Bool { stores.contains { $0.spill?.runs.isEmpty == false } }

  /// Takes over the values of operands that the plain way has met.
  ///
  /// - Throws: `Failure.unfit` for values that keys do not hold.
  func take(_ plain: QueryGroups) throws {
    for (index, histogram) in histograms.enumerated() {
      guard let item = plan.item(of: index) else { continue }
      for (place, key) in plain.keys.enumerated() {
        guard let values = plain[place, item].values else { throw ColumnarScan.Failure.unfit }
        for (value, count) in values {
          guard value.isShort, let key = histogram.key(of: key + [value]) else {
            throw ColumnarScan.Failure.unfit
          }
          histogram.add(count, to: key)
        }
      }
    }
  }
}

extension ColumnarPlan {
  /// An aggregate that is told from a histogram: one that counts each value if there is such a one.
  fileprivate func item(of histogram: Int) -> Int? {
    items.firstIndex { if case .quantile(histogram, _) = $0 { true } else { false } }
      ?? items.firstIndex { if case .distinct(histogram) = $0 { true } else { false } }
  }
}
