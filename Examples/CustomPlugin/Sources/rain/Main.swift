import BulletinCommands
import Rainfall

@main enum Main {
  static func main() async { await BulletinProgram.main(with: [Rainfall.self]) }
}
