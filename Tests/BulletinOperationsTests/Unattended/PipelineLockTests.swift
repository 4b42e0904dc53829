import BulletinOperations
import Testing

/// One run of a pipeline at a time.
@Suite struct PipelineLockTests {
  @Test func aLockIsHeldByOneAndFreedWithIt() throws {
    try withTemporaryFolder { folder in
      let state = JournalFolder(folder)
      var first: PipelineLock? = try PipelineLock.take("a", in: state, note: "the first").get()
      withExtendedLifetime(first) {
        let held = #expect(throws: PipelineLock.Held.self) {
          try PipelineLock.take("a", in: state, note: "the second").get()
        }
        #expect(held?.note == "the first")
        #expect(throws: Never.self) { try PipelineLock.take("b", in: state, note: "").get() }
      }
      first = nil
      let third = try PipelineLock.take("a", in: state, note: "3").get()
      let held = #expect(throws: PipelineLock.Held.self) {
        try PipelineLock.take("a", in: state, note: "").get()
      }
      #expect(held?.note == "3")
      withExtendedLifetime(third) {}
    }
  }
}
