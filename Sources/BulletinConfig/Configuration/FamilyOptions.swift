import Bulletin

/// The keys that a second instance of a plugin's metrics has beside its own.
struct FamilyOptions: ComponentOptions {
  @Setting("The rows that count.", example: "attribution == \"union_led\"")
  var `where`: Expression?
}
