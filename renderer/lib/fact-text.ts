import { type Fact, known, NONE, UNKNOWN } from '../../shared/model/fact.ts'
import type { Cents } from '../../shared/money/cents.ts'
import { parseMoney, typedMoney } from '../../shared/money/parse-money.ts'
import { parsePercent, typedPercent } from '../../shared/money/parse-percent.ts'
import type { Rate } from '../../shared/money/rate.ts'

/** The fact that a text in a money box states. Empty is unknown, never zero; null while the text has no reading. */
export function moneyFactOf(text: string): Fact<Cents> | null {
  const reading = parseMoney(text)
  if (reading.kind === 'amount') return known(reading.value)
  if (reading.kind === 'none') return NONE
  return reading.kind === 'unknown' || reading.kind === 'empty' ? UNKNOWN : null
}

/** The text of a money fact in a box: 1,500.00, `?` or `n/a`. */
export function textOfMoneyFact(fact: Fact<Cents>): string {
  if (fact.kind === 'unknown') return '?'
  if (fact.kind === 'none') return 'n/a'
  return typedMoney({ kind: 'amount', value: fact.value, isSum: false }) ?? ''
}

/** The fact that a text in a percent box states. Empty is unknown; null while the text has no reading. */
export function rateFactOf(text: string): Fact<Rate> | null {
  const reading = parsePercent(text)
  if (reading.kind === 'rate') return known(reading.rate)
  if (reading.kind === 'none') return NONE
  return reading.kind === 'unknown' || reading.kind === 'empty' ? UNKNOWN : null
}

/** The text of a percent fact in a box: 20%, `?` or `n/a`. */
export function textOfRateFact(fact: Fact<Rate>): string {
  if (fact.kind === 'unknown') return '?'
  if (fact.kind === 'none') return 'n/a'
  return typedPercent({ kind: 'rate', rate: fact.value }) ?? ''
}
