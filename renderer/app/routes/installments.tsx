import { estimateIdSchema, patientIdSchema, planIdSchema } from '../../../shared/model/ids.ts'
import { PlanDesignerScreen } from '../../features/installments/designer-screen.tsx'
import { PlanScreen } from '../../features/installments/plan-screen.tsx'
import { PlansScreen } from '../../features/records/plans-screen.tsx'
import { idIn, screenRoute } from '../screen-route.ts'

/** Stands for nothing in a path. */
const NONE = '-'

export const installmentRoutes = [
  screenRoute({ path: '/plans', to: 'plans', place: () => ({ to: 'plans' }), screen: () => <PlansScreen /> }),
  screenRoute({
    path: '/plans/$planId/$view',
    to: 'plan',
    place(params) {
      const planId = idIn(planIdSchema, params.planId)
      return planId ? { to: 'plan', planId, paying: params.view === 'payment' } : null
    },
    screen: ({ planId, paying = false }) => (
      <PlanScreen key={`${planId}-${paying ? 'paying' : 'looking'}`} planId={planId} paying={paying} />
    ),
  }),
  screenRoute({
    path: '/plans/new/$patientId/$estimateId/$routeId',
    to: 'newPlan',
    place(params) {
      const patientId = idIn(patientIdSchema, params.patientId)
      if (patientId === null) return null
      const estimateId = params.estimateId === NONE ? null : idIn(estimateIdSchema, params.estimateId)
      const routeId = params.routeId === undefined || params.routeId === NONE ? null : params.routeId
      return { to: 'newPlan', patientId, estimateId, routeId }
    },
    screen: ({ patientId, estimateId, routeId }) => (
      <PlanDesignerScreen
        key={`${patientId}-${estimateId}-${routeId}`}
        patientId={patientId}
        estimateId={estimateId}
        routeId={routeId}
      />
    ),
  }),
] as const
