// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Rainfall",
  platforms: [.macOS(.v15)],
  products: [.library(name: "Rainfall", targets: ["Rainfall"])],
  dependencies: [.package(name: "Bulletin", path: "../..")],
  targets: [
    .target(name: "Rainfall", dependencies: [.product(name: "Bulletin", package: "Bulletin")]),
    .executableTarget(
      name: "rain-plugin",
      dependencies: ["Rainfall", .product(name: "BulletinPrograms", package: "Bulletin")]),
    .testTarget(
      name: "RainfallTests",
      dependencies: ["Rainfall", .product(name: "BulletinTesting", package: "Bulletin")]),
  ],
  swiftLanguageModes: [.v6]
)
