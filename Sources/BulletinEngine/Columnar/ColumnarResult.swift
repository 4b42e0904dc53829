import Bulletin
import CBytes

/// What the tables of a question come to: the groups of a store, in the order of the answer.
///
/// Unchecked, since memory is by hand: nothing changes any more once it is made.
final class ColumnarResult: @unchecked Sendable {
  private let store: GroupStore
  private var histograms: [RowHistogram] = []
  private let places: GroupPlaces
  private let teller: GroupTeller
  /// For each group that the plain way has too its place there.
  private let plainPlaces: [UInt64: Int]

  /// - Parameters:
  ///   - plain: What the rows that went the plain way came to.
  ///   - tasks: How many tasks put the rows in order.
  /// - Throws: `Failure.unfit` for an answer that only the plain way can give.
  init(_ stores: AnswerStore, _ plain: QueryGroups, tasks: Int) async throws {
    let store = stores.groups
    self.store = store
    var known: [UInt64: Int] = [:]
    var wanted: Set<UInt64> = []
    for (place, key) in try store.keys(of: plain).enumerated() {
      let (part, group) = store.group(of: key)
      let number = UInt64(part) << 32 | UInt64(group)
      wanted.insert(number)
      if place < plain.keys.count { known[number] = place }
    }
    plainPlaces = known
    let values = store.valuesByCode
    teller = GroupTeller(stores.plan, store, values, plain)
    places = await GroupOrder(store.parts.map(\.table), KeyOrder(store.shape, values))
      .places(tasks: tasks, wanted: wanted)
    for part in store.parts {
      for group in 0..<part.table.count {
        guard teller.fits(part.table.record(group)) else { throw ColumnarScan.Failure.unfit }
      }
    }
    histograms = await withTaskGroup(of: (Int, RowHistogram).self) { group in
      let places = places
      for (index, histogram) in stores.histograms.enumerated() {
        group.addTask { (index, RowHistogram(histogram, of: places, in: store)) }
      }
      var made: [Int: RowHistogram] = [:]
      for await (index, histogram) in group { made[index] = histogram }
      return stores.histograms.indices.map { made[$0]! }
    }
  }

  /// The number of rows.
  var count: Int { places.count }

  /// Tells rows, cell by cell.
  func tell(_ range: Range<Int>, _ writer: any AnswerWriter) throws {
    for index in range {
      // Rows that follow each other stand anywhere in memory.
      if index &+ 8 < range.upperBound {
        let next = record(index &+ 8)
        bulletin_fetch(next)
        bulletin_fetch(next + 64)
      }
      let place = places[index]
      let plainPlace =
        plainPlaces.isEmpty ? nil : plainPlaces[UInt64(place.part) << 32 | UInt64(place.group)]
      var numbers: [Int: WeightedNumbers] = [:]
      try teller.tell(key(index), record(index), plainPlace: plainPlace, writer) { item in
        switch item {
        case .distinct(let histogram): .number(ExactDecimal(histograms[histogram].distinct(index)))
        case .quantile(let histogram, let share):
          .quantity(
            numbers[histogram, default: histograms[histogram].numbers(index)].quantile(share))
        default: preconditionFailure("no other aggregate is told from a histogram")
        }
      }
    }
  }

  private func key(_ index: Int) -> UnsafeRawBufferPointer {
    store.parts[Int(places[index].part)].table.key(Int(places[index].group))
  }

  private func record(_ index: Int) -> UnsafeRawPointer {
    let place = places[index]
    return UnsafeRawPointer(store.parts[Int(place.part)].table.record(Int(place.group)))
  }
}
