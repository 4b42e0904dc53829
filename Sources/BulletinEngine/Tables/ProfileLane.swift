import Bulletin

/// Looks at the cells of some columns before they are read for good.
final class ProfileLane: BatchLane {
  private(set) var profiles: [ColumnProfile]
  private let readers: [ColumnReader]
  private var seen: [Set<String>]

  /// - Parameter demands: What a question needs each column to be; empty where it takes any.
  init(_ readers: [ColumnReader], demands: [ColumnDemand?] = []) {
    self.readers = readers
    seen = Array(repeating: [], count: readers.count)
    profiles = readers.indices.map {
      ColumnProfile(demand: demands.isEmpty ? nil : demands[$0])
    }
  }

  override func fold(_ batch: RecordBatch) {
    for (index, reader) in readers.enumerated() {
      for cell in batch.columns[index] where cell.kind != .missing && cell.kind != .fault {
        let cellText = batch.text(cell)
        if cell.kind == .text, seen[index].contains(cellText) { continue }
        if seen[index].count < 10_000 { seen[index].insert(cellText) }
        let text = HeaderFinder.trimmed(cellText)
        let folded = FoldedText.fold(text)
        if text.isEmpty || reader.missing.contains(folded) || reader.notStated.contains(folded) {
          continue
        }
        profiles[index].observe(reader.spellings[folded] ?? text, cell.kind)
      }
    }
  }
}
