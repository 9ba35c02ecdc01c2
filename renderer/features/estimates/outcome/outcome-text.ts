import type { Sent } from '../../../../shared/contract/contract.ts'
import type { EstimateOutcome, ExpectedLine } from '../../../../shared/contract/estimate.ts'
import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { knownSum, outcomeDifference } from '../../../../shared/engine/compare/outcome.ts'
import type { EstimateBill } from '../../../../shared/model/estimate-bill.ts'
import { type OutcomeCause, type OutcomeLine, outcomeCauseSchema } from '../../../../shared/model/estimate-outcome.ts'
import { known, UNKNOWN } from '../../../../shared/model/fact.ts'
import type { EstimateId } from '../../../../shared/model/ids.ts'
import { type Cents, ZERO } from '../../../../shared/money/cents.ts'
import { moneyFactOf, textOfMoneyFact } from '../../../lib/fact-text.ts'

/** The columns that a person types into, in their order. */
export const AMOUNTS = ['billed', 'allowed', 'planPaid', 'patientOwes'] as const
export type AmountColumn = (typeof AMOUNTS)[number]

/** A service as it is typed. `words` are typed for one that was not on the estimate, and empty for the others. */
export interface LineText {
  readonly provider: string
  readonly lineId: string
  readonly isExtra: boolean
  readonly words: string
  readonly billed: string
  readonly allowed: string
  readonly planPaid: string
  readonly patientOwes: string
  readonly cause: string
  readonly source: string
}

/** The bill of a provider as it is typed. */
export interface BillText {
  readonly provider: string
  readonly billed: string
  readonly received: string
}

export interface OutcomeText {
  readonly lines: readonly LineText[]
  readonly bills: readonly BillText[]
}

/** What is kept of an outcome, as the fields of its screen show it: `?` where somebody looked and nobody knew. */
export function textOfOutcome(outcome: EstimateOutcome, today: PlainDate): OutcomeText {
  return {
    lines: outcome.providers.flatMap(({ name, lines }) => lines.map((line) => textOfLine(name, line))),
    bills: outcome.providers.map(({ name, bill }) => ({
      provider: name,
      billed: bill === null ? '' : textOfAmount(bill.billed),
      received: typedDate(bill?.receivedOn ?? today),
    })),
  }
}

function textOfLine(provider: string, { lineId, noted }: ExpectedLine): LineText {
  return {
    provider,
    lineId,
    isExtra: noted !== null && noted.words !== '',
    words: noted?.words ?? '',
    billed: noted === null ? '' : textOfAmount(noted.billed),
    allowed: noted === null ? '' : textOfAmount(noted.allowed),
    planPaid: noted === null ? '' : textOfAmount(noted.planPaid),
    patientOwes: noted === null ? '' : textOfAmount(noted.patientOwes),
    cause: noted?.cause ?? '',
    source: noted?.source ?? '',
  }
}

function textOfAmount(amount: Cents | null): string {
  return textOfMoneyFact(amount === null ? UNKNOWN : known(amount))
}

/** A service that turned up on the bill alone, to be filled in. */
export function newExtra(provider: string, lines: readonly LineText[]): LineText {
  const taken = lines.filter((line) => line.isExtra).length
  const ids = new Set(lines.map(({ lineId }) => lineId))
  let at = taken + 1
  while (ids.has(`extra-${at}`)) at += 1
  const empty = { billed: '', allowed: '', planPaid: '', patientOwes: '', cause: '', source: '' }
  return { provider, lineId: `extra-${at}`, isExtra: true, words: '', ...empty }
}

/** The amount of a field; null while it is empty, unknown or has no reading. */
export function amountOf(text: string): Cents | null {
  const fact = moneyFactOf(text)
  return fact?.kind === 'known' ? fact.value : null
}

/** Does every field have a reading? `?` and an empty field have: not known. */
export function isReadable({ lines, bills }: OutcomeText): boolean {
  const texts = [
    ...lines.flatMap((line) => AMOUNTS.map((column) => line[column])),
    ...bills.map(({ billed }) => billed),
  ]
  return texts.every((text) => (moneyFactOf(text) ?? { kind: 'none' }).kind !== 'none')
}

