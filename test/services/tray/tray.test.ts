import { expect, test } from 'vitest'
import * as audit from '../../../db/repositories/audit.ts'
import * as people from '../../../db/repositories/people.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../../support/desk.ts'
import { ADMINISTRATOR, aPerson, COUNSELOR, NOW, SUPERVISOR } from '../../support/samples.ts'

const PAYMENT = { key: 'payment:W1-plan', title: 'Payment', content: '{"amount":"85"}' }

async function aHalfTypedPayment(): Promise<TestDesk> {
  const desk = openDesk()
  await ask(desk, 'draft.save', PAYMENT)
  return desk
}

const handed = (changes: object = {}) => ({
  lines: [{ kind: 'draft' as const, key: PAYMENT.key, title: PAYMENT.title, note: 'She calls back at 3' }],
  toId: SUPERVISOR.id,
  ...changes,
})

test('the tray names what was begun and since when', async () => {
  const desk = await aHalfTypedPayment()

  const { drafts } = await ask(desk, 'tray.list', {})

  expect(drafts).toEqual([{ key: PAYMENT.key, title: 'Payment', patientName: '', changedAt: NOW, handedAs: null }])
  expect((await ask(desk, 'tray.list', {}, SUPERVISOR)).drafts).toEqual([])
})

test('a draft about a patient carries the name', async () => {
  const desk = openDesk()
  const [row] = await ask(desk, 'patient.find', { text: '', limit: 1 })
  await ask(desk, 'draft.save', { key: `coverage:${row?.patient.id}`, title: 'Coverage', content: '{}' })

  const { drafts } = await ask(desk, 'tray.list', {})

  expect(drafts[0]?.patientName).toBe('Sample Patient A')
})

test('an estimate that nobody issued lies in the tray', async () => {
  const desk = openDesk()
  await ask(desk, 'estimate.start', { patientId: null, caller: 'ann at two' })

  expect((await ask(desk, 'tray.list', {})).estimates).toHaveLength(1)
  expect((await ask(desk, 'tray.list', {}, ADMINISTRATOR)).estimates).toEqual([])
})

test('a discarded draft comes back as it stood', async () => {
  const desk = await aHalfTypedPayment()

  const { id } = await ask(desk, 'tray.discard', { key: PAYMENT.key })
  expect(await ask(desk, 'draft.list', {})).toEqual([])
  expect((await ask(desk, 'tray.list', {})).discarded).toMatchObject([{ id, key: PAYMENT.key, discardedAt: NOW }])
  await ask(desk, 'tray.restore', { id })

  expect(await ask(desk, 'draft.list', {})).toEqual([{ ...PAYMENT, changedAt: NOW }])
  expect((await ask(desk, 'tray.list', {})).discarded).toEqual([])
})

test('nobody fetches back what somebody else discarded', async () => {
  const desk = await aHalfTypedPayment()
  const { id } = await ask(desk, 'tray.discard', { key: PAYMENT.key })

  expect(await refusalTo(desk, 'tray.restore', { id }, SUPERVISOR)).toEqual(refusal('NOT_FOUND'))
  expect(await refusalTo(desk, 'tray.discard', { key: PAYMENT.key })).toEqual(refusal('NOT_FOUND'))
})

test('a form begun anew stays when the old one is fetched', async () => {
  const desk = await aHalfTypedPayment()
  const { id } = await ask(desk, 'tray.discard', { key: PAYMENT.key })
  await ask(desk, 'draft.save', { ...PAYMENT, content: '{"amount":"90"}' })

  expect(await refusalTo(desk, 'tray.restore', { id })).toMatchObject({ facts: { code: 'draftTwice' } })
  expect((await ask(desk, 'draft.list', {}))[0]?.content).toBe('{"amount":"90"}')
  expect((await ask(desk, 'tray.list', {})).discarded).toHaveLength(1)
})

