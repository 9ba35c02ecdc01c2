import { patientIdSchema } from '../../../shared/model/ids.ts'
import { lazyScreen } from '../lazy-screen.tsx'
import { idIn, screenRoute } from '../screen-route.ts'

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
  screenRoute({
    path: '/audit/$patientId',
    to: 'audit',
    place(params) {
      const patientId = idIn(patientIdSchema, params.patientId)
      return patientId ? { to: 'audit', patientId } : null
    },
    screen: ({ patientId }) => (patientId ? <AuditScreen key={patientId} patientId={patientId} /> : <AuditScreen />),
  }),
] as const
