import { estimateIdSchema } from '../../../shared/model/ids.ts'
import { lazyScreen } from '../lazy-screen.tsx'
import { idIn, screenRoute } from '../screen-route.ts'

const EstimateScreen = lazyScreen(() =>
  import('../../features/estimates/estimate-screen.tsx').then((file) => file.EstimateScreen),
)
const EstimatesScreen = lazyScreen(() =>
  import('../../features/records/estimates-screen.tsx').then((file) => file.EstimatesScreen),
)

export const estimateRoutes = [
  screenRoute({
    path: '/estimates',
    to: 'estimates',
    place: () => ({ to: 'estimates' }),
    screen: () => <EstimatesScreen />,
  }),
  screenRoute({
    path: '/estimates/$estimateId',
    to: 'estimate',
    place(params) {
      const estimateId = idIn(estimateIdSchema, params.estimateId)
      return estimateId ? { to: 'estimate', estimateId } : null
    },
    screen: (place) => <EstimateScreen key={place.estimateId} estimateId={place.estimateId} />,
  }),
] as const
