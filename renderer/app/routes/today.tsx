import { isPlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { planIdSchema } from '../../../shared/model/ids.ts'
import { CloseScreen } from '../../features/day/close-screen.tsx'
import { ReportsScreen } from '../../features/reports/reports-screen.tsx'
import { StatementScreen } from '../../features/reports/statement-screen.tsx'
import { CallsScreen } from '../../features/today/calls-screen.tsx'
import { TodayScreen } from '../../features/today/today-screen.tsx'
import { REPORTS } from '../../lib/place.ts'
import { idIn, screenRoute } from '../screen-route.ts'

export const todayRoutes = [
  screenRoute({ path: '/today', to: 'today', place: () => ({ to: 'today' }), screen: () => <TodayScreen /> }),
  screenRoute({
    path: '/calls/$planId',
    to: 'calls',
    place(params) {
      const planId = idIn(planIdSchema, params.planId)
      return planId ? { to: 'calls', planId } : null
    },
    screen: (place) => <CallsScreen key={place.planId} planId={place.planId} />,
  }),
  screenRoute({
    path: '/close/$day',
    to: 'closeDay',
    place: (params) => (isPlainDate(params.day ?? '') ? { to: 'closeDay', on: plainDate(params.day ?? '') } : null),
    screen: (place) => <CloseScreen key={place.on} on={place.on} />,
  }),
  screenRoute({
    path: '/reports/$report',
    to: 'reports',
    place(params) {
      const report = REPORTS.find((one) => one === params.report)
      return report ? { to: 'reports', report } : null
    },
    screen: (place) => <ReportsScreen report={place.report} />,
  }),
  screenRoute({
    path: '/statement/$planId',
    to: 'statement',
    place(params) {
      const planId = idIn(planIdSchema, params.planId)
      return planId ? { to: 'statement', planId } : null
    },
    screen: (place) => <StatementScreen key={place.planId} planId={place.planId} />,
  }),
] as const
