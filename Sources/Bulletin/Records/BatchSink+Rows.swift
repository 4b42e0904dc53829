extension BatchSink {
  /// Writes rows of text in one lane, for sources that have their rows at hand; empty rows are
  /// passed over.
  ///
  /// - Parameters:
  ///   - rows: Each row's line and its cells in the order of the table's columns.
  ///   - request: Which of the columns are wanted.
  public func write(
    _ rows: some Sequence<(line: Int, cells: [String])>, for request: ScanRequest
  ) throws {
    let lane = lane()
    let batch = RecordBatch(columnCount: request.columns.count)
    for (line, cells) in rows where cells.contains(where: { !$0.isEmpty }) {
      for column in request.columns {
        if column < cells.count, !cells[column].isEmpty {
          batch.append(cells[column])
        } else {
          batch.appendMissing()
        }
      }
      batch.endRow(at: RowPlace(line: line))
      if batch.rowCount == 4096 {
        try lane.fold(batch)
        batch.removeAll()
      }
    }
    try lane.fold(batch)
  }
}

extension FileAccess {
  /// The lines of a text file in UTF-8, with their numbers from 1, and the file's digest.
  ///
  /// - Throws: `InputFault`, also for bytes that are not UTF-8.
  public func lines(
    of path: String
  ) throws -> (lines: [(line: Int, text: Substring)], digest: InputDigest) {
    let (bytes, digest) = try contents(of: path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw InputFault.malformed(path: path, line: nil, reason: "the bytes are not UTF-8")
    }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return (lines.enumerated().map { ($0 + 1, $1) }, digest)
  }
}
