import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import { backupCalls } from '../../shared/contract/backup.ts'
import { contract } from '../../shared/contract/contract.ts'
import { keyCalls } from '../../shared/contract/key.ts'
import { patientViewCalls } from '../../shared/contract/patient-view.ts'
import { peopleCalls } from '../../shared/contract/people.ts'
import { recoveryCalls } from '../../shared/contract/recovery.ts'
import { restoreCalls } from '../../shared/contract/restore.ts'
import { sampleCalls } from '../../shared/contract/sample.ts'
import { sessionCalls } from '../../shared/contract/session.ts'
import { windowCalls } from '../../shared/contract/window.ts'
import { ask, deskCalls, openDesk, refusal, refusalTo } from '../support/desk.ts'
import { ADMINISTRATOR, CLINIC, COUNSELOR, NOW, SUPERVISOR } from '../support/samples.ts'

test('every call but those of the vault and the screens is answered', () => {
  const besideTheDesk = {
    ...sessionCalls,
    ...peopleCalls,
    ...recoveryCalls,
    ...restoreCalls,
    ...backupCalls,
    ...keyCalls,
    ...patientViewCalls,
    ...windowCalls,
    ...sampleCalls,
  }
  const answered = new Set<string>([...deskCalls(openDesk()), ...Object.keys(besideTheDesk)])

  expect([...answered].sort()).toEqual(Object.keys(contract).sort())
})

test('new settings of the clinic hold at once', async () => {
  const desk = openDesk()
  const clinic = { ...CLINIC, longestPlanMonths: 12, npi: '' }

  await ask(desk, 'clinic.save', { clinic }, ADMINISTRATOR)

  expect(await ask(desk, 'clinic.get', {})).toEqual(clinic)
  const [row] = audit.listOf(desk.store.reader, 'clinic', '')
  expect(row?.after).toEqual({ changed: 'npi longestPlanMonths' })
})

test('everybody with an account is listed by name', async () => {
  expect(await ask(openDesk(), 'person.list', {}, ADMINISTRATOR)).toEqual([ADMINISTRATOR, COUNSELOR, SUPERVISOR])
})

test('a draft is kept for its person until it is thrown away', async () => {
  const desk = openDesk()
  const draft = { key: 'estimate:new', title: 'Knee', content: '{"lines":[]}' }

  expect(await ask(desk, 'draft.save', draft)).toEqual({ savedAt: NOW })
  expect(await ask(desk, 'draft.list', {})).toEqual([{ ...draft, changedAt: NOW }])
  expect(await ask(desk, 'draft.list', {}, SUPERVISOR)).toEqual([])
  await ask(desk, 'draft.discard', { key: draft.key })

  expect(await ask(desk, 'draft.list', {})).toEqual([])
})

test('a draft above one megabyte is refused and the old one stays', async () => {
  const desk = openDesk()
  const draft = { key: 'a', title: '', content: 'old' }
  await ask(desk, 'draft.save', draft)

  const error = await refusalTo(desk, 'draft.save', { ...draft, content: 'é'.repeat(500_001) })

  expect(error).toEqual({ kind: 'invalid', fields: { content: 'text.tooLong' } })
  expect((await ask(desk, 'draft.list', {}))[0]?.content).toBe('old')
})

test('a card number typed into a form is not mirrored', async () => {
  const draft = { key: 'payment', title: '', content: '{"reference":"4111 1111 1111 1111"}' }

  expect(await refusalTo(openDesk(), 'draft.save', draft)).toEqual(refusal('CARD_NUMBER', { field: 'content' }))
})

test('a member number in a form may look like anything', async () => {
  const draft = { key: 'coverage', title: '', content: '{"memberId":"4111111111111111"}' }

  expect(await ask(openDesk(), 'draft.save', draft)).toEqual({ savedAt: NOW })
})

test('nobody signed in is a mistake of the program', async () => {
  const desk = openDesk()
  const { saveDraft } = await import('../../electron/services/save-draft.ts')

  expect(() => saveDraft(desk, { key: 'a', title: '', content: '' }, { person: null })).toThrow(/signed in/)
})
