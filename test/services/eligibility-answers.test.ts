import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { root } from '../../build/checks/sources.ts'
import * as audit from '../../db/repositories/audit.ts'
import { WorkerError } from '../../electron/main/workers.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { readEligibility } from '../../shared/interop/x12/read-eligibility.ts'
import { refusalOf } from '../support/cause.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aCoverage, PATIENT_DRAFT } from '../support/samples.ts'

const FOLDER = join(root, 'test/fixtures/x12-271')
const SAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith('.271'))
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const sample = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(FOLDER, name)))
const RICH = sample('pkd-mock-rich.271')
const REMITTANCE = new Uint8Array(readFileSync(join(root, 'test/fixtures/x12-835/hl7-postable.835')))
const AS_OF = plainDate('2026-11-06')

const read = (desk: TestDesk, bytes: Uint8Array<ArrayBuffer>, name = 'answer.271') =>
  ask(desk, 'eligibility.read', { kind: 'given', name, bytes })

async function withCoverage() {
  const desk = openDesk()
  const { id } = await ask(desk, 'coverage.save', { coverageId: null, draft: aCoverage(PATIENT_A.id) })
  const keep = (bytes: Uint8Array<ArrayBuffer>, takenRows: string[] = [], name = 'answer.271') =>
    ask(desk, 'eligibility.keep', { coverageId: id, patientId: PATIENT_A.id, name, bytes, asOf: AS_OF, takenRows })
  return { desk, coverageId: id, keep }
}

describe('an answer is read', () => {
  test.each(SAMPLES)('%s, as the reader reads its text', async (name) => {
    const answer = await read(openDesk(), sample(name), name)

    const text = readFileSync(join(FOLDER, name), 'utf8')
    expect(answer).toMatchObject({ name, text, file: { kind: 'eligibility' } })
    expect(answer.file).toEqual(readEligibility(text))
  })

  test('in other letters it is the same answer', async () => {
    const desk = openDesk()
    const text = new TextDecoder().decode(RICH)
    const wide = new Uint8Array(Buffer.from(text, 'utf16le'))
    const swapped = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())

    const answers = [await read(desk, RICH), await read(desk, wide), await read(desk, swapped)]
    const marked = await read(desk, bytesOf(`\ufeff${text}`))

    expect(new Set([...answers, marked].map(({ sha256 }) => sha256)).size).toBe(1)
    expect(marked.text).toBe(text)
  })

  test('as Windows wrote it', async () => {
    const text = new TextDecoder().decode(sample('lfh-subscriber.271')).replace('SMITH', 'MU\u00d1OZ')

    const answer = await read(openDesk(), new Uint8Array(Buffer.from(text, 'latin1')))

    expect(answer.text).toBe(text)
    expect(answer.text).toContain('MU\u00d1OZ')
  })

  test('from the dialog, and a closed dialog does nothing', async () => {
    const desk = openDesk()
    desk.answerFile = { name: 'from-payer.edi', bytes: RICH }

    const { name, sha256 } = await ask(desk, 'eligibility.read', { kind: 'chosen' })
    desk.answerFile = null

    expect([name, sha256]).toEqual(['from-payer.edi', desk.sha256(RICH)])
    expect(await refusalTo(desk, 'eligibility.read', { kind: 'chosen' })).toMatchObject({ code: 'CANCELLED' })
  })

  test.each([
    ['a remittance', REMITTANCE, 'REMITTANCE', 'This is a remittance (835). Open it on the outcome of an estimate.'],
    ['a question', bytesOf('ST*270*1~BHT*0022*13*1~SE*3*1~'), 'OTHER-TRANSACTION', 'question to a payer (270)'],
    ['a claim', bytesOf('ST*837*1~BHT*0019*00*1~SE*3*1~'), 'OTHER-TRANSACTION', 'another message (837)'],
    ['nothing', new Uint8Array(0), 'EMPTY', 'The file is empty.'],
    ['a letter', bytesOf('Dear clinic, the member is covered.'), 'NOT-X12', 'This is no answer of a payer.'],
    ['a page', bytesOf('<!doctype html><html></html>'), 'HTML', 'This is a web page.'],
    [
      'a font',
      new Uint8Array(readFileSync(join(root, 'electron/pdf/fonts', fontName()))),
      'BINARY',
      'another kind of file',
    ],
    ['21 MB', new Uint8Array(21_000_000).fill(65), 'TOO-LARGE', 'The file is too large'],
  ])('%s is refused in a sentence', async (_what, bytes, code, words) => {
    const refused = await refusalTo(openDesk(), 'eligibility.read', { kind: 'given', name: 'file', bytes })

    expect(refused).toMatchObject({ code: 'NOT_POSSIBLE', facts: { code, reason: expect.stringContaining(words) } })
  })

  test('a file that brings its reader down is a sentence too, and a bug stays a bug', async () => {
    const failing = (error: Error) =>
      openDesk({ answerFiles: { choose: async () => null, give: () => Promise.reject(error) } })
    const request = { kind: 'given', name: 'a.271', bytes: RICH } as const

    const refused = await refusalTo(failing(new WorkerError('WORKER_TOO_SLOW')), 'eligibility.read', request)

    expect(refused).toMatchObject({ code: 'NOT_POSSIBLE', facts: { code: 'BROKE' } })
    await expect(ask(failing(new TypeError('x')), 'eligibility.read', request)).rejects.toThrow(TypeError)
  })
})

