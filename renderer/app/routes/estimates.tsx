import { estimateIdSchema } from '../../../shared/model/ids.ts'
import { EstimateScreen } from '../../features/estimates/estimate-screen.tsx'
import { EstimatesScreen } from '../../features/records/estimates-screen.tsx'
import { idIn, screenRoute } from '../screen-route.ts'

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
