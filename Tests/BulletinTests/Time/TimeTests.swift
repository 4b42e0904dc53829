import Testing

@testable import Bulletin

@Suite struct TimeTests {
  @Test func everyDayComesBack() throws {
    var day = try #require(CalendarDay(year: 1600, month: 1, day: 1))
    let end = try #require(CalendarDay(year: 2400, month: 12, day: 31))
    var previous = day.weekday
    while day < end {
      let next = try #require(day.adding(days: 1))
      #expect(CalendarDay(year: next.year, month: next.month, day: next.day) == next)
      #expect(next.weekday == previous % 7 + 1)
      (day, previous) = (next, next.weekday)
    }
    #expect(CalendarDay(iso: "2024-03-11")?.weekday == 1)
    #expect(CalendarDay(iso: "2023-02-29") == nil && CalendarDay(iso: "2024-2-9") == nil)
  }

  @Test(arguments: [
    ("2024-03-11", "2024-03-11"), ("2024-03-11T08:00:00+07:00", "2024-03-11"),
    ("11/3/2024", "2024-03-11"), ("11-3-2024", "2024-03-11"), ("11.3.2024", "2024-03-11"),
    ("2024/03/11", "2024-03-11"), ("13/2/2024", "2024-02-13"),
    ("ngày 11 tháng 3 năm 2024", "2024-03-11"), ("11 tháng 3, 2024", "2024-03-11"),
    ("Ngày 05 tháng 02 năm 2024", "2024-02-05"), ("11 March 2024", "2024-03-11"),
    ("March 11, 2024", "2024-03-11"), (" 5/9/1962 ", "1962-09-05"),
    ("tháng 3/2024", "2024-03"), ("tháng 03 năm 2024", "2024-03"), ("03/2017", "2017-03"),
    ("2024-03", "2024-03"), ("March 2024", "2024-03"), ("2018", "2018"), ("năm 2018", "2018"),
    ("quý III/2019", "2019-Q3"), ("Quý 3 năm 2019", "2019-Q3"), ("Q3/2019", "2019-Q3"),
    ("2019-Q3", "2019-Q3"), ("15-18/5/2017", "2017-05-15..2017-05-18"),
    ("28/4-2/5/2017", "2017-04-28..2017-05-02"),
    ("30/12/2016-2/1/2017", "2016-12-30..2017-01-02"), ("2017..2021", "2017..2021"),
    ("2017-2021", "2017..2021"), ("2017–2021", "2017..2021"), ("giai đoạn 2017-2021", "2017..2021"),
    ("6 tháng đầu năm 2022", "2022-H1"), ("6 tháng cuối năm 2022", "2022-H2"),
    ("9 tháng năm 2022", "2022-9M"), ("45362", "2024-03-11"), ("45362.5", "2024-03-11"),
    ("2023-H1", "2023-H1"), ("2023-9M", "2023-9M"),
    ("ng\u{E0}y 11 th\u{E1}ng 3 n\u{103}m 2024", "2024-03-11"), ("໑໑/໓/໒໐໒໔", "2024-03-11"),
  ])
  func officesDatesAreRead(text: String, period: String) throws {
    #expect(try RecordDate.read(text).period.description == period)
  }

