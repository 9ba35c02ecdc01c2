import { lazyScreen } from '../lazy-screen.tsx'
import { screenRoute } from '../screen-route.ts'

const ApprovalsScreen = lazyScreen(() =>
  import('../../features/approvals/approvals-screen.tsx').then((file) => file.ApprovalsScreen),
)
const AuditScreen = lazyScreen(() => import('../../features/audit/audit-screen.tsx').then((file) => file.AuditScreen))

export const accountabilityRoutes = [
  screenRoute({
    path: '/approvals',
    to: 'approvals',
    place: () => ({ to: 'approvals' }),
    screen: () => <ApprovalsScreen />,
  }),
  screenRoute({ path: '/audit', to: 'audit', place: () => ({ to: 'audit' }), screen: () => <AuditScreen /> }),
] as const
