import Bulletin

/// The inputs of a metric of which one is stated for a stretch about which the other states nothing.
///
/// A correction is none: it stands where records are. 1 102 people stated for 2017..2021 over delegations whose records begin in 2022 give a number that
/// nobody should print without a word.
struct UnevenPairs {
  /// A stated figure of one input, and an input that states nothing about its region.
  struct Pair {
    var figure: StatedFigure
    var stated: MetricBinding
    var other: MetricBinding
  }

  let pairs: [Pair]

  init(of binding: MetricBinding, _ catalogue: MetricCatalogue, _ book: StatedBook) {
    let inputs = binding.definition.measure.inputs.compactMap { input -> MetricBinding? in
      guard case .metric(let name) = input.operand, input.move == .here else { return nil }
      let found = catalogue[catalogue.resolve(name, in: binding)]
      return found?.additiveAggregate == nil ? nil : found
    }
    var pairs: [Pair] = []
    for stated in inputs {
      for figure in book[stated.id] where figure.insteadOf == nil {
        for other in inputs where other.id != stated.id {
          let speaks = book[other.id].contains {
            $0.region.relation(to: figure.region) != .disjoint
          }
          if !speaks { pairs.append(Pair(figure: figure, stated: stated, other: other)) }
        }
      }
    }
    self.pairs = pairs
  }
}
