import { createContext, type ReactNode, useContext } from 'react'
import { type PlainDate, plainDate } from '../../shared/dates/plain-date.ts'

const TodayContext = createContext<PlainDate>(plainDate('2000-01-01'))

/** Hands the day of the clinic's clock to all screens; the app makes it, tests choose it. */
export function TodayProvider({
  today,
  children,
}: {
  readonly today: PlainDate
  readonly children: ReactNode
}): ReactNode {
  return <TodayContext value={today}>{children}</TodayContext>
}

/** Today, as a calendar day. */
export function useToday(): PlainDate {
  return useContext(TodayContext)
}
