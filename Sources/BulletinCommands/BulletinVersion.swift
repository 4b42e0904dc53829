/// The version of the program.
enum BulletinVersion {
  static let text = "0.1.0"
}
