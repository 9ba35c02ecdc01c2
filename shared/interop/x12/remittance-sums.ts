import { type Cents, isCents } from '../../money/cents.ts'
import type { Adjustment, Claim, GroupSums, Remittance, RemittanceDate, ServiceLine } from './remittance.ts'
import type { ClaimDraft, LineDraft, RemittanceDraft } from './remittance-draft.ts'

/** The sum of amounts; null where one is unknown or the sum leaves our range. */
export function sumOf(amounts: readonly (Cents | null)[]): Cents | null {
  let total = 0
  for (const amount of amounts) {
    if (amount === null) return null
    total += amount
  }
  return isCents(total) ? total : null
}

/** Blank amounts count as nothing in a sum of adjustments; unreadable ones make it unknown. */
function adjustedBy(adjustments: readonly Adjustment[]): Cents | null {
  return sumOf(adjustments.filter(({ amountText }) => amountText !== '').map(({ amount }) => amount))
}

/** Charge less adjustments is what was paid: true, false, or null where it cannot be told. Source: 4.2. */
function isBalanced(charge: Cents | null, paid: Cents | null, adjustments: readonly Adjustment[]): boolean | null {
  const less = adjustedBy(adjustments)
  return charge === null || paid === null || less === null ? null : charge - less === paid
}

/** The sums by group; null where an amount cannot be read. Adjustments of an unknown group are in none of them. */
export function groupSums(adjustments: readonly Adjustment[]): GroupSums | null {
  const of = (group: keyof GroupSums): Cents | null => adjustedBy(adjustments.filter((one) => one.group === group))
  const [patient, contract, other] = [of('patient'), of('contract'), of('other')]
  const [payer, correction] = [of('payer'), of('correction')]
  if (patient === null || contract === null || other === null || payer === null || correction === null) return null
  return { patient, contract, other, payer, correction }
}

function wholeLine(draft: LineDraft): ServiceLine {
  const { charge, paid, adjustments, dates } = draft
  return { ...draft, servedOn: servedOn(dates), balances: isBalanced(charge, paid, adjustments) }
}

function servedOn(dates: readonly RemittanceDate[]): ServiceLine['servedOn'] {
  return dates.find(({ qualifier }) => qualifier === '472' || qualifier === '150')?.day ?? null
}

/** A claim with its key, its sums, and whether it balances. Source: interop specification 4.1 and 4.2. */
export function wholeClaim(draft: ClaimDraft, payer: string): Claim {
  const lines = draft.lines.map(wholeLine)
  const all = [...draft.adjustments, ...lines.flatMap(({ adjustments }) => adjustments)]
  const ofClaim = isBalanced(draft.charge, draft.paid, all)
  const ofLines = lines.map(({ balances }) => balances)
  const sums = groupSums(all)
  const { patientStated, patientText } = draft
  const isRight =
    sums === null || (patientText !== '' && patientStated === null)
      ? null
      : patientStated === null || patientStated === sums.patient
  const dates = [...draft.dates, ...lines.flatMap((line) => line.dates)].map(({ text }) => text)
  const person = [draft.patient?.id, draft.patient?.name.last, draft.patient?.name.first]
  return {
    ...draft,
    key: JSON.stringify([
      payer,
      draft.payerNumber,
      draft.account,
      ...person,
      draft.statusCode,
      [...new Set(dates)].sort(),
    ]),
    lines,
    sums,
    balances: ofClaim === null || ofLines.includes(null) ? null : ofClaim && !ofLines.includes(false),
    isPatientStatedRight: isRight,
  }
}

/** A remittance with its claims, its sums, and whether it balances: BPR02 = claims − provider adjustments. */
export function wholeRemittance(draft: RemittanceDraft): Remittance {
  const claims = draft.claims.map((claim) => wholeClaim(claim, draft.payer?.name.last ?? ''))
  const claimsPaid = sumOf(claims.map(({ paid }) => paid))
  const adjusted = sumOf(draft.providerAdjustments.map(({ amount }) => amount))
  const known = draft.paid !== null && claimsPaid !== null && adjusted !== null
  const balances = known ? draft.paid === claimsPaid - adjusted : null
  return { ...draft, claims, claimsPaid, adjusted, balances }
}
