import type { Reader } from '../../db/connection.ts'
import * as clinics from '../../db/repositories/clinic.ts'
import * as bills from '../../db/repositories/estimate-bills.ts'
import * as extrasOf from '../../db/repositories/estimate-extras.ts'
import * as money from '../../db/repositories/estimate-money.ts'
import * as outcomes from '../../db/repositories/estimate-outcomes.ts'
import type { StoredEstimate } from '../../db/repositories/estimates.ts'
import type { EstimateOutcome, ExpectedLine } from '../../shared/contract/estimate.ts'
import { knownSum, overCollected, reallyOwed } from '../../shared/engine/compare/outcome.ts'
import { isSettled } from '../../shared/engine/figure.ts'
import type { EstimateOutcomeKind } from '../../shared/model/estimate-outcome.ts'
import { type Cents, ZERO } from '../../shared/money/cents.ts'

type Noted = readonly outcomes.NotedOutcome[]
type Provider = EstimateOutcome['providers'][number]

/**
 * What became of an issued estimate, held against what its chosen column said: the clinic first, then each co-provider. Null
 * for a draft, and where nothing was chosen. Source: user journey J5, steps 6 and 7.
 */
export function outcomeOf(reader: Reader, stored: StoredEstimate): EstimateOutcome | null {
  const { row, draft } = stored
  const route = draft.question.routes.find(({ id }) => id === draft.chosenRouteId)
  const own = ownLines(stored)
  if (route === undefined || own === null) return null
  const kind = route.kind === 'selfPay' ? 'goodFaith' : 'insured'
  const noted = outcomes.listOfEstimate(reader, row.id)
  const told = kind === 'goodFaith' ? bills.listOfEstimate(reader, row.id) : []
  const provider = (name: string, lines: readonly ExpectedLine[]): Provider => ({
    name,
    expected: knownSum(lines.map(({ expected }) => expected)),
    lines: [
      ...lines.map((line) => ({ ...line, noted: notedOf(noted, name, line.lineId) })),
      ...extraLines(noted, name),
    ],
    bill: told.find((bill) => bill.provider === name) ?? null,
  })
  const clinic = provider(clinics.get(reader).name, own)
  const { applied, planId } = money.ofEstimate(reader, row.id)
  const refundDue = overCollected(applied, owedAt(kind, clinic))
  return {
    kind,
    providers: [clinic, ...(kind === 'goodFaith' ? others(reader, stored, provider) : [])],
    paid: applied,
    planId,
    refundDue,
    refundSince: refundDue === null || refundDue === 0 ? null : (lastNotedOn(noted) ?? clinic.bill?.receivedOn ?? null),
  }
}

/** What the patient owes a provider in all: its bill, else what is known of every service. */
export function owedAt(kind: EstimateOutcomeKind, { bill, lines }: Provider): Cents | null {
  if (bill !== null) return bill.billed
  return knownSum(lines.map(({ expected, noted }) => (noted ? reallyOwed(kind, { ...noted, expected }) : null)))
}

function ownLines({ draft, answer }: StoredEstimate): readonly ExpectedLine[] | null {
  const chosen = answer?.routes.find(({ routeId }) => routeId === draft.chosenRouteId)
  if (chosen === undefined) return null
  return draft.question.lines.map(({ id, code, words }) => {
    const owes = chosen.lines.find(({ lineId }) => lineId === id)?.parts.patientOwes
    return { lineId: id, code, words, expected: owes && isSettled(owes) ? owes.value : null, noted: null }
  })
}

function others(
  reader: Reader,
  { row }: StoredEstimate,
  provider: (name: string, lines: readonly ExpectedLine[]) => Provider,
): readonly Provider[] {
  return extrasOf.get(reader, row.id).coProviders.map(({ name, lines }, at) =>
    provider(
      name,
      lines.map(({ service, serviceCode, expected }, line) => ({
        lineId: `co-${at + 1}-${line + 1}`,
        code: serviceCode,
        words: service,
        expected,
        noted: null,
      })),
    ),
  )
}

function notedOf(noted: Noted, provider: string, lineId: string): ExpectedLine['noted'] {
  const found = noted.find((one) => one.provider === provider && one.lineId === lineId && one.words === '')
  if (found === undefined) return null
  const { notedOn: _, ...line } = found
  return line
}

/** Services that turned up on the bill alone; they were expected to cost nothing. One without any amount was taken away. */
function extraLines(noted: Noted, provider: string): readonly ExpectedLine[] {
  return noted
    .filter((one) => one.provider === provider && one.words !== '')
    .filter(({ billed, allowed, planPaid, patientOwes }) =>
      [billed, allowed, planPaid, patientOwes].some((amount) => amount !== null),
    )
    .map(({ notedOn: _, ...line }) => ({
      lineId: line.lineId,
      code: '',
      words: line.words,
      expected: ZERO,
      noted: line,
    }))
}

function lastNotedOn(noted: Noted): EstimateOutcome['refundSince'] {
  return noted
    .map(({ notedOn }) => notedOn)
    .reduce<EstimateOutcome['refundSince']>((a, b) => (a && a > b ? a : b), null)
}
