// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Place } from '../../../renderer/lib/place.ts'
import type { Call } from '../../../shared/contract/contract.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { ask, openDesk, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { kneeDraft, PPO_COVERAGE } from '../../support/knee-estimate.ts'
import { aRunningPlan } from '../../support/running-plan.ts'
import { ADMINISTRATOR, anEstimate, aPlan, COUNSELOR, SUPERVISOR } from '../../support/samples.ts'
import { openWindow, press } from '../../support/window.tsx'
import { type FilledIds, ROWS } from './inventory-rows.ts'
import { NOT_HELD } from './not-held.ts'

const SLOW = 60_000
const A = PATIENT_A.id

/** A patient with a coverage, the knee visit, a signed plan and one that waits for its signature. */
async function filled(): Promise<FilledIds & { readonly desk: TestDesk }> {
  const desk = openDesk()
  const { id: _id, benefitPlanId: _plan, savedAt: _saved, ...coverage } = PPO_COVERAGE
  const draft = { ...coverage, benefitPlanId: null, patientId: A }
  const { id: coverageId } = await ask(desk, 'coverage.save', { coverageId: null, draft })
  const { row } = await ask(desk, 'estimate.start', { patientId: A, caller: '' })
  await ask(desk, 'estimate.saveDraft', { estimateId: row.id, draft: { ...kneeDraft(), patientId: A } })
  const issuedId = await anIssuedEstimate(desk)
  const { id: planId } = await aRunningPlan(desk)
  await ask(desk, 'plan.create', { draft: aPlan(A) })
  return { desk, estimateId: row.id, issuedId, planId, coverageId }
}

async function anIssuedEstimate(desk: TestDesk): Promise<FilledIds['issuedId']> {
  const { row } = await ask(desk, 'estimate.start', { patientId: A, caller: '' })
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft: anEstimate(A), language: 'en' })
  return row.id
}

function focusName(): string {
  const has = document.activeElement
  if (!(has instanceof HTMLElement) || has === document.body) return 'nothing'
  if (has.tagName === 'MAIN') return 'screen'
  const label = has instanceof HTMLInputElement ? has.labels?.[0]?.textContent : null
  return has.getAttribute('aria-label') ?? label ?? has.textContent ?? ''
}

const words = (): string => (document.body.textContent ?? '').replace(/\s+/g, ' ')
const ready = (check: () => void) => waitFor(check, { timeout: 20_000 })

describe('each screen of the inventory shows what it must', () => {
  test.each(ROWS)(
    '$screen',
    async ({ at, person = COUNSELOR, keys = [], shows, focus }) => {
      const ids = await filled()
      openWindow({ home: at(ids), person }, ids.desk)
      await ready(() => expect(document.activeElement).not.toBe(document.body))
      for (const [key, held] of keys) press(key, held)

      await ready(() => expect(shows.split(' | ').filter((one) => !words().includes(one))).toEqual([]))

      if (focus !== '*') await ready(() => expect(focusName()).toBe(focus))
    },
    SLOW,
  )

  test('S1 names clinic, version and backup, and no patient', async () => {
    openWindow({ person: null })
    await screen.findByLabelText('Password')

    expect(words()).toMatch(/Sample Family Clinic.*Backup proven.*0\.1\.0/)
    expect(words()).not.toContain('Sample Patient')
    expect(focusName()).toBe('Password')
  })
})

/** What an empty screen says, and the key it offers. */
const EMPTY: readonly (readonly [string, Place, string, Person?])[] = [
  ['S2', { to: 'today' }, 'Nothing due. Start with Ctrl N.'],
  ['S4', { to: 'patient', patientId: A }, 'No estimate yet. Ctrl N starts one.'],
  ['S5', { to: 'patient', patientId: A, section: 'coverage' }, 'Self-pay is always here. Ins adds coverage.'],
  ['S13', { to: 'newPlan', patientId: A, estimateId: null, routeId: null }, 'Type an amount.'],
  ['S16', { to: 'plans' }, 'No plans yet. Open an estimate and press P.'],
  ['S18', { to: 'auths', patientId: null }, 'No authorization is being tracked. Alt U on a patient adds one.'],
  ['S19', { to: 'approvals' }, 'Nothing to approve.', SUPERVISOR],
  ['S20', { to: 'tray' }, 'No drafts. What you leave half typed is kept here.'],
  ['S22', { to: 'papers', documentId: null }, 'Nothing issued yet. Insert makes a paper.'],
  ['S23', { to: 'reports', report: 'aging' }, 'No plan asks for anything.', SUPERVISOR],
  ['S23', { to: 'reports', report: 'accuracy' }, 'No estimate was held against its bill in these days.', SUPERVISOR],
  [
    'S23',
    { to: 'reports', report: 'relief' },
    'Nothing was asked for, discounted or forgiven in these days.',
    SUPERVISOR,
  ],
  [
    'S23',
    { to: 'reports', report: 'activity' },
    'Nobody issued an estimate, made a plan or logged a call in these days.',
    SUPERVISOR,
  ],
  ['S25', { to: 'audit' }, 'Nothing in these days.', SUPERVISOR],
]

/** The call whose failure the screen has to say, with what was kept, one action and a code. */
const FAILS: readonly (readonly [string, Place, Call, Person?])[] = [
  ['S2', { to: 'today' }, 'today.list'],
  ['S3', { to: 'patients' }, 'patient.find'],
  ['S4', { to: 'patient', patientId: A }, 'patient.get'],
  ['S16', { to: 'plans' }, 'plan.list'],
  ['S18', { to: 'auths', patientId: null }, 'authorization.list'],
  ['S19', { to: 'approvals' }, 'approval.list', SUPERVISOR],
  ['S20', { to: 'tray' }, 'tray.list'],
  ['S22', { to: 'papers', documentId: null }, 'paper.list'],
  ['S23', { to: 'reports', report: 'aging' }, 'report.aging', SUPERVISOR],
  ['S24', { to: 'patients' }, 'clinic.get', ADMINISTRATOR],
  ['S25', { to: 'audit' }, 'audit.find', SUPERVISOR],
]

describe('a screen without anything in it teaches what to do first', () => {
  for (const [name, home, sentence, person = COUNSELOR] of EMPTY)
    test(name, { timeout: SLOW }, async () => {
      openWindow({ home, person })

      await ready(() => expect(words()).toContain(sentence))
    })
})

describe('a screen whose answer failed says so with a code and one action', () => {
  for (const [name, home, call, person = COUNSELOR] of FAILS)
    test(name, { timeout: SLOW }, async () => {
      const broken = { ok: false, error: { kind: 'broken', ticket: 'P-A1B2C3', cause: 'bug' } } as const
      openWindow({ home, person, answers: { [call]: broken } })

      await ready(() => expect(words()).toContain('P-A1B2C3'))
      expect(screen.getAllByRole('button', { name: /^Try again/ }).length).toBeGreaterThan(0)
    })
})

test('what the inventory asks for and is not held says why', () => {
  const rows = NOT_HELD.map(([where, what, why]) => `${where}: ${what}. ${why}`)

  console.info(`Of the inventory not held:\n${rows.join('\n')}`)

  expect(rows.filter((row) => !/^S\d+: [A-Z0-9].{10,}\. [A-Z].{10,}\.$/.test(row))).toEqual([])
})
