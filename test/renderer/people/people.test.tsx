// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import * as credentials from '../../../db/repositories/credentials.ts'
import { lockMinutes, rolesWithFactor } from '../../../db/repositories/desk-rules.ts'
import * as people from '../../../db/repositories/people.ts'
import { openDesk } from '../../support/desk.ts'
import { PASSWORD } from '../../support/fake-bridge.ts'
import { ADMINISTRATOR, COUNSELOR } from '../../support/samples.ts'
import { fill, openWindow, press, type } from '../../support/window.tsx'

async function openPeople() {
  const opened = openWindow({ person: ADMINISTRATOR })
  await screen.findByLabelText('Clinic name')
  press('2', { alt: true })
  await screen.findByText('Counselor 1')
  return opened
}

/** The sheet of the counselor, two rows below the administrator. */
async function openCounselor() {
  const opened = await openPeople()
  press('ArrowDown')
  press('Enter')
  await screen.findByRole('heading', { name: 'Account of Counselor 1' })
  return opened
}

describe('people', () => {
  test('are listed with their roles and how they sign in', async () => {
    await openPeople()

    const row = screen.getByText('Supervisor 1').closest('[role=row]')

    expect(row?.textContent).toBe('Supervisor 1Supervisorown passwordActive')
  })

  test('may have several roles', async () => {
    const { desk } = await openCounselor()
    screen.getByLabelText('Lead').click()

    press('Enter', { ctrl: true })

    expect(await screen.findByText('Saved Counselor 1')).toBeTruthy()
    expect(people.get(desk.store.reader, COUNSELOR.id).roles).toEqual(['counselor', 'lead'])
  })

  test('have a desk that locks after the clinic’s minutes', async () => {
    const { desk } = await openPeople()
    press('l', { alt: true })
    await screen.findByDisplayValue('5')
    type('Minutes until the desk locks', '20')
    press('Enter', { ctrl: true })
    expect(await screen.findByText('Whole minutes, from 1 to 15.')).toBeTruthy()
    type('Minutes until the desk locks', '3')

    press('Enter', { ctrl: true })

    expect(await screen.findByText('The desk locks after 3 minutes')).toBeTruthy()
    expect(lockMinutes(desk.store.reader)).toBe(3)
  })

  test('of a ticked role need an authenticator app', async () => {
    const { desk } = await openPeople()
    press('l', { alt: true })
    const rule = within(await screen.findByRole('region', { name: 'Authenticator app' }))
    rule.getByLabelText('Supervisor').click()

    rule.getByRole('button', { name: 'Save roles' }).click()

    expect(await screen.findByText('An authenticator app is needed by: Supervisor')).toBeTruthy()
    expect(rolesWithFactor(desk.store.reader)).toEqual(['supervisor'])
    expect(await screen.findByText('own password · authenticator at next sign-in')).toBeTruthy()
  })

  test('have a guide for the wall, printed by one key', async () => {
    const { desk } = await openPeople()

    press('g', { alt: true })

    expect(await screen.findByText('Sent to the printer')).toBeTruthy()
    expect(desk.printed.map(({ title }) => title)).toEqual(['At this workstation'])
  })

  test('keep at least one role', async () => {
    const { bridge } = await openCounselor()
    screen.getByLabelText('Counselor').click()

    press('Enter', { ctrl: true })

    expect(await screen.findByText('Tick at least one role.')).toBeTruthy()
    expect(bridge.asked).not.toContain('person.save')
  })

  test('keep their last administrator', async () => {
    await openPeople()
    press('Enter')
    await screen.findByRole('heading', { name: 'Account of Administrator 1' })
    screen.getByLabelText('Administrator').click()
    screen.getByLabelText('Lead').click()

    press('Enter', { ctrl: true })

    expect(await screen.findByText('This is the last administrator.')).toBeTruthy()
  })

  test('are given a new first password', async () => {
    const { desk } = await openCounselor()
    screen.getByRole('button', { name: 'Give a new password' }).click()
    await screen.findByLabelText('New first password')
    type('New first password', PASSWORD)

    screen.getByRole('button', { name: 'Give it' }).click()

    expect(await screen.findByText('Counselor 1 has a new first password')).toBeTruthy()
    expect(credentials.standingOf(desk.store.reader, COUNSELOR.id).mustChangePassword).toBe(true)
  })

  test('are deactivated only after one question, whose safe answer has the focus', async () => {
    const { desk } = await openCounselor()
    screen.getByRole('button', { name: 'Deactivate' }).click()
    await screen.findByText('Deactivate Counselor 1?')

    expect(screen.getByText(/takes a second person/)).toBeTruthy()
    expect(document.activeElement?.textContent).toBe('Leave as it is')
    screen.getAllByRole('button', { name: 'Deactivate' }).at(-1)?.click()

    expect(await screen.findByText('Deactivated Counselor 1')).toBeTruthy()
    expect(people.get(desk.store.reader, COUNSELOR.id).active).toBe(false)
  })

  test('say in words when a name is taken', async () => {
    await openPeople()
    press('Insert')
    await screen.findByLabelText('First password')
    fill('Name', 'Supervisor 1')
    type('First password', PASSWORD)

    press('Enter', { ctrl: true })

    expect(await screen.findByText('Somebody here has this name already.')).toBeTruthy()
  })
})

