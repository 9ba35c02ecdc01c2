// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Place } from '../../../renderer/lib/place.ts'
import { readLike } from '../../../renderer/lib/use-kept-text.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { aRunningPlan, pay } from '../../support/running-plan.ts'
import { ADMINISTRATOR, COUNSELOR, SUPERVISOR } from '../../support/samples.ts'
import { openWindow, press, SCANNED, scan, type } from '../../support/window.tsx'

interface KeptForm {
  readonly form: string
  readonly person: Person
  readonly home: (plan: Plan) => Place
  /** Opens the form from its screen; a screen that is a form needs nothing. */
  readonly open: () => Promise<void>
  readonly field: string | RegExp
  readonly typed: string
  /** It stands open again by itself. */
  readonly comesBack?: true
}

const NOTHING = async (): Promise<void> => undefined

const FORMS: readonly KeptForm[] = [
  {
    form: 'the clinic',
    person: ADMINISTRATOR,
    home: () => ({ to: 'setup', section: 'clinic' }),
    open: NOTHING,
    field: 'Clinic name',
    typed: 'Half a name',
  },
  {
    form: 'the count of the day',
    person: SUPERVISOR,
    home: () => ({ to: 'closeDay', on: '2026-11-23' as never }),
    open: NOTHING,
    field: 'Counted, Cash',
    typed: '39.5',
  },
  {
    form: 'a payment',
    person: COUNSELOR,
    home: ({ id }) => ({ to: 'plan', planId: id, paying: true }),
    open: NOTHING,
    field: /^Amount/,
    typed: '41.17',
  },
  {
    form: 'new terms of a plan',
    person: COUNSELOR,
    home: ({ id }) => ({ to: 'plan', planId: id }),
    open: async () => {
      await screen.findByRole('heading', { name: 'Happenings' })
      press('t')
      await screen.findByRole('radiogroup', { name: 'What is to be done' })
    },
    field: 'Each payment',
    typed: '75',
    comesBack: true,
  },
  {
    form: 'a write-off',
    person: COUNSELOR,
    home: ({ id }) => ({ to: 'plan', planId: id }),
    open: async () => {
      await screen.findByRole('heading', { name: 'Happenings' })
      press('t')
      fireEvent.click(await screen.findByRole('radio', { name: 'Write off' }))
    },
    field: 'Reason',
    typed: 'half a reason',
    comesBack: true,
  },
  {
    form: 'a new person',
    person: ADMINISTRATOR,
    home: () => ({ to: 'setup', section: 'people' }),
    open: async () => {
      await waitFor(() => {
        press('2', { alt: true })
        fireEvent.click(screen.getByRole('button', { name: /Add a person/ }))
      })
    },
    field: 'Name',
    typed: 'Sample Person B',
  },
]

/** A clinic with a plan on which something was paid today. */
async function aDay(): Promise<{ readonly desk: TestDesk; readonly plan: Plan }> {
  const desk = openDesk()
  const plan = await aRunningPlan(desk)
  await pay(desk, plan.id, 4_000)
  return { desk, plan }
}

async function fieldOf({ open, field }: KeptForm): Promise<HTMLInputElement> {
  await open()
  return screen.findByLabelText<HTMLInputElement>(field, { selector: 'input' })
}

test.each(FORMS)('what was typed into $form outlives a power cut', async (form) => {
  const { desk, plan } = await aDay()
  openWindow({ person: form.person, home: form.home(plan) }, desk)
  const field = await fieldOf(form)
  expect(scan(field)).toBe(SCANNED)
  type(form.field, form.typed)
  await waitFor(async () =>
    expect((await ask(desk, 'draft.list', {}, form.person))[0]?.content).toContain(`"${form.typed}"`),
  )

  cleanup()
  openWindow({ person: form.person, home: form.home(plan) }, desk)
  if (form.comesBack !== true) await fieldOf(form)

  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>(form.field, { selector: 'input' }).value).toBe(form.typed),
  )
})

/** The clinic's form, with something half typed in it that is on disk. */
async function aHalfTypedClinic(typed: string) {
  const window = openWindow({ person: ADMINISTRATOR, home: { to: 'setup', section: 'clinic' } })
  await screen.findByLabelText('Clinic name')
  type('Clinic name', typed)
  await waitFor(async () => expect(await ask(window.desk, 'draft.list', {}, ADMINISTRATOR)).toHaveLength(1))
  return window
}

function reopen(desk: TestDesk): void {
  cleanup()
  openWindow({ person: ADMINISTRATOR, home: { to: 'setup', section: 'clinic' } }, desk)
}

test('a form that is begun anew waits in the tray', async () => {
  const { desk } = await aHalfTypedClinic('Half a name')
  reopen(desk)

  fireEvent.click(await screen.findByRole('button', { name: 'Start anew' }))

  await screen.findByText('What was left half typed waits in the tray for 30 days.')
  await waitFor(async () => expect(await ask(desk, 'draft.list', {}, ADMINISTRATOR)).toEqual([]))
  const { discarded } = await ask(desk, 'tray.list', {}, ADMINISTRATOR)
  expect(discarded).toMatchObject([{ key: 'setup:clinic' }])
})

