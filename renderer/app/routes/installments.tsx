import { estimateIdSchema, patientIdSchema, planIdSchema } from '../../../shared/model/ids.ts'
import { lazyScreen } from '../lazy-screen.tsx'
import { idIn, screenRoute } from '../screen-route.ts'

const PlanDesignerScreen = lazyScreen(() =>
  import('../../features/installments/designer-screen.tsx').then((file) => file.PlanDesignerScreen),
)
const PlanScreen = lazyScreen(() =>
  import('../../features/installments/plan-screen.tsx').then((file) => file.PlanScreen),
)
const PlansScreen = lazyScreen(() => import('../../features/records/plans-screen.tsx').then((file) => file.PlansScreen))

/** Stands in a path for an id that there is none of. */
const NONE = '-'

export const installmentRoutes = [
  screenRoute({ path: '/plans', to: 'plans', place: () => ({ to: 'plans' }), screen: () => <PlansScreen /> }),
  screenRoute({
    path: '/plans/$planId/$part',
    to: 'plan',
    place(params) {
      const planId = idIn(planIdSchema, params.planId)
      return planId ? { to: 'plan', planId, paying: params.part === 'payment' } : null
    },
    screen: (place) => <PlanScreen key={place.planId} planId={place.planId} paying={place.paying ?? false} />,
  }),
  screenRoute({
    path: '/plans/$planId/reverse/$receiptId',
    to: 'plan',
    place(params) {
      const planId = idIn(planIdSchema, params.planId)
      return planId ? { to: 'plan', planId, reversing: params.receiptId ?? '' } : null
    },
    screen: ({ planId, reversing }) => (
      <PlanScreen key={`${planId} ${reversing}`} planId={planId} paying={false} reversing={reversing} />
    ),
  }),
  screenRoute({
    path: '/plans/new/$patientId/$estimateId/$routeId',
    to: 'newPlan',
    place(params) {
      const patientId = idIn(patientIdSchema, params.patientId)
      const estimateId = params.estimateId === NONE ? null : idIn(estimateIdSchema, params.estimateId)
      const routeId = params.routeId === NONE ? null : (params.routeId ?? null)
      return patientId ? { to: 'newPlan', patientId, estimateId, routeId } : null
    },
    screen: ({ patientId, estimateId, routeId }) => (
      <PlanDesignerScreen
        key={`${patientId}:${estimateId ?? NONE}:${routeId ?? NONE}`}
        patientId={patientId}
        estimateId={estimateId}
        routeId={routeId}
      />
    ),
  }),
] as const
