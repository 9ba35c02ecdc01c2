// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { AuthorizationDraft } from '../../../shared/model/authorization.ts'
import { ask, type TestDesk } from '../../support/desk.ts'
import { aDeskWithTheKneeVisit, openTheEstimate } from '../../support/estimate-window.tsx'
import { PATIENT_A } from '../../support/filled-store.ts'

async function approve(desk: TestDesk, changes: Partial<AuthorizationDraft> = {}): Promise<void> {
  const draft: AuthorizationDraft = {
    patientId: PATIENT_A.id,
    kind: 'priorAuthorization',
    payer: 'Sample Payer',
    number: 'A 1',
    services: ['IM-310'],
    state: 'approved',
    approved: null,
    unit: 'visits',
    from: null,
    to: null,
    requestedOn: null,
    contact: '',
    note: '',
    ...changes,
  }
  await ask(desk, 'authorization.save', { authorizationId: null, draft })
}

/** The knee visit with nothing entered about the MRI's authorization. */
function kneeVisit(): Promise<TestDesk> {
  return aDeskWithTheKneeVisit((draft) => ({
    ...draft,
    question: {
      ...draft.question,
      lines: draft.question.lines.map((line) => ({ ...line, auth: 'notNeeded', approvedUnits: null })),
    },
  }))
}

async function storedAuth(desk: TestDesk, code: string): Promise<string | undefined> {
  const [row] = await ask(desk, 'estimate.list', { patientId: PATIENT_A.id })
  if (row === undefined) return undefined
  const { draft } = await ask(desk, 'estimate.get', { estimateId: row.id })
  return draft.question.lines.find((line) => line.code === code)?.auth
}

test('an approval on file is offered and taken over', async () => {
  const desk = await kneeVisit()
  await approve(desk)
  await openTheEstimate(desk)
  await screen.findByText(/an approval is on file/)

  screen.getByRole('button', { name: /Use it/ }).click()

  await waitFor(async () => expect(await storedAuth(desk, 'IM-310')).toBe('approved'))
  expect(screen.queryByText(/an approval is on file/)).toBeNull()
})

test('a denial on file is offered and bites', async () => {
  const desk = await kneeVisit()
  await approve(desk, { state: 'denied' })
  await openTheEstimate(desk)

  await screen.findByText(/a denial is on file/)
  screen.getByRole('button', { name: /Use it/ }).click()

  await waitFor(async () => expect(await storedAuth(desk, 'IM-310')).toBe('denied'))
})

test('without a word on file nothing is offered', async () => {
  const desk = await kneeVisit()
  await approve(desk, { services: ['PT-010'] })

  await openTheEstimate(desk)

  expect(screen.queryByText(/on file\./)?.textContent ?? '').not.toMatch(/is on file/)
})
