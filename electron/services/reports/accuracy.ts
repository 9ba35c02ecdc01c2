import * as clinics from '../../../db/repositories/clinic.ts'
import * as compared from '../../../db/repositories/compared-estimates.ts'
import { openPacked } from '../../../db/repositories/packed-json.ts'
import type { AccuracyLine, AccuracyReport } from '../../../shared/contract/report-answers.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import {
  accuracyOf,
  type ComparedEstimate,
  type ComparedLine,
  causesOf,
  missOf,
} from '../../../shared/engine/compare/accuracy.ts'
import { knownSum, reallyOwed } from '../../../shared/engine/compare/outcome.ts'
import { type Cents, cents, ZERO } from '../../../shared/money/cents.ts'
import type { Desk } from '../desk.ts'

/**
 * What the clinic's own services were expected to cost and what they came to, of the estimates of which something was told
 * in these days. Of several versions of an estimate the newest counts that something was told of. What other providers
 * billed is compared on their estimate alone. Source: screen S23; user journey J5, steps 6 and 7.
 */
export function estimateAccuracy({ store: { reader } }: Desk, from: PlainDate, to: PlainDate): AccuracyReport {
  const { name } = clinics.get(reader)
  const told = new Map(compared.listTold(reader, from, to).map((estimate) => [estimate.number, estimate]))
  const lines = compared.listLines(reader, from, to, name)
  const bills = compared.listBills(reader, from, to, name)
  const held = [...told.values()].map((estimate) => {
    const { estimateId, number, version, patientId, patientName, title } = estimate
    const found = comparedOf(estimate, lines.get(estimateId) ?? [], bills.get(estimateId) ?? null)
    const row = { estimateId, number, version, patientId, patientName, title }
    return { found, line: { ...row, expected: found.expected, real: found.real, causes: causesOf(found) } }
  })
  const all = accuracyOf(held.map(({ found }) => found))
  return { from, to, ...all, lines: held.map(({ line }) => line).toSorted(farthestFirst) }
}

type Told = readonly compared.ToldLine[]

function comparedOf(estimate: compared.ToldEstimate, told: Told, billed: Cents | null): ComparedEstimate {
  const { question, chosenRouteId, answer } = estimate
  const kind = question.routes.find(({ id }) => id === chosenRouteId)?.kind === 'selfPay' ? 'goodFaith' : 'insured'
  const expectedOf = expectedByLine(answer, chosenRouteId)
  const own = question.lines.map(({ id, category }): ComparedLine => {
    const found = told.find(({ lineId, words }) => lineId === id && words === '')
    const amounts = found ?? { billed: null, patientOwes: null, cause: null }
    return { category, expected: expectedOf.get(id) ?? null, ...amounts }
  })
  const lines = [...own, ...extrasOf(told)]
  const sum = knownSum(lines.map((line) => reallyOwed(kind, line)))
  const real = kind === 'goodFaith' && billed !== null ? billed : sum
  return { kind, lines, expected: knownSum(own.map(({ expected }) => expected)), real }
}

/** What stood on the bill alone was expected to cost nothing; one without any amount was taken away. */
function extrasOf(told: Told): readonly ComparedLine[] {
  return told
    .filter(({ words }) => words !== '')
    .filter(({ billed, allowed, planPaid, patientOwes }) =>
      [billed, allowed, planPaid, patientOwes].some((amount) => amount !== null),
    )
    .map((line) => ({ ...line, category: null, expected: ZERO }))
}

/** What each service of the chosen column was expected to leave to the patient; what was not settled is left out. */
function expectedByLine(answer: string, chosenRouteId: string): ReadonlyMap<string, Cents> {
  const routes = openPacked(answer).of('routes')?.each() ?? []
  const chosen = routes.find((route) => route.of('routeId')?.plain === chosenRouteId)
  const lines = chosen?.of('lines')?.each() ?? []
  return new Map(
    lines.flatMap((line): readonly (readonly [string, Cents])[] => {
      const owes = line.of('parts')?.of('patientOwes')
      const [id, value] = [line.of('lineId')?.plain, owes?.of('value')?.plain]
      const isMissing = owes?.of('standing')?.plain === 'missing'
      return typeof id !== 'string' || typeof value !== 'number' || isMissing ? [] : [[id, cents(value)]]
    }),
  )
}

/** The farthest off first; what is not fully known comes last. */
function farthestFirst(a: AccuracyLine, b: AccuracyLine): number {
  const [here, there] = [missOf(a), missOf(b)]
  if (here === null || there === null) return here === there ? 0 : here === null ? 1 : -1
  return Math.abs(there) - Math.abs(here)
}
