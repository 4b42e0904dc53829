import Synchronization

/// Remembers the settings of each type of options: reflection is slow beside reading a map.
enum DeclarationCache {
  typealias Declaration = (name: String, setting: any AnySetting)

  private static let known = Mutex<[ObjectIdentifier: [Declaration]]>([:])

  static func declarations(
    of type: Any.Type, orFrom reflect: () -> [Declaration]
  ) -> [Declaration] {
    let key = ObjectIdentifier(type)
    if let declarations = known.withLock({ $0[key] }) { return declarations }
    // Outside the lock: making the options may read others.
    let declarations = reflect()
    known.withLock { $0[key] = declarations }
    return declarations
  }
}
