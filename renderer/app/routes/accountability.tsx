import { ApprovalsScreen } from '../../features/approvals/approvals-screen.tsx'
import { AuditScreen } from '../../features/audit/audit-screen.tsx'
import { screenRoute } from '../screen-route.ts'

export const accountabilityRoutes = [
  screenRoute({
    path: '/approvals',
    to: 'approvals',
    place: () => ({ to: 'approvals' }),
    screen: () => <ApprovalsScreen />,
  }),
  screenRoute({ path: '/audit', to: 'audit', place: () => ({ to: 'audit' }), screen: () => <AuditScreen /> }),
] as const