async function openAccount() {
  const opened = openWindow()
  await screen.findByText('Sample Patient A')
  press('k', { ctrl: true })
  type('Find a patient or action', 'my account')
  await screen.findByRole('option', { name: /My account/ })
  press('Enter')
  await screen.findByRole('heading', { name: 'Password' })
  return opened
}

describe('one’s own account', () => {
  test('sets a PIN with the password', async () => {
    const { desk } = await openAccount()
    type('New PIN', '730194')
    const password = within(screen.getByRole('region', { name: 'PINs' })).getByLabelText('Your password')
    typeInto(password as HTMLInputElement, PASSWORD)

    press('Enter', { ctrl: true })

    expect(await screen.findByText('The PIN is set')).toBeTruthy()
    expect(credentials.findPin(desk.store.reader, COUNSELOR.id, 'unlock')).not.toBeNull()
  })

  test('turns the authenticator on by its key and first code', async () => {
    const { desk } = await openAccount()
    const panel = screen.getByRole('region', { name: 'Authenticator app' })
    const secret = panel.querySelector('input')
    if (secret) typeInto(secret, PASSWORD)
    screen.getByRole('button', { name: 'Set up the app' }).click()
    expect(await screen.findByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')).toBeTruthy()
    expect(screen.getByRole('img', { name: 'Code for the authenticator app' })).toBeTruthy()
    type('Code of the app', '287082')

    screen.getByRole('button', { name: 'Turn on' }).click()

    expect(await screen.findByText('Each sign-in asks for a code from now on')).toBeTruthy()
    expect(credentials.standingOf(desk.store.reader, COUNSELOR.id).factorSecret).not.toBeNull()
  })

  test('says when the two new passwords differ', async () => {
    const { bridge } = await openAccount()
    type('Password now', PASSWORD)
    type('New password', 'granite willow paper comet')
    type('New password again', 'granite willow paper comets')

    screen.getByRole('button', { name: 'Change password' }).click()

    expect(await screen.findByText('The two passwords differ.')).toBeTruthy()
    expect(bridge.asked).not.toContain('account.newPassword')
  })
})

function typeInto(field: HTMLInputElement, text: string): void {
  field.focus()
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

describe('the door', () => {
  test('opens a soft lock by the PIN of the same person', async () => {
    openWindow({ unlocksByPin: true })
    await screen.findByText('Sample Patient A')
    press('l', { ctrl: true, alt: true })
    await screen.findByLabelText('Unlock PIN')
    type('Unlock PIN', '730194')

    press('Enter')

    expect(await screen.findByText('Sample Patient A')).toBeTruthy()
  })

  test('says how many tries a wrong PIN leaves', async () => {
    openWindow({ unlocksByPin: true })
    await screen.findByText('Sample Patient A')
    press('l', { ctrl: true, alt: true })
    await screen.findByLabelText('Unlock PIN')
    type('Unlock PIN', '111222')

    press('Enter')

    expect(await screen.findByText('That PIN is not right. 4 tries left.')).toBeTruthy()
  })

  test('asks for the code after the right password', async () => {
    const { bridge } = openWindow({ person: null })
    await screen.findByLabelText('Password')
    bridge.answerNext('session.signIn', { ok: false, error: { kind: 'refused', code: 'FACTOR_NEEDED', facts: {} } })
    type('Password', PASSWORD)
    press('Enter')
    await screen.findByLabelText('Code of your authenticator app')
    type('Code of your authenticator app', '287082')

    screen.getByRole('button', { name: /Sign in/ }).click()

    expect(await screen.findByText('Sample Patient A')).toBeTruthy()
  })

  test('lets nobody in with a password that was handed over', async () => {
    openWindow({ asks: 'newPassword' })
    await screen.findByText('Welcome, Counselor 1')
    expect(document.body.textContent).not.toMatch(/Sample Patient/)
    type('The password you were given', PASSWORD)
    type('New password', 'granite willow paper comet')
    type('New password again', 'granite willow paper comet')

    press('Enter', { ctrl: true })

    expect(await screen.findByText('Sample Patient A')).toBeTruthy()
  })

  test('sets an authenticator up that the role needs', async () => {
    const { desk } = openWindow({ asks: 'secondFactor' })
    await screen.findByRole('heading', { name: 'Set up your authenticator app' })
    expect(document.body.textContent).not.toMatch(/Sample Patient/)
    type('Your password', PASSWORD)
    press('Enter', { ctrl: true })
    await screen.findByRole('img', { name: 'Code for the authenticator app' })
    type('Code of the app', '287082')

    press('Enter', { ctrl: true })

    expect(await screen.findByText('Sample Patient A')).toBeTruthy()
    expect(credentials.standingOf(desk.store.reader, COUNSELOR.id).factorSecret).not.toBeNull()
  })

  test('is left by a lock while the app is not at hand', async () => {
    const { bridge } = openWindow({ asks: 'secondFactor' })
    await screen.findByRole('heading', { name: 'Set up your authenticator app' })

    press('Escape')

    expect(await screen.findByText('Locked. Counselor 1 is signed in.')).toBeTruthy()
    expect(bridge.asked).not.toContain('factor.begin')
  })
})

test('an account whose password was handed over says so in the list', async () => {
  const desk = openDesk()
  credentials.changeStanding(desk.store.writer, COUNSELOR.id, { mustChangePassword: true })
  openWindow({ person: ADMINISTRATOR }, desk)
  await screen.findByLabelText('Clinic name')

  press('2', { alt: true })

  expect(await screen.findByText('first password')).toBeTruthy()
})
