import calendar, datetime
print(calendar.month(2024, 2)); calendar.prmonth(2023, 10, 3, 1); print(calendar.calendar(2024)); calendar.prcal(2023, m=4)
print(calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(1990, 2024), calendar.monthrange(2024, 2), calendar.weekday(2024, 5, 1), calendar.monthcalendar(2024, 3))
print(list(calendar.day_name), list(calendar.month_abbr), calendar.month_name[3], calendar.day_abbr[1:3], len(calendar.month_name), calendar.MONDAY, calendar.Month.MAY, calendar.JANUARY, calendar.weekheader(3))
calendar.setfirstweekday(calendar.SUNDAY); print(calendar.month(2024, 9), calendar.firstweekday(), calendar.weekheader(10))
tc = calendar.TextCalendar(6); print(tc.formatmonth(2025, 1), tc.formatmonth(2025, 1, w=5, l=2))
print(list(tc.itermonthdays(2024, 2)), list(tc.itermonthdays2(2024, 2))[:3], list(tc.itermonthdays3(2024, 12))[-3:], list(tc.itermonthdays4(2024, 1))[:2], tc.monthdatescalendar(2024, 2)[0][0], list(tc.iterweekdays()), len(tc.yeardatescalendar(2024)))
print(calendar.HTMLCalendar().formatmonth(2024, 2)); print(calendar.HTMLCalendar(6).formatyear(2024)[:300]); print(calendar.timegm((2024, 1, 2, 3, 4, 5)), calendar.timegm(datetime.datetime(1970, 1, 1).timetuple()))
for f in (lambda: calendar.monthrange(2024, 13), lambda: calendar.setfirstweekday(9), lambda: calendar.month(2024, 0), lambda: calendar.weekday(2024, 2, 30)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
