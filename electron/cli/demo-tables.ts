import type { EstimateAnswer, Parts, RouteAnswer } from '../../shared/engine/estimate/answer.ts'
import type { Figure } from '../../shared/engine/figure.ts'
import { isSettled } from '../../shared/engine/figure.ts'
import { shownAmount, shownMoney } from '../../shared/money/show.ts'

const ROWS: readonly (readonly [keyof Parts, string])[] = [
  ['charge', 'Charge'],
  ['discount', 'Discount (nobody pays)'],
  ['planPays', 'Insurance pays'],
  ['selfPayPrice', 'Self-pay price'],
  ['deductible', 'Deductible'],
  ['copay', 'Copays'],
  ['coinsurance', 'Coinsurance'],
  ['notCovered', 'Not covered'],
  ['balanceBill', 'Balance bill'],
  ['patientOwes', 'PATIENT PAYS'],
]

/** A figure in a cell: its amount, with a star where something was assumed, or a question mark. */
function shown(figure: Figure): string {
  if (!isSettled(figure)) return '?'
  return `${shownAmount(figure.value)}${figure.standing === 'assumed' ? '*' : ' '}`
}

/** The comparison as lines of text, one column for each route. */
export function comparisonTable(answer: EstimateAnswer, names: readonly string[]): readonly string[] {
  const line = (first: string, cells: readonly string[]): string =>
    `${first.padEnd(24)}${cells.map((cell) => cell.padStart(32)).join('')}`
  const rows = ROWS.filter(([part]) =>
    answer.routes.some(({ totals }) => !isSettled(totals[part]) || totals[part].value !== 0),
  )
  return [
    line('', names),
    ...rows.map(([part, words]) =>
      line(
        words,
        answer.routes.map(({ totals }) => shown(totals[part])),
      ),
    ),
    '* rests on an assumption that is named in the estimate',
  ]
}

/** Why a route's total is what it is: its parts, the lines that made them, and what was left of the deductible. */
export function whyTotal(route: RouteAnswer, name: string): readonly string[] {
  const { patientOwes } = route.totals
  const total = isSettled(patientOwes) ? shownMoney(patientOwes.value) : 'not yet known'
  const parts = ROWS.slice(3, -1)
    .map(([part, words]) => [words, route.totals[part]] as const)
    .filter(([, figure]) => isSettled(figure) && figure.value !== 0)
    .map(([words, figure]) => `${words.toLowerCase()} ${isSettled(figure) ? shownMoney(figure.value) : ''}`)
  const lines = route.lines.map(({ lineId, parts: own, deductibleLeftBefore }) => {
    const left = deductibleLeftBefore !== null && isSettled(deductibleLeftBefore) ? deductibleLeftBefore.value : null
    const before = left === null ? '' : `, deductible left before it ${shownMoney(left)}`
    return `    ${lineId}: price ${shown(own.allowed).trim()}, patient ${shown(own.patientOwes).trim()}${before}`
  })
  return [`${name}: ${total} = ${parts.join(' + ')}`, ...lines]
}
