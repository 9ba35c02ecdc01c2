import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import type { Given } from '../../shared/contract/contract.ts'
import { type ContactWish, type ContactWishDraft, mailedTo } from '../../shared/model/contact-wish.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aRunningPlan } from '../support/running-plan.ts'
import { aPlan } from '../support/samples.ts'

const NOTHING: ContactWishDraft = {
  patientId: PATIENT_A.id,
  mayMail: true,
  handOver: '',
  address: '',
  phone: '',
  bestTime: '',
}
const ELSEWHERE = '9 Shelter Road, Springfield, IL 62799'

async function wished(desk: TestDesk, changes: Partial<ContactWishDraft>): Promise<ContactWish | null> {
  return ask(desk, 'contactWish.save', { draft: { ...NOTHING, ...changes } })
}

/** A plan with a payment that is late beyond its grace. */
async function lateDesk(): Promise<{ readonly desk: TestDesk; readonly planId: PlanId }> {
  const desk = openDesk()
  const { id } = await aRunningPlan(desk)
  desk.later({ days: 33 })
  return { desk, planId: id }
}

async function reminder(desk: TestDesk, planId: PlanId): Promise<string> {
  const request = { order: { kind: 'reminderLetter', planId }, language: 'en', largePrint: false } as const
  const paper: Given<'paper.issue'> = await ask(desk, 'paper.issue', request)
  const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  return new TextDecoder().decode(bytes)
}

test('a wish stands with who and when, and an empty one takes it back', async () => {
  const desk = openDesk()

  const kept = await wished(desk, { mayMail: false, handOver: 'At the desk, each Friday' })
  expect(kept).toMatchObject({ mayMail: false, by: 'Counselor 1', savedAt: desk.now() })
  expect(await ask(desk, 'contactWish.get', { patientId: PATIENT_A.id })).toEqual(kept)

  expect(await wished(desk, {})).toBeNull()
  expect(await ask(desk, 'contactWish.get', { patientId: PATIENT_A.id })).toBeNull()
})

test('the trail says what kind of wish it is, never the address', async () => {
  const desk = openDesk()
  await wished(desk, { address: ELSEWHERE })

  const rows = audit.listOf(desk.store.reader, 'patient', PATIENT_A.id)

  expect(rows.at(-1)).toMatchObject({ action: 'contactWish.save', after: { doNotMail: 0, confidential: 1 } })
  expect(JSON.stringify(rows)).not.toContain('Shelter')
})

test('the number of a card is not kept', async () => {
  const desk = openDesk()

  const draft = { ...NOTHING, handOver: 'card 4111 1111 1111 1111' }
  expect(await refusalTo(desk, 'contactWish.save', { draft })).toEqual(refusal('CARD_NUMBER', { field: 'handOver' }))
})

test('a letter carries the confidential address and not the one of the plan', async () => {
  const { desk, planId } = await lateDesk()
  const before = await reminder(desk, planId)
  const { plan } = await ask(desk, 'plan.get', { planId })
  expect(before).toContain(plan.terms.guarantor.address)

  await wished(desk, { address: ELSEWHERE })
  const after = await reminder(desk, planId)

  expect(after).toContain(ELSEWHERE)
  expect(after).not.toContain(plan.terms.guarantor.address)
})

test('a letter to someone who gets no mail carries no address, and the list says how to hand it over', async () => {
  const { desk, planId } = await lateDesk()
  const { plan } = await ask(desk, 'plan.get', { planId })
  await wished(desk, { mayMail: false, handOver: 'At the desk' })

  expect(await ask(desk, 'paper.lettersDue', {})).toMatchObject([
    { planId, held: 'doNotMail', handOver: 'At the desk', postalCode: '' },
  ])
  expect(await reminder(desk, planId)).not.toContain(plan.terms.guarantor.address)
})

const WISH: ContactWish = { ...NOTHING, savedAt: '2026-11-23T15:00:00.000Z', by: 'Counselor 1' }

