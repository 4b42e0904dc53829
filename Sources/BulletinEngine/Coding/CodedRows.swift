import Bulletin

/// The rows of a lane's batches as its leaves see them.
final class CodedRows {
  let coder: BatchCoder
  /// For each leaf its codes; nil for one that is folded by rows.
  let leaves: [CodedLeaf?]
  /// For each leaf the way of reading rows that it needs.
  private let formOfLeaf: [Int]
  /// What the current row was to each leaf.
  let fates: UnsafeMutablePointer<UsageTable.Fate>

  /// - Parameter forms: The rows of a batch in each way of reading them.
  init(
    _ leaves: [LeafFold], forms: [RowView], formOfLeaf: [Int], calendar: ReportingCalendar
  ) {
    let coder = BatchCoder(forms, calendar: calendar)
    self.coder = coder
    self.formOfLeaf = formOfLeaf
    self.leaves = zip(leaves, formOfLeaf).map { CodedLeaf($0, form: $1, coder) }
    fates = .allocate(capacity: max(leaves.count, 1))
    fates.initialize(repeating: UsageTable.Fate(), count: max(leaves.count, 1))
  }

  deinit { fates.deallocate() }

  /// A row of the batch as a leaf reads it.
  func view(of leaf: Int, at row: Int) -> RowView { coder.view(formOfLeaf[leaf], at: row) }
}
