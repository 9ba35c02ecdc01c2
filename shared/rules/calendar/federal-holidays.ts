import type { HolidayRule } from '../../dates/holidays.ts'
import { parameter } from '../parameter.ts'

/** The legal public holidays, by day of the month or by weekday; 0 is Sunday, nth −1 is the last one. */
export const federalHolidays = parameter<readonly HolidayRule[]>({
  id: 'calendar.federalHolidays',
  asks: 'Which days are legal public holidays of the United States?',
  unit: 'days of the year',
  source: { cite: '5 U.S.C. 6103(a)', read: '2026-11-21' },
  values: [
    {
      from: '1978-01-01',
      value: [
        { name: "New Year's Day", month: 1, day: 1, firstYear: 1978 },
        { name: 'Birthday of Martin Luther King, Jr.', month: 1, weekday: 1, nth: 3, firstYear: 1986 },
        { name: "Washington's Birthday", month: 2, weekday: 1, nth: 3, firstYear: 1978 },
        { name: 'Memorial Day', month: 5, weekday: 1, nth: -1, firstYear: 1978 },
        { name: 'Juneteenth National Independence Day', month: 6, day: 19, firstYear: 2021 },
        { name: 'Independence Day', month: 7, day: 4, firstYear: 1978 },
        { name: 'Labor Day', month: 9, weekday: 1, nth: 1, firstYear: 1978 },
        { name: 'Columbus Day', month: 10, weekday: 1, nth: 2, firstYear: 1978 },
        { name: 'Veterans Day', month: 11, day: 11, firstYear: 1978 },
        { name: 'Thanksgiving Day', month: 11, weekday: 4, nth: 4, firstYear: 1978 },
        { name: 'Christmas Day', month: 12, day: 25, firstYear: 1978 },
      ],
    },
  ],
})