test('a discarded draft can be fetched for thirty days', async () => {
  const desk = await aHalfTypedPayment()
  const { id } = await ask(desk, 'tray.discard', { key: PAYMENT.key })

  desk.later({ days: 30 })
  expect((await ask(desk, 'tray.list', {})).discarded).toHaveLength(1)
  desk.later({ minutes: 1 })

  expect((await ask(desk, 'tray.list', {})).discarded).toEqual([])
  expect(await refusalTo(desk, 'tray.restore', { id })).toEqual(refusal('NOT_FOUND'))
})

test('a handed draft stays with the giver until taken', async () => {
  const desk = await aHalfTypedPayment()

  const { drafts, handedByMe } = await ask(desk, 'tray.handOver', handed())

  const [line] = handedByMe
  expect(drafts[0]?.handedAs).toBe(line?.id)
  expect(line).toMatchObject({ note: 'She calls back at 3', to: { name: 'Supervisor 1' }, handedAt: NOW })
  const seen = await ask(desk, 'tray.list', {}, SUPERVISOR)
  expect(seen.handedToMe).toEqual(handedByMe)
  expect(seen.drafts).toEqual([])
})

test('taking a draft moves it with all that was typed', async () => {
  const desk = await aHalfTypedPayment()
  await ask(desk, 'tray.handOver', handed())
  const [line] = (await ask(desk, 'tray.list', {}, SUPERVISOR)).handedToMe

  const taken = await ask(desk, 'tray.take', { ids: [line?.id ?? ''] }, SUPERVISOR)

  expect(taken).toMatchObject({ handedToMe: [], drafts: [{ key: PAYMENT.key }] })
  expect(await ask(desk, 'draft.list', {}, SUPERVISOR)).toEqual([{ ...PAYMENT, changedAt: NOW }])
  expect((await ask(desk, 'tray.list', {})).drafts).toEqual([])
})

test('a draft is not taken over one’s own draft', async () => {
  const desk = await aHalfTypedPayment()
  await ask(desk, 'tray.handOver', handed())
  await ask(desk, 'draft.save', { ...PAYMENT, content: '{"amount":"1"}' }, SUPERVISOR)
  const [line] = (await ask(desk, 'tray.list', {}, SUPERVISOR)).handedToMe

  const error = await refusalTo(desk, 'tray.take', { ids: [line?.id ?? ''] }, SUPERVISOR)

  expect(error).toMatchObject({ facts: { code: 'draftTwice' } })
  expect((await ask(desk, 'draft.list', {}))[0]?.content).toBe(PAYMENT.content)
})

test('work gets its new owner when it is taken', async () => {
  const desk = openDesk()
  const work = { kind: 'work' as const, key: 'dueToday:W1-plan:1', title: 'Payment 1 of 4', note: '' }
  await ask(desk, 'tray.handOver', { lines: [work], toId: null })
  const [line] = (await ask(desk, 'tray.list', {}, SUPERVISOR)).handedToMe

  await ask(desk, 'tray.take', { ids: [line?.id ?? ''] }, SUPERVISOR)

  const again = await refusalTo(desk, 'tray.handOver', { lines: [work], toId: null })
  expect(again).toMatchObject({ facts: { code: 'assignOthers' } })
})

test('words for whoever comes next reach one person', async () => {
  const desk = openDesk()
  people.add(desk.store.writer, aPerson('Counselor 2', ['counselor']), NOW)
  const words = { kind: 'words' as const, key: '', title: 'The card terminal is out of paper', note: '' }
  await ask(desk, 'tray.handOver', { lines: [words], toId: null })
  const [line] = (await ask(desk, 'tray.list', {}, SUPERVISOR)).handedToMe
  await ask(desk, 'tray.take', { ids: [line?.id ?? ''] }, SUPERVISOR)

  const second = await refusalTo(desk, 'tray.take', { ids: [line?.id ?? ''] }, aPerson('Counselor 2', ['counselor']))

  expect(second).toEqual(refusal('NOT_FOUND'))
})

