import { estimateIdSchema } from '../../../shared/model/ids.ts'
import { ESTIMATE_PARTS } from '../../lib/place.ts'
import { lazyScreen } from '../lazy-screen.tsx'
import { idIn, screenRoute } from '../screen-route.ts'

const EstimateScreen = lazyScreen(() =>
  import('../../features/estimates/estimate-screen.tsx').then((file) => file.EstimateScreen),
)
const PaperBytes = lazyScreen(() => import('../../features/papers/paper-preview.tsx').then((file) => file.PaperBytes))
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
    path: '/estimates/$estimateId/$part',
    to: 'estimate',
    place(params) {
      const estimateId = idIn(estimateIdSchema, params.estimateId)
      const part = ESTIMATE_PARTS.find((one) => one === params.part)
      if (!estimateId) return null
      return part ? { to: 'estimate', estimateId, part } : { to: 'estimate', estimateId }
    },
    screen: (place) => (
      <EstimateScreen
        key={place.estimateId}
        estimateId={place.estimateId}
        part={place.part ?? null}
        drawPage={(page) => <PaperBytes {...page} />}
      />
    ),
  }),
] as const