describe('an answer is kept', () => {
  test('once for its coverage, with what was taken each time', async () => {
    const { desk, coverageId, keep } = await withCoverage()
    const first = await keep(RICH, ['coverage.memberId', 'yearly.in.member.deductible.met'])
    desk.later({ minutes: 5 })
    const again = await keep(RICH, ['coverage.planName'], 'renamed.271')
    const other = await keep(sample('lfh-subscriber.271'))

    const list = await ask(desk, 'eligibility.list', { coverageId })

    expect([first.isNew, again, other.isNew]).toEqual([true, { answerId: first.answerId, isNew: false }, true])
    expect(list.map(({ id }) => id)).toEqual([other.answerId, first.answerId])
    expect(list[1]).toMatchObject({ name: 'answer.271', asOf: AS_OF, by: 'Counselor 1', sha256: desk.sha256(RICH) })
    expect(list[1]?.takings.map(({ rows }) => rows)).toEqual([
      ['coverage.planName'],
      ['coverage.memberId', 'yearly.in.member.deductible.met'],
    ])
    expect(list[0]?.takings).toEqual([])
  })

  test('and comes back as it came, read again; who looked is in the trail', async () => {
    const { desk, coverageId, keep } = await withCoverage()
    const { answerId } = await keep(RICH)

    const { text, file, kept } = await ask(desk, 'eligibility.get', { coverageId, answerId })

    expect([text, kept.id]).toEqual([new TextDecoder().decode(RICH), answerId])
    expect(file).toEqual(readEligibility(text))
    const rows = audit.listOf(desk.store.reader, 'patient', PATIENT_A.id)
    expect(rows.slice(-2).map(({ action }) => action)).toEqual(['eligibility.keep', 'eligibility.get'])
    expect(JSON.stringify(rows)).not.toContain('EB*')
  })

  test('neither with a coverage of somebody else, nor as no text', async () => {
    const { desk, coverageId } = await withCoverage()
    const other = await ask(desk, 'patient.save', { patientId: null, draft: { ...PATIENT_DRAFT, lastName: 'Other' } })
    const request = { coverageId, patientId: PATIENT_A.id, name: 'a', bytes: RICH, asOf: null, takenRows: [] }

    const strange = await refusalTo(desk, 'eligibility.keep', { ...request, patientId: other.id })
    const binary = await refusalTo(desk, 'eligibility.keep', { ...request, bytes: new Uint8Array([0x49, 0, 0xff]) })

    expect([strange, binary]).toMatchObject([
      { code: 'NOT_FOUND' },
      { code: 'NOT_POSSIBLE', facts: { code: 'BINARY' } },
    ])
    expect(await ask(desk, 'eligibility.list', { coverageId })).toEqual([])
  })

  test('for good: no row changes or goes', async () => {
    const { desk, keep } = await withCoverage()
    await keep(RICH, ['coverage.memberId'])

    for (const table of ['eligibility_answers', 'eligibility_takings'])
      expect(refusalOf(() => desk.store.writer.run(sql.raw(`DELETE FROM ${table}`)))).toContain('never changes')
  })
})

describe('how a field is chosen', () => {
  const KEY = 'kind.in.office.copay'
  const SPECIALIST = { kind: 'take', words: ['SPECIALIST'], serviceTypes: ['98'] } as const
  const taken = { ...SPECIALIST, words: [...SPECIALIST.words], serviceTypes: [...SPECIALIST.serviceTypes] }

  test('is remembered for its plan, the newest choice holds, and it can be forgotten', async () => {
    const { desk } = await withCoverage()
    const plan = await planOf(desk)
    await ask(desk, 'eligibility.remember', {
      benefitPlanId: plan,
      key: 'coverage.clinicTier',
      choice: { kind: 'keep' },
    })
    await ask(desk, 'eligibility.remember', { benefitPlanId: plan, key: KEY, choice: { kind: 'keep' } })
    const now = await ask(desk, 'eligibility.remember', { benefitPlanId: plan, key: KEY, choice: taken })

    expect(now).toEqual({ 'coverage.clinicTier': { kind: 'keep' }, [KEY]: SPECIALIST })
    await ask(desk, 'eligibility.remember', { benefitPlanId: plan, key: KEY, choice: null })
    const after = await ask(desk, 'eligibility.remembered', { benefitPlanId: plan })
    expect(after).toEqual({ 'coverage.clinicTier': { kind: 'keep' } })
  })

  test('holds for the plan that takes its place', async () => {
    const { desk, coverageId } = await withCoverage()
    const before = await planOf(desk)
    await ask(desk, 'eligibility.remember', { benefitPlanId: before, key: KEY, choice: taken })
    const draft = aCoverage(PATIENT_A.id)

    const changed = {
      ...draft,
      benefitPlanId: before,
      plan: { ...draft.plan, grandfathered: !draft.plan.grandfathered },
    }
    await ask(desk, 'coverage.save', { coverageId, draft: changed })

    const next = await planOf(desk)
    expect(next).not.toBe(before)
    expect(await ask(desk, 'eligibility.remembered', { benefitPlanId: next })).toEqual({ [KEY]: SPECIALIST })
  })
})

async function planOf(desk: TestDesk) {
  const { coverages } = await ask(desk, 'patient.get', { patientId: PATIENT_A.id })
  const plan = coverages.at(-1)?.benefitPlanId
  if (plan === undefined) throw new Error('no coverage')
  return plan
}

/** A real file that is no text. */
function fontName(): string {
  return (
    readdirSync(join(root, 'electron/pdf/fonts')).find((name) => name.endsWith('.ttf') || name.endsWith('.otf')) ?? ''
  )
}