test('the giver keeps what nobody took', async () => {
  const desk = await aHalfTypedPayment()
  const [line] = (await ask(desk, 'tray.handOver', handed())).handedByMe

  await ask(desk, 'tray.withdraw', { ids: [line?.id ?? ''] })

  expect((await ask(desk, 'tray.list', {}, SUPERVISOR)).handedToMe).toEqual([])
  expect((await ask(desk, 'tray.list', {})).drafts[0]?.handedAs).toBeNull()
})

test('the newest word on a draft holds', async () => {
  const desk = await aHalfTypedPayment()
  await ask(desk, 'tray.handOver', handed())

  const { handedByMe } = await ask(desk, 'tray.handOver', handed({ toId: ADMINISTRATOR.id }))

  expect(handedByMe.map(({ to }) => to?.name)).toEqual(['Administrator 1'])
})

test('nobody hands work to themself or a reader', async () => {
  const desk = await aHalfTypedPayment()
  const reader = aPerson('Reader 1', ['reader'])
  people.add(desk.store.writer, reader, NOW)

  for (const toId of [COUNSELOR.id, reader.id])
    expect(await refusalTo(desk, 'tray.handOver', handed({ toId }))).toMatchObject({
      facts: { code: 'handOverNobody' },
    })
  expect((await ask(desk, 'tray.list', {})).people.map(({ name }) => name)).toEqual(['Administrator 1', 'Supervisor 1'])
})

test('a draft that is not one’s own is not handed on', async () => {
  const desk = await aHalfTypedPayment()

  expect(await refusalTo(desk, 'tray.handOver', handed({ toId: COUNSELOR.id }), SUPERVISOR)).toEqual(
    refusal('NOT_FOUND'),
  )
})

test('each step of a handover is in the audit trail', async () => {
  const desk = await aHalfTypedPayment()
  const [line] = (await ask(desk, 'tray.handOver', handed())).handedByMe
  await ask(desk, 'tray.take', { ids: [line?.id ?? ''] }, SUPERVISOR)
  await ask(desk, 'tray.discard', { key: PAYMENT.key }, SUPERVISOR)

  const rows = audit.listOf(desk.store.reader, 'work', PAYMENT.key)

  expect(rows.map(({ action }) => action).toSorted()).toEqual(['tray.discard', 'tray.handOver', 'tray.take'])
})

test('the printed handover sheet names each line and its group', async () => {
  const desk = openDesk()
  const line = (group: 'calls' | 'words' | 'money', title: string) => ({ group, patientName: '', title })
  const lines = [line('words', 'keys are in the safe'), line('money', 'Payment'), line('calls', 'PP-2026-0001')]

  await ask(desk, 'tray.print', { lines, toId: SUPERVISOR.id })

  const text = new TextDecoder().decode(desk.printed[0]?.bytes)
  const shown = ['3 lines go to Supervisor 1.', 'Money not posted yet', 'Calls promised', 'keys are in the safe']
  expect(shown.map((words) => text.indexOf(words)).toSorted((a, b) => a - b)).toEqual(
    shown.map((words) => text.indexOf(words)),
  )
  expect(shown.filter((words) => !text.includes(words))).toEqual([])
  expect(audit.listOf(desk.store.reader, 'work', '').map(({ action }) => action)).toEqual(['tray.print'])
})

test('a card number is never printed on a handover sheet', async () => {
  const lines = [{ group: 'words' as const, patientName: '', title: 'card 4111 1111 1111 1111' }]
  const desk = openDesk()

  expect((await refusalTo(desk, 'tray.print', { lines, toId: null })).kind).toBe('refused')
  expect(desk.printed).toEqual([])
})

test('settings are each person’s own and the newest holds', async () => {
  const desk = openDesk()
  await ask(desk, 'setting.keep', { name: 'zoom', value: '125' })
  await ask(desk, 'setting.keep', { name: 'zoom', value: '150' })
  await ask(desk, 'setting.keep', { name: 'zoom', value: '90' }, SUPERVISOR)

  expect(await ask(desk, 'setting.list', {})).toEqual({ zoom: '150' })
  expect(await ask(desk, 'setting.list', {}, SUPERVISOR)).toEqual({ zoom: '90' })
})
