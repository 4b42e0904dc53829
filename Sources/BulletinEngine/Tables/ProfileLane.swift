import Bulletin

/// Looks at the cells of some columns before they are read for good.
final class ProfileLane: BatchLane {
  private(set) var profiles: [ColumnProfile]
  private let readers: [ColumnReader]

  init(_ readers: [ColumnReader]) {
    self.readers = readers
    profiles = Array(repeating: ColumnProfile(), count: readers.count)
  }

  override func fold(_ batch: RecordBatch) {
    for (index, reader) in readers.enumerated() {
      for cell in batch.columns[index] where cell.kind != .missing && cell.kind != .fault {
        let text = HeaderFinder.trimmed(batch.text(cell))
        let folded = FoldedText.fold(text)
        if text.isEmpty || reader.missing.contains(folded) || reader.notStated.contains(folded) {
          continue
        }
        profiles[index].observe(reader.spellings[folded] ?? text, cell.kind)
      }
    }
  }
}
