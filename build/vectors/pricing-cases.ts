import type { FeeLine } from '../../shared/engine/estimate/procedure-fees.ts'
import { adjustedFees } from '../../shared/engine/estimate/procedure-prices.ts'
import { known, NONE, UNKNOWN } from '../../shared/model/fact.ts'
import type { ProcedureFacts, ServiceLine } from '../../shared/model/service-line.ts'
import { cents } from '../../shared/money/cents.ts'
import { type CaseResult, compared } from './compare.ts'
import { isAbsent, type JsonRecord, numberAt, numberOr, recordAt, recordsAt, textAt, textsAt } from './json.ts'
import { noRule, rulesOfYear } from './payer-cases.ts'

/** Several procedures of one session, priced as on a route whose prices are fees. */
export function runPricingCase(vector: JsonRecord): CaseResult {
  const rules = rulesOfYear(vector)
  if (rules.procedureLadder === null) return noRule()
  const rows = recordsAt(vector, 'items')
  const fees = rows.map((row, index) => feeLine(row, String(index), rows))
  const guess = { isUntoldFirst: false, isPartWhole: false }
  const priced = adjustedFees(fees, { ladder: null, modifiers: [] }, rules, guess)
  const allowed = rows.map((_row, index) => priced.find(({ lineId }) => lineId === String(index))?.price ?? null)
  return compared(recordAt(vector, 'expected'), {
    allowed: Object.fromEntries(rows.map((row, index) => [textAt(row, 'code'), allowed[index] ?? null])),
    total: allowed.some((one) => one === null) ? null : allowed.reduce((sum: number, one) => sum + (one ?? 0), 0),
  })
}

function feeLine(row: JsonRecord, id: string, rows: readonly JsonRecord[]): FeeLine {
  const fee = cents(numberAt(row, 'fee'))
  const line: ServiceLine = {
    id,
    code: textAt(row, 'code'),
    words: '',
    category: '',
    units: numberOr(row, 'units', 1),
    days: null,
    modifiers: [...textsAt(row, 'modifiers')],
    diagnosisCodes: [],
    serviceOn: null,
    visit: null,
    charge: UNKNOWN,
    chargeSource: { kind: 'none' },
    preventive: false,
    emergency: false,
    admitted: false,
    nsaProtected: false,
    referral: 'notNeeded',
    auth: 'notNeeded',
    approvedUnits: null,
    procedure: { indicator: indicatorOf(row), family: familyOf(row, rows), reducedPart: NONE },
  }
  return { line, fee, price: { lineId: id, allowed: known(fee), source: { kind: 'none' } } }
}

/** A scan whose parts are not told apart by a modifier can't be reduced by part. */
function indicatorOf(row: JsonRecord): ProcedureFacts['indicator'] {
  const indicator = numberOr(row, 'indicator', 0)
  const modifiers = textsAt(row, 'modifiers')
  if (indicator === 4) return modifiers.includes('TC') || modifiers.includes('26') ? 4 : 0
  if (indicator === 2 || indicator === 3) return indicator
  return indicator === 9 ? 9 : 0
}

/** The fee of a base stands with the scope, else in the row of the base code itself. */
function familyOf(row: JsonRecord, rows: readonly JsonRecord[]): ProcedureFacts['family'] {
  if (isAbsent(row, 'base')) return null
  const base = textAt(row, 'base')
  const own = rows.find((one) => textAt(one, 'code') === base)
  const baseFee = isAbsent(row, 'baseFee') ? (own === undefined ? 0 : numberAt(own, 'fee')) : numberAt(row, 'baseFee')
  return { base, baseFee: known(cents(baseFee)) }
}
