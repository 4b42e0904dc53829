import Bulletin

/// A row of rainfall, with the headers that stations write over its fields.
enum RainReading {
  static let type = RecordType(
    "rainfall.reading", summary: "The rain of a day at a station.", date: "day",
    fields: [
      RecordField(
        "day", .date, required: true, headers: ["Ngày", "Day", "ວັນທີ"],
        summary: "The day that the rain fell on."),
      RecordField(
        "mm", .decimal, unit: UnitVocabulary.standard.unit(named: "mm"), required: true,
        headers: ["Lượng mưa", "Rain", "Millimetres", "ປະລິມານນໍ້າຝົນ"],
        summary: "The height of the rain."),
      RecordField(
        "kind", .text, headers: ["Loại mưa", "Kind"],
        codes: [
          RecordCode("shower", ["mưa rào", "rào"], label: [.vi: "Mưa rào", .en: "Shower"]),
          RecordCode("steady", ["mưa dầm", "dầm"], label: [.vi: "Mưa dầm", .en: "Steady rain"]),
        ], fallback: "steady", summary: "How it rained."),
    ])
}