test('a form that was taken up and emptied stays so', async () => {
  const { desk } = await aHalfTypedClinic('Half a name')
  const before = (await ask(desk, 'clinic.get', {}, ADMINISTRATOR)).name
  reopen(desk)
  await screen.findByRole('button', { name: 'Start anew' })

  type('Clinic name', before)

  await waitFor(async () =>
    expect((await ask(desk, 'draft.list', {}, ADMINISTRATOR))[0]?.content).not.toContain('Half a name'),
  )
})

/** An answer that comes when `resolve` gives it. */
function anAnswerLater() {
  let resolve: (answer: Answer<unknown>) => void = () => {}
  const promise = new Promise<Answer<unknown>>((given) => {
    resolve = given
  })
  return { promise, resolve: (answer: Answer<unknown>) => resolve(answer) }
}

test('who types before a draft is read keeps the rest', async () => {
  const { desk } = await aHalfTypedClinic('Half a name')
  cleanup()
  const { promise, resolve } = anAnswerLater()
  const { bridge } = openWindow({ person: ADMINISTRATOR, home: { to: 'setup', section: 'clinic' } }, desk)
  bridge.answerNext('draft.list', promise)
  await screen.findByLabelText('Clinic name')
  type('Whom to call about a bill', '12')
  resolve(done(await ask(desk, 'draft.list', {}, ADMINISTRATOR)))

  await screen.findByDisplayValue('Half a name')
  expect(screen.getByLabelText<HTMLInputElement>('Whom to call about a bill').value).toBe('12')
  await waitFor(async () =>
    expect((await ask(desk, 'draft.list', {}, ADMINISTRATOR))[0]?.content).toMatch(/Half a name.*"12"/),
  )
})

test('a payment opens with its draft or not yet', async () => {
  const { desk, plan } = await aDay()
  const home = { to: 'plan', planId: plan.id, paying: true } as const
  const typed = { amount: '41.17', method: 'check', reference: '118', receivedOn: '11/23/2026' }
  await ask(desk, 'draft.save', { key: `payment:${plan.id}`, title: 'Payment', content: JSON.stringify(typed) })
  const { promise, resolve } = anAnswerLater()
  const { bridge } = openWindow({ home }, desk)
  bridge.answerNext('draft.list', promise)

  await screen.findByRole('heading', { name: 'Happenings' })
  expect(screen.queryByLabelText(/^Amount/, { selector: 'input' })).toBeNull()
  resolve(done(await ask(desk, 'draft.list', {})))

  expect((await screen.findByLabelText<HTMLInputElement>(/^Amount/, { selector: 'input' })).value).toBe('41.17')
})

test('what the disk did not take is tried again', async () => {
  const { desk, bridge } = await aHalfTypedClinic('Half a name')
  bridge.answerNext('draft.save', { ok: false, error: { kind: 'broken', ticket: 'T-1', cause: 'diskFailed' } })

  type('Clinic name', 'Half a name more')

  await screen.findByText('What you type here is not being kept.')
  await waitFor(() => expect(screen.queryByText('What you type here is not being kept.')).toBeNull())
  expect((await ask(desk, 'draft.list', {}, ADMINISTRATOR))[0]?.content).toContain('Half a name more')
})

test('what was typed is on disk before the lock', async () => {
  const { desk } = openWindow({ person: ADMINISTRATOR, home: { to: 'setup', section: 'clinic' } })
  await screen.findByLabelText('Clinic name')
  type('Clinic name', 'Typed and locked at once')

  press('l', { ctrl: true, alt: true })

  await screen.findByLabelText('Password')
  expect((await ask(desk, 'draft.list', {}, ADMINISTRATOR))[0]?.content).toContain('Typed and locked at once')
})

test('a payment taken up another day says so', async () => {
  const { desk, plan } = await aDay()
  const home = { to: 'plan', planId: plan.id, paying: true } as const
  const typed = { amount: '41.17', method: 'check', reference: '', receivedOn: '11/20/2026', excess: null }
  await ask(desk, 'draft.save', { key: `payment:${plan.id}`, title: 'Payment', content: JSON.stringify(typed) })
  openWindow({ home }, desk)

  fireEvent.click(await screen.findByRole('button', { name: 'Start anew' }))

  await waitFor(() =>
    expect(screen.getByLabelText<HTMLInputElement>(/^Amount/, { selector: 'input' }).value).not.toBe('41.17'),
  )
})

test.each([
  ['{"a":"x","b":[1]}', { a: 'x', b: [1] }],
  ['{"a":"x","b":[],"c":1}', { a: 'x', b: [], c: 1 }],
  ['{"a":1,"b":[]}', null],
  ['{"a":"x"}', null],
  ['{"a":"x","b":{}}', null],
  ['[]', null],
  ['nonsense', null],
])('a draft %s is read as a form of its shape, or not at all', (content, text) => {
  expect(readLike(content, { a: '', b: [] as unknown[] })).toEqual(text)
})