test.each([
  ['no wish', null, 'self', { address: '1 Home', held: null }],
  ['do not mail', { ...WISH, mayMail: false, address: ELSEWHERE }, 'spouse', { address: '', held: 'doNotMail' }],
  ['another address', { ...WISH, address: ELSEWHERE }, 'self', { address: ELSEWHERE, held: null }],
  ['another address, another payer', { ...WISH, address: ELSEWHERE }, 'spouse', { address: '', held: 'otherPayer' }],
  ['another phone alone', { ...WISH, phone: '555-0199' }, 'self', { address: '1 Home', held: null }],
] as const)('%s: where a letter goes', (_, wish, relation, to) => {
  expect(mailedTo(wish, { relation, address: '1 Home' })).toEqual(to)
})

test('the day calls the confidential phone, never the one of the record, until the wish is taken back', async () => {
  const { desk } = await lateDesk()
  const call = async () => {
    const { groups } = await ask(desk, 'today.list', {})
    const row = groups.flatMap(({ rows }) => rows).find(({ planId }) => planId !== null)
    return [row?.phone, row?.isConfidentialPhone]
  }
  expect(await call()).toEqual([PATIENT_A.phone, false])

  await wished(desk, { phone: '(217) 555-0199' })
  expect(await call()).toEqual(['(217) 555-0199', true])

  await wished(desk, {})
  expect(await call()).toEqual([PATIENT_A.phone, false])
})

test('a paper is not recorded as mailed while nothing may be mailed, but what went out before is', async () => {
  const { desk, planId } = await lateDesk()
  const order = { kind: 'reminderLetter', planId } as const
  const { id: documentId } = await ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })
  const before = desk.today()
  desk.later({ days: 2 })
  await wished(desk, { mayMail: false, handOver: 'At the desk' })
  const mark = (how: 'mailed' | 'handed', on = desk.today()) =>
    ({ documentId, mark: { kind: 'delivered', how, recipient: PATIENT_A.firstName, on } }) as const

  expect(await refusalTo(desk, 'paper.mark', mark('mailed'))).toMatchObject({
    code: 'NOT_POSSIBLE',
    facts: { code: 'doNotMail', reason: expect.stringContaining('Hand the paper over') },
  })
  await ask(desk, 'paper.mark', mark('handed'))
  const story = await ask(desk, 'paper.mark', mark('mailed', before))
  expect(story.map(({ how }) => how)).toEqual(['handed', 'mailed'])
})

test('a paper for another payer is not recorded as mailed where contact is confidential', async () => {
  const desk = openDesk()
  const { guarantor } = aPlan(PATIENT_A.id)
  const parent = { ...guarantor, relation: 'parent' as const, name: 'Sample Parent' }
  const { id: planId } = await aRunningPlan(desk, { guarantor: parent })
  desk.later({ days: 33 })
  await wished(desk, { address: ELSEWHERE })
  const order = { kind: 'reminderLetter', planId } as const
  const { id: documentId } = await ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })
  const mark = { kind: 'delivered', how: 'mailed', recipient: 'Sample Parent', on: desk.today() } as const

  expect(await refusalTo(desk, 'paper.mark', { documentId, mark })).toMatchObject({ facts: { code: 'otherPayer' } })
})

test('a best time alone is a wish, and makes nobody confidential', async () => {
  const desk = openDesk()
  await wished(desk, { bestTime: 'after 3 PM' })

  expect(await ask(desk, 'contactWish.get', { patientId: PATIENT_A.id })).toMatchObject({ bestTime: 'after 3 PM' })
  expect(await ask(desk, 'patient.find', { text: 'sample patient a', limit: 1 })).toMatchObject([{ alerts: [] }])
  await wished(desk, {})
  expect(await ask(desk, 'contactWish.get', { patientId: PATIENT_A.id })).toBeNull()
})
