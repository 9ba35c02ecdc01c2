import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../../shared/interop/csv.ts'
import { claimOutcome } from '../../../shared/interop/x12/claim-outcome.ts'
import type { Adjustment, Claim, Remittance, ServiceLine } from '../../../shared/interop/x12/remittance.ts'
import { statedAmount } from '../../../shared/interop/x12/stated-values.ts'
import { expected, remittanceOf, sample, samples } from '../../support/x12-samples.ts'

type Triplet = readonly [string, string, string, string]
interface ExpectedLine {
  readonly seg: number
  readonly line: number
  readonly code: string
  readonly charge: string
  readonly paid: string
  readonly rev: string
  readonly units: string
  readonly submitted: string
  readonly cas: readonly Triplet[]
  readonly amt: readonly (readonly string[])[]
  readonly dates: readonly (readonly string[])[]
  readonly remarks: readonly string[]
  readonly balances: boolean
}
interface ExpectedClaim {
  readonly seg: number
  readonly line: number
  readonly account: string
  readonly status: string
  readonly charge: string
  readonly paid: string
  readonly patient: string
  readonly filing: string
  readonly icn: string
  readonly name: readonly string[]
  readonly cas: readonly Triplet[]
  readonly amt: readonly (readonly string[])[]
  readonly dates: readonly (readonly string[])[]
  readonly services: readonly ExpectedLine[]
  readonly sum: Readonly<Record<'PR' | 'PR1' | 'PR2' | 'PR3' | 'PRother' | 'CO' | 'OA' | 'PI' | 'CR', string>>
  readonly balances: boolean
  readonly patientMatchesCas: boolean
}
interface Expected {
  readonly segments: number
  readonly transactions: readonly {
    readonly payer: string
    readonly payee: readonly string[]
    readonly paid: string
    readonly handling: string
    readonly trace: string
    readonly plb: readonly (readonly string[])[]
    readonly method: string
    readonly date: string
    readonly claimsPaid: string
    readonly claims: readonly ExpectedClaim[]
  }[]
}

const ofCents = (text: string): number | null => statedAmount(text)?.amount ?? null
const triplets = (all: readonly Adjustment[]): readonly Triplet[] =>
  all.map(({ groupCode, reason, amountText, quantity }) => [groupCode, reason, amountText, quantity] as const)

function lineOf(line: ServiceLine): ExpectedLine {
  return {
    seg: line.position.segment,
    line: line.position.line,
    code: line.code.text,
    charge: line.chargeText,
    paid: line.paidText,
    rev: line.revenueCode,
    units: line.unitsText,
    submitted: line.sent?.text ?? '',
    cas: triplets(line.adjustments),
    amt: line.amounts.map(({ qualifier, text }) => [qualifier, text]),
    dates: line.dates.map(({ qualifier, text }) => [qualifier, text]),
    remarks: line.remarks,
    balances: line.balances === true,
  }
}

function claimOf(claim: Claim): Omit<ExpectedClaim, 'sum'> {
  const { patient } = claim
  return {
    seg: claim.position.segment,
    line: claim.position.line,
    account: claim.account,
    status: claim.statusCode,
    charge: claim.chargeText,
    paid: claim.paidText,
    patient: claim.patientText,
    filing: claim.planKind,
    icn: claim.payerNumber,
    name: [patient?.name.last ?? '', patient?.name.first ?? '', patient?.id ?? ''],
    cas: triplets(claim.adjustments),
    amt: claim.amounts.map(({ qualifier, text }) => [qualifier, text]),
    dates: claim.dates.map(({ qualifier, text }) => [qualifier, text]),
    services: claim.lines.map(lineOf),
    balances: claim.balances === true,
    patientMatchesCas: claim.isPatientStatedRight === true,
  }
}

function sumsOf(claim: Claim): Readonly<Record<string, number | undefined>> {
  const outcome = claimOutcome(claim)
  const all = [...outcome.causes, ...outcome.lines.flatMap(({ causes }) => causes)]
  const sum = (...reasons: readonly string[]): number =>
    all
      .filter(({ groupCode, reason }) => groupCode === 'PR' && reasons.includes(reason))
      .reduce((total, { amount }) => total + (amount ?? Number.NaN), 0)
  const { patient, contract, other, payer, correction } = claim.sums ?? {}
  const [PR1, PR2, PR3] = [sum('1'), sum('2'), sum('3')]
  return { PR: patient, PR1, PR2, PR3, CO: contract, OA: other, PI: payer, CR: correction }
}

