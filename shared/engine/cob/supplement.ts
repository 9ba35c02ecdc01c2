import type { ServiceLine } from '../../model/service-line.ts'
import { proportionOf } from '../../money/proportion.ts'
import type { Rate } from '../../money/rate.ts'
import type { MedigapStays } from '../../rules/medicare/medigap-stays-table.ts'
import type { MedigapBenefit } from '../../rules/medicare/medigap-table.ts'
import type { SharedPart } from './line-state.ts'

/** A standard supplement as it pays for one service. */
export interface Supplement {
  readonly benefit: MedigapBenefit
  readonly stays: MedigapStays
  readonly asked: ServiceLine
}

const OFFICE = ['office', 'specialist', 'mentalHealth', 'urgentCare']

/**
 * What a supplement leaves of one part of what Medicare leaves. Plan N leaves the lesser of its copay and the
 * coinsurance. Something without an end stays without one, unless all of it is paid. Source: NAIC Model 651.
 */
export function leftBySupplement({ benefit, stays, asked }: Supplement, part: SharedPart, amount: number): number {
  const isHospital = asked.category === 'hospital'
  const isNursing = asked.category === 'nursing'
  switch (part) {
    case 'deductible':
      if (isHospital || isNursing) return restOf(amount, benefit.partADeductible)
      return benefit.partBDeductible ? 0 : amount
    case 'coinsurance':
    case 'copay': {
      if (isHospital) return restOf(amount, stays.hospitalCoinsurance)
      if (isNursing) return restOf(amount, stays.nursingCoinsurance)
      const kept = Math.min(amount, copayOf(benefit, asked))
      return kept + restOf(lessKept(amount, kept), benefit.coinsurance)
    }
    case 'balanceBill':
      return benefit.excessCharge ? 0 : amount
    default:
      return amount
  }
}

function copayOf({ officeCopay, emergencyCopay }: MedigapBenefit, { category, admitted }: ServiceLine): number {
  const copay = OFFICE.includes(category) ? officeCopay : category === 'emergency' && !admitted ? emergencyCopay : null
  return copay === null ? 0 : copay
}

function lessKept(amount: number, kept: number): number {
  return amount === kept ? 0 : amount - kept
}

/** What is left after a share is paid; the paid share is rounded, as on the supplement's own statement. */
function restOf(amount: number, share: Rate): number {
  const paid = proportionOf(amount, share.units, 10 ** share.places)
  if (share.units >= 10 ** share.places) return 0
  return amount === Number.POSITIVE_INFINITY ? amount : amount - paid
}
