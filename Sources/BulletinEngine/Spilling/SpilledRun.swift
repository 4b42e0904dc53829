import Bulletin

/// Groups in the order of an answer that were written to a scratch file.
struct SpilledRun: Sendable {
  let file: any ScratchFile
  /// Where in the file they stand.
  let range: Range<Int>
  /// What the texts of the first dimension begin with.
  let start: KeyStart?
  /// For each slot how large a total is at the most, either sign.
  let greatest: [UInt128]
}
