import Bulletin

/// Which value of a partition each row of a batch belongs to, told by numbers.
final class CodedPartition {
  private let partition: Partition
  private let memo: RowMemo
  private let keys = CodedValues<Partition.Key>()

  init(_ partition: Partition, _ coder: BatchCoder) {
    self.partition = partition
    let keys = keys
    memo = coder.memo(over: partition.expressions.flatMap(\.names), form: 0) { view in
      switch partition.place(of: view) {
      case .value(let key): keys.code(of: key)
      case .fault: -1
      }
    }
  }

  /// The number of a row's value; -1 where its cell is bad.
  func code(_ row: Int) -> Int32 { memo.results[row] }

  /// The value of a number.
  func key(_ code: Int32) -> Partition.Key { keys[code] }

  /// Whether figures are wanted of the value.
  func wants(_ code: Int32) -> Bool { partition.wants(keys[code]) }

  /// Why it cannot be told which value a row belongs to.
  func fault(of row: RowView) -> (name: String, reason: Message)? {
    guard case .fault(let name, let reason) = partition.place(of: row) else { return nil }
    return (name, reason)
  }
}
