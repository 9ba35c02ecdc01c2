// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Place } from '../../../renderer/lib/place.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { SUPERVISOR } from '../../support/samples.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

const patientId = PATIENT_A.id

/** What a counselor left half-way in a form, and what a supervisor saved of the same record 20 minutes later. */
async function leftAndSaved(desk: TestDesk, home: Place, form: Form): Promise<HTMLElement> {
  openWindow({ home }, desk)
  await form.open()
  form.typeMine()
  await waitFor(async () => expect(await ask(desk, 'draft.list', {})).toHaveLength(1))
  await waitFor(async () => expect((await ask(desk, 'draft.list', {}))[0]?.content).toContain(form.mine))
  cleanup()
  desk.later({ minutes: 20 })
  await form.saveTheirs()
  openWindow({ home }, desk)
  await form.openAgain()
  return screen.findByRole('region', { name: 'Saved meanwhile' })
}

interface Form {
  readonly open: () => Promise<unknown>
  readonly openAgain: () => Promise<unknown>
  readonly typeMine: () => void
  readonly mine: string
  readonly saveTheirs: () => Promise<unknown>
}

const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input' }).value

function pick(both: HTMLElement, line: string, side: 'mine' | 'theirs'): void {
  const group = within(both).getByRole('group', { name: `What stands: ${line}` })
  const at = within(group).getAllByRole('radio')[side === 'mine' ? 0 : 1]
  fireEvent.click(at ?? group)
}

const WISH = { patientId, mayMail: true, handOver: '', address: '', phone: '', bestTime: '' } as const

async function openWish(): Promise<void> {
  await screen.findByRole('heading', { name: 'Contact' })
  press('m', { alt: true })
}

function wishForm(desk: TestDesk): Form {
  const label = 'Confidential address'
  return {
    open: async () => {
      await openWish()
      await screen.findByLabelText(label)
    },
    openAgain: openWish,
    typeMine: () => type(label, '7 Old Sample Street'),
    mine: '7 Old Sample Street',
    saveTheirs: () =>
      ask(desk, 'contactWish.save', { draft: { ...WISH, address: '9 Sample Shelter Road' } }, SUPERVISOR),
  }
}

test('an older address never comes back over a confidential one that was saved meanwhile', async () => {
  const desk = openDesk()
  const both = await leftAndSaved(desk, { to: 'patient', patientId }, wishForm(desk))

  expect(within(both).getByText('9 Sample Shelter Road')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Take what was saved' }))

  expect(await screen.findByDisplayValue('9 Sample Shelter Road')).toBeTruthy()
  const { discarded } = await ask(desk, 'tray.list', {})
  expect(discarded).toMatchObject([{ key: `contact-wish:${patientId}` }])
})

const LISTED = { patientId, kind: 'priorAuthorization', payer: 'Sample Payer', number: 'A 1042 77' } as const
const SPAN = { from: null, to: null, requestedOn: null, contact: '', note: '' } as const
const SERVICES = ['PT-010']
const AUTH = { ...LISTED, ...SPAN, services: SERVICES, state: 'approved', approved: 12, unit: 'visits' } as const

test('lines of an authorization saved meanwhile are picked one by one', async () => {
  const desk = openDesk()
  const { id: authorizationId } = await ask(desk, 'authorization.save', { authorizationId: null, draft: AUTH })
  const open = async () => {
    await within(await screen.findByRole('grid', { name: /^Authorizations of/ })).findByText(/of (12|20)/)
    press('Enter')
  }
  const both = await leftAndSaved(
    desk,
    { to: 'auths', patientId },
    {
      open: async () => {
        await open()
        await screen.findByLabelText('Note')
      },
      openAgain: open,
      typeMine: () => type('Note', 'asked again'),
      mine: 'asked again',
      saveTheirs: () =>
        ask(desk, 'authorization.save', { authorizationId, draft: { ...AUTH, approved: 20 } }, SUPERVISOR),
    },
  )

  pick(both, 'Approved', 'theirs')
  pick(both, 'Note', 'mine')
  press('Enter', { ctrl: true })
  await screen.findByRole('form', { name: 'Change authorization' })
  await waitFor(() => expect([value('Approved'), value('Note')]).toEqual(['20', 'asked again']))
  press('Enter', { ctrl: true })

  const saved = async () => await ask(desk, 'authorization.list', { patientId })
  await waitFor(async () => expect(await saved()).toMatchObject([{ approved: 20, note: 'asked again' }]))
  expect(await ask(desk, 'draft.list', {})).toEqual([])
})

test('an application kept meanwhile is not written over unseen', async () => {
  const desk = openDesk()
  const title = 'Assistance for Sample Patient A'
  const both = await leftAndSaved(
    desk,
    { to: 'assistance', patientId },
    {
      open: () => screen.findByRole('form', { name: title }),
      openAgain: () => screen.findByRole('main', { name: title }),
      typeMine: () => fill('People in the household', '3'),
      mine: '"size":"3"',
      saveTheirs: () =>
        ask(
          desk,
          'determination.save',
          {
            determinationId: null,
            draft: {
              patientId,
              householdSize: 5,
              members: 'Self, four children',
              alsoFor: [],
              incomes: [],
              noIncome: null,
              scheduleId: null,
              papersSeen: [],
              papersDueOn: null,
              decision: 'open',
              from: null,
              until: null,
              reason: '',
            },
          },
          SUPERVISOR,
        ),
    },
  )

  const size = within(both).getByRole('group', { name: 'What stands: People in the household' })
  expect(within(size).getByText('5')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Keep all of mine' }))

  await screen.findByRole('form', { name: title })
  await waitFor(() => expect(value('People in the household')).toBe('3'))
})

test('a permission that was taken away meanwhile does not come back unseen', async () => {
  const desk = openDesk()
  const person = { patientId, name: 'Sample Sister', relation: 'sister', phone: '', toldUntil: null } as const
  const draft = { ...person, told: 'everything', proxy: 'none', proxyUntil: null, isTakenBack: false } as const
  const { relatedId } = await ask(desk, 'relatedPerson.save', { relatedId: null, draft })
  const open = async () => fireEvent.click(await screen.findByRole('button', { name: /Sample Sister/ }))
  const both = await leftAndSaved(
    desk,
    { to: 'patient', patientId },
    {
      open: async () => {
        await open()
        await screen.findByLabelText('Relation to the patient')
      },
      openAgain: open,
      typeMine: () => type('Relation to the patient', 'sister and neighbor'),
      mine: 'sister and neighbor',
      saveTheirs: () =>
        ask(desk, 'relatedPerson.save', { relatedId, draft: { ...draft, told: 'nothing' } }, SUPERVISOR),
    },
  )

  pick(both, 'May be told', 'theirs')
  pick(both, 'Relation to the patient', 'mine')
  press('Enter', { ctrl: true })
  await waitFor(() => expect(value('Relation to the patient')).toBe('sister and neighbor'))
  press('Enter', { ctrl: true })

  const people = async () => (await ask(desk, 'relatedPerson.list', { patientId })).people
  await waitFor(async () =>
    expect(await people()).toMatchObject([{ relation: 'sister and neighbor', told: 'nothing' }]),
  )
})
