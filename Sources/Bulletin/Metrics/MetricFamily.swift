/// Several metrics under one key: `laos.people_out`, `laos.people_in` and so on.
///
/// A plugin's family is there under its plugin's name as soon as it is registered; another,
/// filtered instance of it stands under `metrics:` with a key of its own.
public protocol MetricFamily: Component {
  /// The prefix that the ids of the instance without a key begin with.
  static var prefix: String { get }

  /// The metrics; an id is the instance's key, a point, and the name.
  var members: [MetricDefinition] { get }
}
