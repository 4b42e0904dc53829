/// One task's way into the engine; not Sendable on purpose: what it folds into is that task's own.
open class BatchLane {
  /// Makes a lane that takes batches and forgets them.
  public init() {}

  /// Takes the rows of a batch; the caller may empty and reuse it afterwards.
  open func fold(_ batch: RecordBatch) throws {}
}
