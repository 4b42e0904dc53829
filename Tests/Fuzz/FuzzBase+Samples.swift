extension FuzzBase {
  /// Small configurations, so that many can be tried.
  static let samples: [FuzzBase] = [
    FuzzBase(
      """
      version: 1
      languages: [vi, en]
      letterhead: {issuer: "Liên hiệp ${env:HOME}", place: Sơn La}
      sources:
        trips:
          type: csv
          path: [a.csv, "b-*.csv"]
          records: laos.delegation
          where: people > 0
          columns:
            people: {from: [Số người, SL], missing: ["-"], minimum: 0}
            direction: {value: out}
      metrics:
        heads: {type: sum, from: trips, of: people, where: 'direction == "out" and year(date) >= 2017'}
        size: {type: ratio, numerator: heads, denominator: laos.delegations_out, decimals: 2}
        half: {type: derived, formula: (heads + 1) / 2}
      pipelines:
        term:
          title: {vi: "Báo cáo {{period}}: {{heads}}", en: "Report"}
          period: 2017..2023
          sections:
            - laos.overview
            - title: Đoàn ra
              text: |
                Đã cử {{laos.delegations_out}} với {{heads | change}}
                so với kỳ trước.
            - table: {metrics: ["laos.people_*", heads], by: [year(date)], caption: Bảng}
          renderers: [html, {type: text, file: a.txt}]
          schedule: "0 6 1 * *"
      """),
    FuzzBase(
      """
      version: 1
      timezone: Asia/Ho_Chi_Minh
      calendars: {nd58: {year_starts: 12-15}}
      calendar: nd58
      terms: [2017..2023, 2024..2029]
      smtp: {host: smtp.example.org, port: 587, user: a, password: s3cret}
      sources:
        plain: &plain
          type: csv
          path: trips.csv
          date: day
          columns: {day: date, people: {type: integer, unit: lượt người}, way: {type: text, values: {đi: out}}}
        again:
          <<: *plain
          path: more.csv
        stated: {type: inline, records: figure, period: 2017..2023, rows: [{metric: laos.students, value: 2.133 lưu học sinh}]}
      metrics:
        most: {type: max, from: plain, of: people, by: [way], label: {vi: Nhiều nhất}}
        union: {type: laos.exchanges, where: attribution == "union_led"}
      pipelines:
        each:
          period: previous month
          for: {province: [Sơn La, Lai Châu]}
          output: out/{pipeline}/{province}
          checks: [{expect: most >= 1, otherwise: hold}, {source: plain, fresh_within: 40 days}]
          sections: [{figures: [most]}, {chart: {kind: bar, metric: union.people_out, by: year(date)}}]
          renderers: html
          publish: [{type: email, to: [a@example.org], attach: html}]
          alert: [{type: webhook, url: "https://example.org/x", when: [failed, late]}]
      """),
  ]
}
