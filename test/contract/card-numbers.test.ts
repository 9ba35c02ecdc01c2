import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { answerCall, type Serving } from '../../electron/main/ipc/answer-call.ts'
import { cardNumberAtGate, isFreeText } from '../../electron/services/card-gate.ts'
import { callNames } from '../../shared/contract/call-names.ts'
import { contract, type Handlers } from '../../shared/contract/contract.ts'
import { roleSchema } from '../../shared/model/clinic.ts'
import { aPerson } from '../support/samples.ts'

const CARD = '4111111111111111'
const EVERYBODY = aPerson('Sample Person A', roleSchema.options)

interface Shape {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly pattern?: string
  readonly maxLength?: number
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly prefixItems?: readonly Shape[]
  readonly additionalProperties?: Shape | boolean
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly allOf?: readonly Shape[]
  readonly $defs?: Readonly<Record<string, Shape>>
}

/** The names of all fields of a call that take a text in which a card number could stand. */
function textsOf(shape: Shape, name = ''): readonly string[] {
  if (shape.enum !== undefined || shape.const !== undefined) return []
  const parts = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.prefixItems ?? [])]
  const extra = typeof shape.additionalProperties === 'object' ? [shape.additionalProperties] : []
  return [
    ...(takesCard(shape) ? [name] : []),
    ...[...parts, ...(shape.items ? [shape.items] : []), ...extra].flatMap((part) => textsOf(part, name)),
    ...Object.entries({ ...shape.properties, ...shape.$defs }).flatMap(([field, part]) => textsOf(part, field)),
  ]
}

function takesCard({ type, pattern, allOf, maxLength }: Shape): boolean {
  if (type !== 'string' || (maxLength !== undefined && maxLength < 13)) return false
  const patterns = [pattern, ...(allOf ?? []).map((part) => part.pattern)].filter((one) => one !== undefined)
  return patterns.every((one) => new RegExp(one).test(CARD))
}

function textsOfCall(call: (typeof callNames)[number]): readonly string[] {
  const shape = z.toJSONSchema(contract[call].takes, { io: 'input', unrepresentable: 'any' }) as Shape
  return [...new Set(textsOf(shape))]
}

/** Texts that are not looked at, each with its reason. A new name here is a decision. */
const LET_THROUGH = [
  'account',
  'approverPassword',
  'code',
  'content',
  'current',
  'first',
  'groupNumber',
  'key',
  'next',
  'password',
  'pin',
  'requestKey',
  'second',
]

const reached: string[] = []
const SERVING: Serving = {
  handlers: Object.fromEntries(
    callNames.map((call) => [call, () => reached.push(call) && { ok: true, value: null }]),
  ) as unknown as Handlers,
  session: { state: () => 'open', person: () => EVERYBODY, touch: () => undefined },
  isInPace: () => true,
  log: () => 'P-1',
}

test('every text of the contract is looked at, or named with its reason', () => {
  const open = [...new Set(callNames.flatMap(textsOfCall))].filter((field) => !isFreeText(field))

  expect(open.filter((field) => !/^(?:id|.*Ids?)$/.test(field)).toSorted()).toEqual(LET_THROUGH)
})

describe('a card number in a free text of any call is refused', () => {
  const calls = callNames.filter((call) => !call.endsWith('.find'))
  const fields = calls.flatMap((call) => textsOfCall(call).map((field) => [call, field] as const))

  test.each(fields.filter(([, field]) => isFreeText(field) && field !== ''))('%s, %s', (call, field) => {
    const nested = { outer: [{ [field]: `paid with ${CARD}` }] }

    expect(cardNumberAtGate(call, nested)).toMatchObject({ error: { code: 'CARD_NUMBER', facts: { field } } })
    expect(cardNumberAtGate(call, { [field]: 'check 1042' })).toBeNull()
  })

  test('there are texts to look at', () => {
    expect(fields.length).toBeGreaterThan(100)
  })
})

test.each([
  ['payment.post', 'reference', 'card 4111 1111 1111 1111'],
  ['planFee.waive', 'reason', '4111-1111-1111-1111'],
  ['payment.reverse', 'reason', CARD],
] as const)('%s stops at the door with a card number in %s', async (call, field, text) => {
  const requests = {
    'payment.post': {
      planId: 'W1-0001',
      amount: 100,
      method: 'card',
      reference: '',
      receivedOn: '2026-11-23',
      requestKey: 'sheet-000001',
      evenIfTwice: false,
    },
    'planFee.waive': { feeId: 'W1-0001', amount: null, reason: '' },
    'payment.reverse': { receiptId: 'W1-0001', reason: '' },
  }
  reached.length = 0

  const answer = await answerCall(SERVING, call, { ...requests[call], [field]: text })

  expect(answer).toEqual({ ok: false, error: { kind: 'refused', code: 'CARD_NUMBER', facts: { field } } })
  expect(reached).toEqual([])
})

test('member numbers and ids are let through', () => {
  expect(cardNumberAtGate('coverage.save', { memberId: CARD, planId: CARD })).toBeNull()
  expect(cardNumberAtGate('patient.find', { text: CARD })).toBeNull()
})