/** One service as it would be kept. */
export function lineOf(line: LineText): OutcomeLine {
  const cause = outcomeCauseSchema.safeParse(line.cause)
  return {
    provider: line.provider,
    lineId: line.lineId,
    words: line.isExtra ? line.words.trim() : '',
    billed: amountOf(line.billed),
    allowed: amountOf(line.allowed),
    planPaid: amountOf(line.planPaid),
    patientOwes: amountOf(line.patientOwes),
    cause: cause.success ? cause.data : null,
    source: line.source,
  }
}

/** What is to be sent: the services and bills that are not as they were; null where nothing changed. */
export function changesOf(
  text: OutcomeText,
  { providers, kind }: EstimateOutcome,
  today: PlainDate,
): Pick<Sent<'estimate.compare'>, 'lines' | 'bills'> | null {
  const before = providers.flatMap(({ name, lines }) => lines.map((line) => lineOf(textOfLine(name, line))))
  const now = text.lines.map(lineOf).filter((line, at) => !text.lines[at]?.isExtra || line.words !== '')
  const gone = before.filter((old) => old.words !== '' && now.every(({ lineId }) => lineId !== old.lineId))
  const lines = [...now, ...gone.map(withoutAmounts)].filter((line) => isChanged(line, before))
  const bills = kind === 'insured' ? [] : text.bills.flatMap((bill) => billsOf(bill, text, today))
  const newBills = bills.filter((bill) => {
    const old = providers.find(({ name }) => name === bill.provider)?.bill
    return old?.billed !== bill.billed || old.receivedOn !== bill.receivedOn
  })
  return lines.length === 0 && newBills.length === 0 ? null : { lines, bills: newBills }
}

/** The way back from what is sent: the same services as they were before. Null where a first bill was among it. */
export function wayBack(
  sent: Pick<Sent<'estimate.compare'>, 'lines' | 'bills'>,
  { providers }: EstimateOutcome,
  estimateId: EstimateId,
): Sent<'estimate.compare'> | null {
  const bills = sent.bills.map((bill) => providers.find(({ name }) => name === bill.provider)?.bill ?? null)
  const known = bills.flatMap((bill) => (bill === null ? [] : [bill]))
  if (known.length < bills.length) return null
  const lines = sent.lines.map((line) => {
    const old = providers.flatMap((provider) => (provider.name === line.provider ? provider.lines : []))
    return old.find(({ lineId }) => lineId === line.lineId)?.noted ?? withoutAmounts(line)
  })
  return { estimateId, lines, bills: known }
}

function withoutAmounts(line: OutcomeLine): OutcomeLine {
  return { ...line, billed: null, allowed: null, planPaid: null, patientOwes: null, cause: null, source: '' }
}

function isChanged(line: OutcomeLine, before: readonly OutcomeLine[]): boolean {
  const old = before.find((one) => one.provider === line.provider && one.lineId === line.lineId)
  if (old === undefined) return AMOUNTS.some((column) => line[column] !== null)
  return JSON.stringify(line) !== JSON.stringify(old)
}

/** A provider's bill in all: as typed, else the sum of its services where each is known. */
export function billedInAll({ provider, billed }: BillText, { lines }: OutcomeText): Cents | null {
  return amountOf(billed) ?? (billed.trim() === '' ? linesBilled(lines, provider) : null)
}

export function linesBilled(lines: readonly LineText[], provider: string): Cents | null {
  return knownSum(lines.filter((line) => line.provider === provider).map((line) => amountOf(line.billed)))
}

function billsOf(bill: BillText, text: OutcomeText, today: PlainDate): readonly EstimateBill[] {
  const billed = billedInAll(bill, text)
  const received = parseDate(bill.received, today, 'past')
  if (billed === null || received.kind !== 'date') return []
  return [{ provider: bill.provider, billed, receivedOn: received.value }]
}

/** How far what is typed of a service passes what was expected; null while either is not known. */
export function differenceOf(kind: EstimateOutcome['kind'], line: LineText, expected: Cents | null): number | null {
  const { billed, patientOwes } = lineOf(line)
  return outcomeDifference(kind, { expected: line.isExtra ? ZERO : expected, billed, patientOwes })
}

export const CAUSES: readonly OutcomeCause[] = outcomeCauseSchema.options
