import { expect, test } from 'vitest'
import { columnWords } from '../../../../renderer/features/estimates/state/column-words.ts'
import { columnsOf } from '../../../../renderer/features/estimates/state/comparison.ts'
import { estimate } from '../../../../shared/engine/estimate/estimate.ts'
import { known } from '../../../../shared/model/fact.ts'
import type { LinePrice } from '../../../../shared/model/service-line.ts'
import { cents } from '../../../../shared/money/cents.ts'
import { rulesOn } from '../../../../shared/rules/rule-book.ts'
import { kneeDraft } from '../../../support/knee-estimate.ts'
import { TODAY } from '../../../support/samples.ts'

/** What stands under the name of the self-pay column when so many of the knee's services have a cash price. */
function wordsWith(priced: number): string {
  const draft = kneeDraft()
  const cashPrices = draft.question.lines
    .slice(0, priced)
    .map(({ id }): LinePrice => ({ lineId: id, allowed: known(cents(10_000)), source: { kind: 'none' } }))
  const routes = draft.question.routes.map((route) => (route.kind === 'selfPay' ? { ...route, cashPrices } : route))
  const question = { ...draft.question, routes }
  const [first] = columnsOf({ ...draft, question }, estimate(question, rulesOn(question.asOf)))
  return first ? columnWords(first, TODAY).facts : ''
}

test('a column without cash prices names its discount', () => {
  expect(wordsWith(0)).toBe('40% off charges, paid in full')
})

test('a column of cash prices says that they are published', () => {
  expect(wordsWith(7)).toBe('Published cash prices, paid in full')
})

test('a column with some cash prices names both', () => {
  expect(wordsWith(3)).toBe('Cash prices, else 40% off')
})
