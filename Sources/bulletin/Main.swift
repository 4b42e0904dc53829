import BulletinCommands

/// The program: everything it does stands in `BulletinCommands`.
@main
enum Main {
  static func main() async { await BulletinProgram.main(with: []) }
}
