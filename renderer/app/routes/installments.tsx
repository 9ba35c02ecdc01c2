import { PlansScreen } from '../../features/records/plans-screen.tsx'
import { screenRoute } from '../screen-route.ts'

export const installmentRoutes = [
  screenRoute({ path: '/plans', to: 'plans', place: () => ({ to: 'plans' }), screen: () => <PlansScreen /> }),
] as const
