import Bulletin
import Synchronization

/// Keeps the groups of a store within some memory: those that it has no room for go to a scratch
/// file, as runs in the order of an answer.
///
/// Parts of the store that stand together are written together, by the task that notices that they
/// hold too much, while others go on with the rest.
final class GroupSpill: Sendable {
  /// How many such ranges of parts there are.
  private static let shardCount = 8
  private static let width = GroupStore.partCount / shardCount

  /// Some parts of the store.
  private final class Shard: Sendable {
    /// Held while the parts are written.
    let mutex = Mutex(())
    /// What they take.
    let bytes = Atomic(0)
  }

  private struct Written {
    var file: (any ScratchFile)?
    var end = 0
    var runs: [SpilledRun] = []
  }

  /// The memory for all groups.
  let limit: Int
  /// The memory for a shard: beside all of them each task may hold what it is writing.
  private let share: Int
  private let scratch: any ScratchSpace
  private let shards = (0..<GroupSpill.shardCount).map { _ in Shard() }
  private let written = Mutex(Written())

  init(limit: Int, tasks: Int, _ scratch: any ScratchSpace) {
    (self.limit, self.scratch) = (limit, scratch)
    share = limit / (Self.shardCount + tasks)
  }

  /// Makes one more file.
  func makeFile() throws -> any ScratchFile { try scratch.makeFile() }

  /// The runs written so far.
  var runs: [SpilledRun] { written.withLock(\.runs) }

  /// Counts the parts of a new store.
  func begin(_ parts: [GroupStore.Part]) {
    for (number, part) in parts.enumerated() {
      shards[number / Self.width].bytes.add(part.table.byteCount, ordering: .relaxed)
    }
  }

  /// Notes that a part has grown, and writes its shard where that is too much.
  ///
  /// - Throws: `ScratchFault`.
  func note(_ grown: Int, in part: Int, of store: GroupStore) throws {
    let shard = part / Self.width
    if shards[shard].bytes.add(grown, ordering: .relaxed).newValue > share {
      try write(shard, of: store, over: share)
    }
  }

  /// Writes what is still in memory.
  func finish(_ store: GroupStore) throws {
    for shard in shards.indices { try write(shard, of: store, over: 0) }
  }

  private func write(_ number: Int, of store: GroupStore, over most: Int) throws {
    let shard = shards[number]
    try shard.mutex.withLock { _ in
      // Another task may have been quicker.
      guard shard.bytes.load(ordering: .relaxed) > most else { return }
      let first = number * Self.width
      let tables = (first..<(first + Self.width)).map { part in
        store.parts[part].locked { part in
          let full = UnsafeTable(part.table)
          part.table = GroupTable(store.layout)
          shard.bytes.add(part.table.byteCount - full.table.byteCount, ordering: .relaxed)
          return full
        }
      }.map(\.table)
      defer { for table in tables { table.deallocate() } }
      try write(tables, of: store)
    }
  }

  private func write(_ tables: [GroupTable], of store: GroupStore) throws {
    let places = GroupOrder(tables, store.order)
    let sorted = places.places()
    guard sorted.count > 0 else { return }
    var size = sorted.count * (RunWriter.head + store.layout.size)
    for table in tables {
      for group in 0..<table.count { size += table.key(group).count }
    }
    let (file, start) = try written.withLock { written in
      let file = try written.file ?? makeFile()
      written.file = file
      written.end += size
      return (file, written.end - size)
    }
    let writer = RunWriter(file, at: start, store.layout)
    for index in 0..<sorted.count {
      let place = sorted[index]
      let table = tables[Int(place.part)]
      try writer.add(table.key(Int(place.group)), table.record(Int(place.group)))
    }
    let run = try writer.finish(places.start)
    written.withLock { $0.runs.append(run) }
  }
}

/// A table on its way out of a store.
private struct UnsafeTable: @unchecked Sendable {
  let table: GroupTable

  init(_ table: GroupTable) { self.table = table }
}
