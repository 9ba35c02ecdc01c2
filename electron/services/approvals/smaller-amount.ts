import type { StoredApproval } from '../../../db/repositories/approvals.ts'

/** Acts that give something away in one amount, so that a supervisor may allow a part of it. */
const OF_ONE_AMOUNT: ReadonlySet<string> = new Set(['plan.writeOff', 'planFee.waive', 'credit.refund'])

/** May a supervisor allow less than was asked for? Source: journey of the supervisor's approval. */
export function mayBeLess(call: string): boolean {
  return OF_ONE_AMOUNT.has(call)
}

/** The request that an approval lets through: as it was asked, or with the smaller amount that was allowed. */
export function allowedRequest({ request, decision }: StoredApproval): unknown {
  const asked: Readonly<Record<string, unknown>> = JSON.parse(request.requestJson)
  const allowed = decision?.amountCents ?? null
  return allowed === null ? asked : { ...asked, amount: allowed }
}

/** Under which head something is forgiven (`charity`), as the request names it; null where it names none. */
export function codeOf(requestJson: string): string | null {
  const asked: Readonly<Record<string, unknown>> = JSON.parse(requestJson)
  return typeof asked.code === 'string' ? asked.code : null
}
