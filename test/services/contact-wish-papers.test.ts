import { expect, test } from 'vitest'
import type { ContactWishDraft } from '../../shared/model/contact-wish.ts'
import { reachedAt, tellsOtherPayer } from '../../shared/model/contact-wish.ts'
import type { PlanId } from '../../shared/model/ids.ts'
import type { Guarantor } from '../../shared/model/plan.ts'
import { cents } from '../../shared/money/cents.ts'
import { aBusyClinic, orders } from '../support/busy-clinic.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../support/desk.ts'
import { PATIENT_A } from '../support/filled-store.ts'
import { aChange, aRunningPlan } from '../support/running-plan.ts'
import { aPlan, SUPERVISOR } from '../support/samples.ts'

const ELSEWHERE = '9 Shelter Road, Springfield, IL 62799'
const OTHER_PHONE = '(217) 555-0199'
const WISH: ContactWishDraft = {
  patientId: PATIENT_A.id,
  mayMail: true,
  handOver: '',
  address: ELSEWHERE,
  phone: OTHER_PHONE,
  bestTime: '',
}
const HOME = { relation: 'self', address: '1 Home Street', phone: '(217) 555-0100' } as const

/** The record and the plan say where the person lives; the wish says where they are reached. */
async function wish(desk: TestDesk, changes: Partial<ContactWishDraft> = {}): Promise<void> {
  await ask(desk, 'contactWish.save', { draft: { ...WISH, ...changes } })
}

async function words(desk: TestDesk, documentId: string): Promise<string> {
  const [paper] = (await ask(desk, 'paper.list', { patientId: null })).filter(({ id }) => id === documentId)
  if (paper === undefined) throw new Error('no such paper')
  const { bytes } = await ask(desk, 'paper.get', { documentId: paper.id, copy: false })
  return new TextDecoder()
    .decode(bytes)
    .replace(/\u00a0/g, ' ')
    .replace(/\u2011/g, '-')
}

function atHome(): Guarantor {
  return { ...aPlan(PATIENT_A.id).guarantor, address: '1 Home Street, Springfield', phone: '(217) 555-0100' }
}

test('no paper that the desk can order carries the address or phone of home', async () => {
  const clinic = await aBusyClinic()
  const { desk } = clinic
  await wish(desk)
  const { guarantor } = (await ask(desk, 'plan.get', { planId: clinic.planId })).plan.terms
  expect(guarantor.address).not.toBe('')
  expect(guarantor.phone).not.toBe('')

  let withWish = 0
  for (const order of orders(clinic)) {
    const { id } = await ask(desk, 'paper.issue', { order, language: 'en', largePrint: false })
    const text = await words(desk, id)
    for (const home of [guarantor.address, guarantor.phone, PATIENT_A.address, PATIENT_A.phone]) {
      if (home !== '') expect(text, order.kind).not.toContain(home)
    }
    if (text.includes(ELSEWHERE) || text.includes(OTHER_PHONE)) withWish += 1
  }
  expect(withWish).toBeGreaterThan(5)
})

test('the agreement and its other language carry the confidential address and phone', async () => {
  const desk = openDesk()
  await wish(desk)
  const draft = aPlan(PATIENT_A.id, { isEstimate: false, guarantor: atHome() })
  const { plan } = await ask(desk, 'plan.create', { draft })
  const order = { kind: 'planAgreement', planId: plan.id } as const
  await ask(desk, 'paper.issue', { order, language: 'es', largePrint: false })

  const papers = await ask(desk, 'paper.list', { patientId: PATIENT_A.id })
  const agreements = papers.filter(({ kind }) => kind === 'planAgreement')

  expect(agreements).toHaveLength(2)
  for (const { id } of agreements) {
    const text = await words(desk, id)
    expect(text).toContain(ELSEWHERE)
    expect(text).toContain(OTHER_PHONE)
    expect(text).not.toContain('1 Home Street')
    expect(text).not.toContain('555-0100')
  }
})

test('the file for an agency names the confidential address, and says when nothing may be mailed', async () => {
  const desk = openDesk()
  const { id: planId } = await aRunningPlan(desk, { guarantor: atHome() })
  desk.later({ days: 160 })
  await recordAll(desk, planId)
  const saved = async () => {
    await ask(desk, 'handOff.save', { planId }, SUPERVISOR)
    return new TextDecoder().decode(desk.saved.at(-1)?.bytes)
  }

  await wish(desk)
  const confidential = await saved()
  expect(confidential).toContain(ELSEWHERE)
  expect(confidential).toContain(OTHER_PHONE)
  expect(confidential).not.toContain('1 Home Street')

  await wish(desk, { mayMail: false, handOver: 'At the desk' })
  const held = await saved()
  expect(held).toContain('"How to reach","Do not mail."')
  expect(held).not.toContain(ELSEWHERE)
  expect(held).not.toContain('1 Home Street')
})

async function recordAll(desk: TestDesk, planId: PlanId): Promise<void> {
  const facts = { itemized: '', noticeSent: '', attorney: 'none', inconvenientTimes: 'none', optOuts: 'none' } as const
  for (const code of Object.keys(facts) as readonly (keyof typeof facts)[]) {
    const amount = code === 'itemized' ? cents(60_000) : null
    const fact = { code, on: desk.today(), amount, words: facts[code], note: '', isTakenBack: false }
    await ask(desk, 'handOff.record', { planId, fact })
  }
}

test('the confidential address or phone never becomes that of another payer', async () => {
  const desk = openDesk()
  await wish(desk)
  const parent = { ...atHome(), relation: 'parent' as const, name: 'Sample Parent' }
  const shelter = { ...parent, address: '9 shelter road Springfield IL 62799' }
  const draft = aPlan(PATIENT_A.id, { isEstimate: false, guarantor: shelter })

  const told = { code: 'PLAN_TERMS', facts: { code: 'confidentialOfOther' } }
  expect(await refusalTo(desk, 'plan.create', { draft })).toMatchObject(told)
  const plan = await aRunningPlan(desk, { guarantor: atHome() })
  const change = { kind: 'changePayer', guarantor: { ...parent, phone: '217.555.0199' } } as const
  expect(await refusalTo(desk, 'plan.change', aChange(desk, plan, change))).toMatchObject(told)
  await ask(desk, 'plan.change', aChange(desk, plan, { kind: 'changePayer', guarantor: parent }))
})

test.each([
  ['no wish: the own ones', null, HOME, HOME],
  ['another address alone', { address: ELSEWHERE, phone: '' }, HOME, { address: ELSEWHERE, phone: HOME.phone }],
  ['another phone alone', { address: '', phone: OTHER_PHONE }, HOME, { address: HOME.address, phone: OTHER_PHONE }],
  ['another payer: theirs', WISH, { ...HOME, relation: 'spouse' }, HOME],
  [
    'another payer with the confidential ones: nothing',
    WISH,
    { relation: 'spouse', address: ELSEWHERE.toUpperCase(), phone: '217 555 0199' },
    { address: '', phone: '' },
  ],
] as const)('%s', (_, said, payer, { address, phone }) => {
  expect(reachedAt(said, payer)).toEqual({ address, phone })
  expect(tellsOtherPayer(said, payer)).toBe(address === '')
})
