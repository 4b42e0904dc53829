// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Permits",
  platforms: [.macOS(.v15)],
  products: [.library(name: "Permits", targets: ["Permits"])],
  dependencies: [.package(name: "Bulletin", path: "../..")],
  targets: [
    .target(name: "Permits", dependencies: [.product(name: "Bulletin", package: "Bulletin")]),
    .testTarget(
      name: "PermitsTests",
      dependencies: ["Permits", .product(name: "BulletinTesting", package: "Bulletin")]),
  ],
  swiftLanguageModes: [.v6]
)
