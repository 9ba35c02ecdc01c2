import { cents } from '../../money/cents.ts'
import type { LineAnswer, RouteAnswer } from '../estimate/answer.ts'
import { plainRoute } from '../estimate/route-view.ts'
import { type Figure, isSettled } from '../figure.ts'

/** The payer that pays first, or all that pay behind it together. */
export type PayerPlace = 'first' | 'behind'

/**
 * What the payers at a place pay of a whole column. With a single payer it is the first, and behind it nobody pays:
 * that is known. Missing while the amount of one of them is. Source: coverage specification, section 5.3.
 */
export function paidAt(answer: RouteAnswer, place: PayerPlace): Figure {
  const { payers, totals } = answer
  if (payers === undefined) return place === 'first' ? totals.planPays : nothing('estimate')
  return place === 'first' ? (payers[0]?.pays ?? totals.planPays) : together('estimate', payers.slice(1))
}

/** The column as if insurance were only the payers at a place, so that their part is explained service by service. */
export function seenFrom(answer: RouteAnswer, place: PayerPlace): RouteAnswer {
  return {
    ...plainRoute(answer),
    totals: { ...answer.totals, planPays: paidAt(answer, place) },
    lines: answer.lines.map((line) => ({ ...line, parts: { ...line.parts, planPays: paidOfLine(line, place) } })),
  }
}

function paidOfLine({ payers, parts }: LineAnswer, place: PayerPlace): Figure {
  if (payers === undefined) return place === 'first' ? parts.planPays : nothing('line')
  return place === 'first' ? (payers[0]?.pays ?? parts.planPays) : together('line', payers.slice(1))
}

type Topic = 'estimate' | 'line'

function together(topic: Topic, payers: readonly { readonly pays: Figure }[]): Figure {
  const from = payers.map(({ pays }) => pays)
  const origin = { id: `${topic}.secondInsurance`, from, settledBy: null, rule: null }
  const settled = from.filter((figure) => isSettled(figure))
  if (settled.length < from.length) return { ...origin, standing: 'missing' }
  const standing = settled.some((figure) => figure.standing === 'assumed') ? 'assumed' : 'known'
  return { ...origin, standing, value: cents(settled.reduce((sum, { value }) => sum + value, 0)) }
}

function nothing(topic: Topic): Figure {
  return together(topic, [])
}
