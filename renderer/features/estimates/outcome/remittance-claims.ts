import type { EstimateOutcome } from '../../../../shared/contract/estimate.ts'
import { claimOutcome } from '../../../../shared/interop/x12/claim-outcome.ts'
import type { ClaimOutcome, LineOutcome } from '../../../../shared/interop/x12/line-outcome.ts'
import { readRemittance } from '../../../../shared/interop/x12/read-remittance.ts'
import { known, UNKNOWN } from '../../../../shared/model/fact.ts'
import type { Cents } from '../../../../shared/money/cents.ts'
import { remittanceWords as words } from '../../../../shared/text/screens-remittance.ts'
import { textOfMoneyFact } from '../../../lib/fact-text.ts'
import { type LineText, newExtra, type OutcomeText } from './outcome-text.ts'

/** What a dropped file gives: its claims as they turned out, or why there is none. */
export type ReadClaims =
  | { readonly kind: 'claims'; readonly claims: readonly ClaimOutcome[] }
  | { readonly kind: 'refused'; readonly words: string }

export function claimsOf(text: string): ReadClaims {
  const file = readRemittance(text)
  if (file.kind === 'notX12') return { kind: 'refused', words: words.notX12 }
  if (file.kind === 'otherTransaction') return { kind: 'refused', words: words.other(file.transactions.join(', ')) }
  const claims = file.remittances.flatMap((one) => one.claims.map(claimOutcome))
  return claims.length === 0 ? { kind: 'refused', words: words.empty } : { kind: 'claims', claims }
}

/** A service of a claim, and the service of the estimate that it is; null where there is none. */
export interface MatchedLine {
  readonly outcome: LineOutcome
  readonly lineId: string | null
}

/** Services by their code, each service of the estimate once and in order. */
export function matchedLines(claim: ClaimOutcome, { providers }: EstimateOutcome): readonly MatchedLine[] {
  const own = [...(providers[0]?.lines ?? [])].filter(({ noted }) => noted === null || noted.words === '')
  return claim.lines.map((outcome) => {
    const at = own.findIndex(({ code }) => code !== '' && isSameCode(code, outcome.code.code))
    const found = at < 0 ? undefined : own.splice(at, 1)[0]
    return { outcome, lineId: found?.lineId ?? null }
  })
}

function isSameCode(a: string, b: string): boolean {
  return a.trim().toUpperCase() === b.trim().toUpperCase()
}

/** The fields with the amounts of a claim, each with its source; services that are not on the estimate are added. */
export function withClaim(
  text: OutcomeText,
  {
    claim,
    outcome,
    source,
  }: { readonly claim: ClaimOutcome; readonly outcome: EstimateOutcome; readonly source: string },
): OutcomeText {
  const [clinic] = outcome.providers
  if (clinic === undefined) return text
  const named = source.slice(0, 120)
  let lines = text.lines
  for (const { outcome: line, lineId } of matchedLines(claim, outcome)) {
    const amounts = { ...amountsOf(line), source: named }
    const isIt = (one: LineText): boolean => one.provider === clinic.name && one.lineId === lineId
    const extra = { ...newExtra(clinic.name, lines), words: line.code.text || line.code.code, ...amounts }
    lines = lineId === null ? [...lines, extra] : lines.map((one) => (isIt(one) ? { ...one, ...amounts } : one))
  }
  return { ...text, lines }
}

function amountsOf(line: LineOutcome) {
  return {
    billed: textOf(line.billed),
    allowed: textOf(line.allowed.amount),
    planPaid: textOf(line.paid),
    patientOwes: textOf(line.patientOwes),
  }
}

/** An amount that cannot be read, or that is below zero as in a reversal, is not known. */
function textOf(amount: Cents | null): string {
  return textOfMoneyFact(amount === null || amount < 0 ? UNKNOWN : known(amount))
}