describe.each(samples('x12-835'))('%s', (name) => {
  const told = expected<Expected>('x12-835', name)
  const file = remittanceOf(sample(`x12-835/${name}`))
  const [wanted] = told.transactions
  const remittance: Remittance | undefined = file.remittances[0]

  test('every segment is accounted for', () => {
    const { read, mapped, kept, unknown, rejected } = file.counts
    expect(read).toBe(told.segments)
    expect(file.segments.map(({ position }) => position.segment)).toEqual(Array.from({ length: read }, (_, k) => k + 1))
    expect(mapped + kept + unknown + rejected).toBe(read)
    expect([unknown, rejected]).toEqual([0, 0])
  })

  test('the payment is the one that is stated, and it balances', () => {
    const { payer, payee, paidText, handlingCode, trace, method, paidOnText } = remittance ?? {}
    expect(file.remittances).toHaveLength(1)
    expect([payer?.name.last, payee?.name.last, payee?.idKind, payee?.id]).toEqual([
      wanted?.payer,
      ...(wanted?.payee ?? []),
    ])
    expect([paidText, handlingCode, trace, method, paidOnText]).toEqual([
      ...[wanted?.paid, wanted?.handling, wanted?.trace, wanted?.method, wanted?.date],
    ])
    expect(remittance?.providerAdjustments.map((one) => [one.provider, one.yearEnd, one.text, one.amountText])).toEqual(
      wanted?.plb,
    )
    expect(remittance?.claimsPaid).toBe(ofCents(wanted?.claimsPaid ?? ''))
    expect(remittance?.balances).toBe(true)
  })

  test('each claim, line, adjustment and sum is as it is stated', () => {
    expect(remittance?.claims.map(claimOf)).toEqual(wanted?.claims.map(({ sum: _, ...claim }) => claim))
    for (const [place, claim] of (remittance?.claims ?? []).entries()) {
      const { PRother: _, ...sums } = wanted?.claims[place]?.sum ?? {}
      expect(sumsOf(claim)).toEqual(Object.fromEntries(Object.entries(sums).map(([key, text]) => [key, ofCents(text)])))
      expect(claimOutcome(claim).patientOwes).toBe(ofCents(wanted?.claims[place]?.sum.PR ?? ''))
    }
  })

  test('no two claims share a key', () => {
    const keys = remittance?.claims.map(({ key }) => key) ?? []
    expect(new Set(keys).size).toBe(keys.length)
  })
})

test('a sample with line breaks says the same as without', () => {
  const bare = (name: string) =>
    JSON.stringify(remittanceOf(sample(`x12-835/${name}`)).remittances, (key, value) =>
      key === 'position' || key === 'line' ? null : value,
    )

  expect(bare('tp-line-breaks.835')).toBe(bare('ksd-emedny.835'))
})

test('another library reads the same service rows', () => {
  const text = readFileSync(join(import.meta.dirname, '../../fixtures/x12-835/ksd-emedny.expected.csv'), 'utf8')
  const table = parseCsv(text)
  const lines =
    remittanceOf(sample('x12-835/ksd-emedny.835')).remittances[0]?.claims.flatMap(({ lines }) => lines) ?? []

  expect(table.kind === 'table' ? table.rows.length - 1 : 0).toBe(lines.length)
  if (table.kind !== 'table') return
  const heads = table.rows[0] ?? []
  const column = (name: string) => table.rows.slice(1).map((row) => row[heads.indexOf(name)])
  expect(lines.map(({ code }) => code.code)).toEqual(column('code'))
  expect(lines.map(({ charge }) => charge)).toEqual(column('charge_amount').map((one) => ofCents(one ?? '')))
  expect(lines.map(({ paid }) => paid)).toEqual(column('paid_amount').map((one) => ofCents(one ?? '')))
})
