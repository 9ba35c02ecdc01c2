import { isPlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { planIdSchema } from '../../../shared/model/ids.ts'
import { REPORTS } from '../../lib/place.ts'
import { lazyScreen } from '../lazy-screen.tsx'
import { idIn, screenRoute } from '../screen-route.ts'

const CloseScreen = lazyScreen(() => import('../../features/day/close-screen.tsx').then((file) => file.CloseScreen))
const ReportsScreen = lazyScreen(() =>
  import('../../features/reports/reports-screen.tsx').then((file) => file.ReportsScreen),
)
const StatementScreen = lazyScreen(() =>
  import('../../features/reports/statement-screen.tsx').then((file) => file.StatementScreen),
)
const CallsScreen = lazyScreen(() => import('../../features/today/calls-screen.tsx').then((file) => file.CallsScreen))
const TrayScreen = lazyScreen(() => import('../../features/tray/tray-screen.tsx').then((file) => file.TrayScreen))
const HandoverScreen = lazyScreen(() =>
  import('../../features/tray/handover-screen.tsx').then((file) => file.HandoverScreen),
)
const TodayScreen = lazyScreen(() => import('../../features/today/today-screen.tsx').then((file) => file.TodayScreen))

export const todayRoutes = [
  screenRoute({ path: '/today', to: 'today', place: () => ({ to: 'today' }), screen: () => <TodayScreen /> }),
  screenRoute({ path: '/tray', to: 'tray', place: () => ({ to: 'tray' }), screen: () => <TrayScreen /> }),
  screenRoute({
    path: '/handOver',
    to: 'handOver',
    place: () => ({ to: 'handOver' }),
    screen: () => <HandoverScreen />,
  }),
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
