import Bulletin
import Testing

/// What is read as a schedule, and what is refused; held against Debian's crontab(1), 3.0pl1-162.
@Suite struct CronExpressionTests {
  @Test(arguments: [
    ("0 6 1 * *", "0 6 1 * *"), ("  00\t06 1 * * ", "0 6 1 * *"), ("@monthly", "0 0 1 * *"),
    ("@weekly", "0 0 * * 0"), ("@hourly", "0 * * * *"), ("*/100 * * * *", "*/100 * * * *"),
    ("5/15 * * * *", "5-59/15 * * * *"), ("0 0 * JAN-mar/2 Mon,wed-FRI", "0 0 * 1-3/2 1,3-5"),
    ("0 0 * * 5-7", "0 0 * * 5-7"), ("*,5 0 29 2 *", "*,5 0 29 2 *"),
    ("0 0 31 2 1", "0 0 31 2 1"),
  ])
  func isNormalisedToWhatEveryCronReads(text: String, normalised: String) throws {
    #expect(try CronExpression(text).normalised == normalised)
  }

  @Test(arguments: [
    ("", "has 0"), ("0 6 1 *", "has 4"), ("0 6 1 * * *", "has 6"),
    ("60 * * * *", "minute '60': 60 is not between 0 and 59"),
    ("0 24 * * *", "hour '24'"), ("0 0 0 * *", "day of the month '0'"), ("0 0 * 13 *", "month"),
    ("0 0 * * 8", "day of the week '8': 8 is not between 0 and 7"),
    ("1,,2 * * * *", "a comma with nothing beside it"), ("5-1 * * * *", "'5-1' runs backwards"),
    ("0 0 * * fri-sun", "runs backwards"), ("1-5/0 * * * *", "'0' is no step"),
    ("1/ * * * *", "'' is no step"), ("*/-1 * * * *", "'-1' is no step"),
    ("-5 * * * *", "'-5' is neither a number nor a name"), ("0 0 L * *", "other programs"),
    ("0 0 * * 1#2", "other programs"), ("0 0 ? * *", "other programs"),
    ("0 0 * * Monday", "'Monday' is no name that cron knows"), ("*-5 * * * *", "neither"),
    ("1-5-7 * * * *", "neither"), ("@reboot", "tells no time"), ("@Monthly", "cron knows no"),
    ("0 0 31 2 *", "never comes"), ("0 0 31 4,6 */2", "never comes"),
    ("99999999999999999999 * * * *", "neither"), ("٣ * * * *", "neither"),
  ])
  func whatCronWouldNotReadIsRefusedByField(text: String, reason: String) {
    let fault = #expect(throws: CronFault.self) { try CronExpression(text) }
    #expect("\(fault!)".contains(reason), "\(fault!)")
  }

  @Test func aNearWordIsSuggested() {
    let fault = #expect(throws: CronFault.self) { try CronExpression("@monhtly") }
    #expect(fault?.hint?.contains("@monthly") == true)
  }

  @Test(arguments: [
    ("0 6 1-7 * 1", true), ("0 6 * * 1", false), ("0 6 1 * *", false), ("0 6 */7 * 1", false),
    ("0 6 1 * */2", false), ("0 6 1,* * 1", true),
  ])
  func twoRestrictedDayFieldsAreJoinedByOr(text: String, joins: Bool) throws {
    #expect(try CronExpression(text).joinsDaysByOr == joins)
  }
}
