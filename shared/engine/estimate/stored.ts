import { type Figure, plainFigure } from '../figure.ts'
import type { EstimateAnswer, RouteAnswer } from './answer.ts'
import { mapParts, remapping } from './remapped.ts'
import { plainRoute } from './route-view.ts'

/**
 * The answer as plain values, to be stored or sent: everything that is otherwise made when it is first looked at is
 * made now. The figures are the same.
 */
export function toStored(answer: EstimateAnswer): EstimateAnswer {
  return { ...answer, routes: answer.routes.map(storedRoute) }
}

/** Sums stand in the totals, and behind what a membership costs in all. */
function storedRoute(route: RouteAnswer): RouteAnswer {
  const remap = remapping(plainFigure)
  const plain = (figure: Figure): Figure => remap(figure) as Figure
  const stored = { ...plainRoute(route), totals: mapParts(route.totals, plain) }
  if (route.membership === undefined) return stored
  return { ...stored, membership: { ...route.membership, withFee: plain(route.membership.withFee) } }
}
