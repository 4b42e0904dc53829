import Bulletin

/// The moment that the next runs of an outline come after, and the zone they are told in.
struct OutlineClock {
  var now: Moment
  var zone: ZoneRules
}
