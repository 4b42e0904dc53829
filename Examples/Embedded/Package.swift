// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "Embedded",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Bulletin", path: "../..")],
  targets: [
    .executableTarget(
      name: "count-trips",
      dependencies: [
        .product(name: "Bulletin", package: "Bulletin"),
        .product(name: "BulletinEngine", package: "Bulletin"),
        .product(name: "BulletinSources", package: "Bulletin"),
        .product(name: "BulletinRenderers", package: "Bulletin"),
        .product(name: "BulletinOperations", package: "Bulletin"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
