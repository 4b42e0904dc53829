extension MessageCatalogue {
  /// What is to be typed, the same in every language.
  static let asTyped = [
    "name@example.org", "[rsync, -a]", "period: 2017..2023", "renderers: [html, markdown]",
    "terms: [2017..2023, 2024..2029]", "header: 3", "languages: [vi, en]", "[recipient, amount]",
    "calendars: {⟨1⟩: {year_starts: 12-15}}", "unit: {vi: đoàn, en: [delegation, delegations]}",
    "x matches \"^[IVX]+$\"", "2026-01-31", "12-15",
  ]
}
