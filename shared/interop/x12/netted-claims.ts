import type { NettedClaims } from './line-outcome.ts'
import type { Claim, Remittance } from './remittance.ts'
import { sumOf } from './remittance-sums.ts'

/**
 * The claims of a file, those that a reversal ties together as one: same payer, account, patient and first day of
 * service. Without a reversal each claim stands alone, for an account number may hold several. Source: interop
 * specification 4.1.
 */
export function nettedClaims(remittances: readonly Remittance[]): readonly NettedClaims[] {
  const groups = new Map<string, Claim[]>()
  for (const { claims, payer } of remittances) {
    for (const claim of claims) {
      const key = tie(claim, payer?.name.last ?? '')
      const same = groups.get(key)
      if (same === undefined) groups.set(key, [claim])
      else same.push(claim)
    }
  }
  return [...groups.values()].flatMap((claims) => {
    const hasReversal = claims.some(({ status }) => status === 'reversal')
    return hasReversal ? [netted(claims, true)] : claims.map((claim) => netted([claim], false))
  })
}

function netted(claims: readonly Claim[], hasReversal: boolean): NettedClaims {
  return {
    claims,
    hasReversal,
    charge: sumOf(claims.map(({ charge }) => charge)),
    paid: sumOf(claims.map(({ paid }) => paid)),
    patientOwes: sumOf(claims.map(({ sums }) => sums?.patient ?? null)),
  }
}

function tie({ account, patient, dates, lines }: Claim, payer: string): string {
  const stated = [...dates.filter(({ qualifier }) => qualifier === '232'), ...lines.flatMap((line) => line.dates)]
  const first = stated.map(({ text }) => text).toSorted()[0]
  return JSON.stringify([payer, account, patient?.id ?? '', patient?.name.last, patient?.name.first, first])
}