  @Test(arguments: [
    "", "30/02/2024", "13/13/2024", "11/3", "11/3/24", "abc", "5/2024-3/2024x", "tháng 13/2024",
    "quý V/2019", "18-15/5/2017", "2021-2017", "0", "12", "1.440", "99/99/9999",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(throws: DateFault.self) { try RecordDate.read(text) }
  }

  @Test(arguments: [
    ("2023", "2023-01-01", "2023-12-31", "2022"),
    ("2023-H1", "2023-01-01", "2023-06-30", "2022-H2"),
    ("2023-9M", "2023-01-01", "2023-09-30", "2022-9M"),
    ("2023-Q1", "2023-01-01", "2023-03-31", "2022-Q4"),
    ("2024-02", "2024-02-01", "2024-02-29", "2024-01"),
    ("2017..2023", "2017-01-01", "2023-12-31", "2010..2016"),
    ("2023-01-15..2023-06-14", "2023-01-15", "2023-06-14", "2022-08-15..2023-01-14"),
    ("2023-03-01..2023-03-10", "2023-03-01", "2023-03-10", "2023-02-19..2023-02-28"),
    ("previous month", "2026-10-01", "2026-10-31", "2026-09"),
    ("previous year", "2025-01-01", "2025-12-31", "2024"),
    ("current quarter", "2026-10-01", "2026-12-31", "2026-Q3"),
    ("previous half", "2026-01-01", "2026-06-30", "2025-H2"),
  ])
  func periodsAreNamedAndFollowEachOther(
    text: String, first: String, last: String, previous: String
  ) throws {
    let today = try #require(CalendarDay(iso: "2026-11-24"))
    let period = try PeriodSpecification.parse(text).resolve(today: today)
    #expect("\(period.first) \(period.last)" == "\(first) \(last)")
    #expect(period.previous?.description == previous)
    #expect(try PeriodSpecification.parse(period.description).resolve(today: today) == period)
  }

  @Test(arguments: [
    "2023-13", "2023-Q5", "2023..2017", "23", "last year", "", "2023-3M", "2023-02-30",
  ])
  func whatNamesNoPeriodIsRefused(text: String) {
    #expect(throws: PeriodFault.self) { try PeriodSpecification.parse(text) }
  }

  @Test func theCalendarOfDecree58StartsInDecember() throws {
    let calendar = try #require(ReportingCalendar(yearStarts: "12-15"))
    #expect(Period(.year(2026), in: calendar)?.first.description == "2025-12-15")
    #expect(Period(.year(2026), in: calendar)?.last.description == "2026-12-14")
    #expect(Period(.month(1, of: 2026), in: calendar)?.first.description == "2025-12-15")
    #expect(Period(.month(1, of: 2026), in: calendar)?.last.description == "2026-01-14")
    #expect(calendar.year(of: try #require(CalendarDay(iso: "2025-12-14"))) == 2025)
    #expect(calendar.year(of: try #require(CalendarDay(iso: "2025-12-15"))) == 2026)
    #expect(ReportingCalendar(yearStarts: "02-30") == nil)
  }

  @Test func theMonthsOfAYearTileIt() throws {
    for (month, day) in [(1, 1), (12, 15), (10, 1), (4, 1), (7, 28), (2, 10), (1, 15)] {
      let calendar = try #require(ReportingCalendar(startMonth: month, startDay: day))
      for year in [1999, 2000, 2023, 2024] {
        let whole = try #require(Period(.year(year), in: calendar))
        var next = whole.first
        for number in 0..<12 {
          let part = try #require(calendar.monthHolding(next))
          #expect(part.first == next)
          // Named after the month in which it ends.
          #expect(part.kind == .month(part.last.month, of: part.last.year))
          #expect(calendar.month(of: next) == part.last.month)
          #expect(calendar.month(of: part.last) == part.last.month)
          #expect(calendar.month(part.last.month, ofYear: year) == part)
          #expect(calendar.quarter(of: next) == number / 3 + 1)
          #expect(calendar.half(of: part.last) == number / 6 + 1)
          next = try #require(part.last.adding(days: 1))
        }
        #expect(next == whole.last.adding(days: 1))
      }
    }
  }

  @Test(arguments: [
    // Lao fiscal years, until 2017: October to September.
    ("10-01", "2017", "2016-10-01", "2017-09-30", "2016"),
    ("10-01", "2016-10", "2016-10-01", "2016-10-31", "2016-09"),
    ("10-01", "2017-Q1", "2016-10-01", "2016-12-31", "2016-Q4"),
    ("10-01", "2017-H2", "2017-04-01", "2017-09-30", "2017-H1"),
    ("10-01", "2017-9M", "2016-10-01", "2017-06-30", "2016-9M"),
    ("12-15", "2026-01", "2025-12-15", "2026-01-14", "2025-12"),
    ("12-15", "2025-12", "2025-11-15", "2025-12-14", "2025-11"),
    ("12-15", "2026-Q1", "2025-12-15", "2026-03-14", "2025-Q4"),
    ("12-15", "2026-H1", "2025-12-15", "2026-06-14", "2025-H2"),
    ("12-15", "2026-9M", "2025-12-15", "2026-09-14", "2025-9M"),
    ("12-15", "2017..2023", "2016-12-15", "2023-12-14", nil),
    ("12-15", "current month", "2026-11-15", "2026-12-14", "2026-11"),
    ("12-15", "current year", "2025-12-15", "2026-12-14", "2025"),
    ("12-15", "previous quarter", "2026-06-15", "2026-09-14", "2026-Q2"),
    ("12-15", "previous half", "2025-12-15", "2026-06-14", "2025-H2"),
    ("12-15", "previous term", "2016-12-15", "2023-12-14", nil),
    ("04-01", "previous month", "2026-10-01", "2026-10-31", "2026-09"),
    ("04-01", "current year", "2026-04-01", "2027-03-31", "2026"),
  ])
  func periodsFollowTheirCalendar(
    yearStarts: String, text: String, first: String, last: String, previous: String?
  ) throws {
    let calendar = try #require(ReportingCalendar(yearStarts: yearStarts))
    let terms = ["2017..2023", "2024..2029"].compactMap {
      try? PeriodSpecification.parse($0).resolve(
        today: CalendarDay(number: 0), calendar: calendar, terms: [])
    }
    let period = try PeriodSpecification.parse(text).resolve(
      today: #require(CalendarDay(iso: "2026-11-24")), calendar: calendar, terms: terms)
    #expect("\(period.first) \(period.last)" == "\(first) \(last)")
    #expect(period.previous(inTerms: terms)?.description == previous)
  }
}
