import { planIdSchema } from '../../../shared/model/ids.ts'
import { CallsScreen } from '../../features/today/calls-screen.tsx'
import { TodayScreen } from '../../features/today/today-screen.tsx'
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
] as const
