// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Rainfall",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Bulletin", path: "../..")],
  targets: [
    .target(name: "Rainfall", dependencies: [.product(name: "Bulletin", package: "Bulletin")]),
    .executableTarget(
      name: "rain",
      dependencies: ["Rainfall", .product(name: "BulletinCommands", package: "Bulletin")]),
  ],
  swiftLanguageModes: [.v6]
)
