import BulletinPrograms
import Rainfall

@main enum Main {
  static func main() async { await PluginProgram.main(Rainfall.self, version: "1.0.0") }
}
