import { expect, test } from 'vitest'
import { EMPTY_FORM, MADE_OF, orderOf, type PaperForm } from '../../../renderer/features/papers/making/paper-form.ts'
import { type PaperOrderKind, paperOrderSchema } from '../../../shared/contract/paper-orders.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { estimateIdSchema, patientIdSchema, planIdSchema } from '../../../shared/model/ids.ts'

const TODAY = plainDate('2026-11-23')
/** Papers that are made on the screen of their record alone are not ordered here. */
const KINDS = (Object.keys(MADE_OF) as PaperOrderKind[]).filter((kind) => MADE_OF[kind] !== 'elsewhere')

/** Everything that any paper could need. */
const FILLED: PaperForm = {
  ...EMPTY_FORM,
  estimateId: estimateIdSchema.parse('W1-E1'),
  planId: planIdSchema.parse('W1-P1'),
  patientId: patientIdSchema.parse('W1-A'),
  routeId: 'selfPay',
  lineIds: ['l1'],
  texts: {
    ...EMPTY_FORM.texts,
    from: '11/1/2026',
    newOwed: '500',
    who1: 'Sample Laboratory',
    what1: 'Blood tests',
    cost1: '?',
    household: '3',
    income: '30000',
    float: '100',
    counted: '95',
  },
}

test.each(KINDS)('a filled form orders a %s that the desk understands', (kind) => {
  const order = orderOf({ ...FILLED, kind }, TODAY)

  expect(order?.kind).toBe(kind)
  expect(paperOrderSchema.safeParse(order).success).toBe(true)
})

test.each(KINDS.filter((kind) => !['nothing', 'patient'].includes(MADE_OF[kind])))(
  'a %s is not ordered before it is about something',
  (kind) => {
    expect(orderOf({ ...EMPTY_FORM, kind }, TODAY)).toBeNull()
  },
)

test('other billers may be known, unknown or not involved', () => {
  const texts = { who1: 'A', cost1: '86', who2: 'B', cost2: '?', who3: 'C', cost3: 'n/a' }
  const order = orderOf({ ...FILLED, kind: 'otherBillers', texts }, TODAY)

  expect(order?.kind === 'otherBillers' && order.others.map(({ cost }) => cost)).toEqual([
    { kind: 'known', amount: 8_600 },
    { kind: 'unknown' },
    { kind: 'notInvolved' },
  ])
})
