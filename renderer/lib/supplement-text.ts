import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { UNKNOWN } from '../../shared/model/fact.ts'
import type { BenefitReserve, PayerStanding } from '../../shared/model/payer-standing.ts'
import { type StandingText, yearlyOf } from '../../shared/model/standing-text.ts'
import { dayIn, dayText } from './day-text.ts'
import { moneyFactOf, textOfMoneyFact } from './fact-text.ts'

/** A contract that keeps no benefit reserve, as most do. */
export const NO_RESERVE = { keepsReserve: 'no', reserve: '?', reserveFrom: '' } as const

type ReserveText = Pick<StandingText, 'keepsReserve' | 'reserve' | 'reserveFrom'>

/** A benefit reserve as text to change. */
export function reserveText(reserve: BenefitReserve | undefined): ReserveText {
  if (reserve === undefined) return NO_RESERVE
  return { keepsReserve: 'yes', reserve: textOfMoneyFact(reserve.saved), reserveFrom: dayText(reserve.yearFrom) }
}

/** The benefit reserve that a form states; nothing where none is kept. */
export function reserveStated(text: ReserveText, today: PlainDate): { readonly reserve?: BenefitReserve } {
  if (text.keepsReserve === 'no') return {}
  const saved = moneyFactOf(text.reserve) ?? UNKNOWN
  return { reserve: { saved, yearFrom: dayIn(text.reserveFrom, today) } }
}

/** The supplement as it stands in its list. */
export function medigapText(letter: PayerStanding['medigap'], isHigh: boolean): Pick<StandingText, 'medigap'> {
  if (isHigh && letter === 'F') return { medigap: 'FHigh' }
  if (isHigh && letter === 'G') return { medigap: 'GHigh' }
  return { medigap: letter ?? '' }
}

type StatedSupplement = Pick<PayerStanding, 'medigap' | 'isMedigapHigh' | 'medigapSpent'>

/** The supplement that a form states, and what was paid toward its yearly figure where it has one. */
export function medigapStated(text: Pick<StandingText, 'medigap' | 'medigapSpent'>): StatedSupplement {
  if (text.medigap === '') return { medigap: null }
  const year = yearlyOf(text.medigap)
  const fact = year === null ? null : moneyFactOf(text.medigapSpent)
  return {
    medigap: text.medigap === 'FHigh' ? 'F' : text.medigap === 'GHigh' ? 'G' : text.medigap,
    ...(year === 'deductible' ? { isMedigapHigh: true } : {}),
    ...(fact === null || fact.kind === 'unknown' ? {} : { medigapSpent: fact }),
  }
}
