// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Bulletin",
  products: [
    .library(name: "Bulletin", targets: ["Bulletin"])
  ],
  targets: [
    .target(name: "Bulletin"),
    .testTarget(name: "BulletinTests", dependencies: ["Bulletin"]),
  ],
  swiftLanguageModes: [.v6]
)
