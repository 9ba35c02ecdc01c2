import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { Patient } from '../../../shared/model/patient.ts'
import type { Guarantor, PlanDraft } from '../../../shared/model/plan.ts'
import { type AgreementChoices, USUAL_AGREEMENT } from '../../../shared/model/plan-agreement.ts'
import { type ClinicPolicy, FIRST_PLAN_POLICY } from '../../../shared/model/plan-policy.ts'
import { ask, openDesk, refusalTo, type TestDesk } from '../../support/desk.ts'
import { PATIENT_A } from '../../support/filled-store.ts'
import { ADMINISTRATOR, aPlan } from '../../support/samples.ts'

interface Situation {
  readonly relation?: Guarantor['relation']
  readonly choices?: Partial<AgreementChoices>
  readonly policy?: Partial<ClinicPolicy>
  readonly born?: string
  readonly language?: PlanDraft['language']
}

function drafted({ relation = 'self', choices, language = 'en' }: Situation): PlanDraft {
  const draft = aPlan(PATIENT_A.id, { language })
  const name = relation === 'self' ? draft.guarantor.name : 'Sample Guarantor B'
  const guarantor = { ...draft.guarantor, relation, name, bornOn: plainDate('1980-02-03') }
  return { ...draft, guarantor, ...(choices ? { agreement: { ...USUAL_AGREEMENT, ...choices } } : {}) }
}

async function agreementIn(desk: TestDesk, situation: Situation): Promise<string> {
  const { policy, born } = situation
  if (policy) await ask(desk, 'policy.save', { policy: { ...FIRST_PLAN_POLICY, ...policy } }, ADMINISTRATOR)
  if (born) await saveBirth(desk, born)
  const { plan, papers } = await ask(desk, 'plan.create', { draft: drafted(situation) })
  const documentId = papers.find(({ kind }) => kind === 'planAgreement')?.id
  if (!documentId) throw new Error('no agreement')
  const { bytes } = await ask(desk, 'paper.get', { documentId, copy: false })
  expect(plan.terms).toMatchObject(drafted(situation))
  return new TextDecoder().decode(bytes)
}

async function saveBirth(desk: TestDesk, born: string): Promise<Patient> {
  const { id: patientId, ...patient } = PATIENT_A
  return ask(desk, 'patient.save', { patientId, draft: { ...patient, bornOn: plainDate(born) } })
}

/** The places to sign, in the order in which they stand. */
function placesIn(text: string): readonly string[] {
  return [...text.matchAll(/agreement\.signature\.([a-zA-Z]+)/g)].map(([, role]) => role ?? '')
}

const SECOND = { role: 'cosigner', name: 'Sample Cosigner C', detail: 'Aunt' } as const
const ATTORNEY = { role: 'representative', name: 'Sample Agent D', detail: 'Power of attorney' } as const
const READER = { role: 'interpreter', name: '', detail: 'Vietnamese' } as const

/** Every situation of section 14.2 with the places to sign that it needs. */
const SITUATIONS: readonly (readonly [string, Situation, readonly string[], string])[] = [
  ['an adult who pays', {}, ['guarantor', 'clinic'], '14.2 guarantor; clinic'],
  [
    'an adult whose spouse pays',
    { relation: 'spouse' },
    ['guarantor', 'patient', 'clinic', 'noticed'],
    '14.2 patient, when an adult and not guarantor; 16 CFR 444.3',
  ],
  [
    'a minor whose parent pays',
    { relation: 'parent', born: '2015-06-01' },
    ['guardian', 'clinic'],
    '14.2 minor: parent or legal guardian signs as guarantor with relation stated',
  ],
  [
    'a second person who promises',
    { choices: { signers: [SECOND] } },
    ['guarantor', 'clinic', 'cosigner'],
    '14.2 second guarantor or cosigner, after the notice page',
  ],
  [
    'somebody with a power of attorney',
    { choices: { signers: [ATTORNEY] } },
    ['guarantor', 'representative', 'clinic'],
    '14.2 power of attorney or representative',
  ],
  [
    'an interpreter',
    { choices: { signers: [READER] } },
    ['guarantor', 'interpreter', 'clinic'],
    '14.2 interpreter: name, language, sight-translation statement',
  ],
  ['a clinic with a witness', { policy: { hasWitness: true } }, ['guarantor', 'clinic', 'witness'], '14.2 witness'],
]

describe('places to sign', () => {
  test.each(SITUATIONS)('stand for %s', async (_who, situation, places, _citation) => {
    expect(placesIn(await agreementIn(openDesk(), situation))).toEqual(places)
  })

  test('the notice to cosigners stands before the second signature', async () => {
    const text = await agreementIn(openDesk(), { choices: { signers: [SECOND] } })

    expect(text).toMatch(
      /agreement\.cosignerNotice.*guarantee this debt.*signature\.cosigner.*Sample Cosigner C.*Aunt/s,
    )
  })

  test('authority and language of signers are printed', async () => {
    const text = await agreementIn(openDesk(), { choices: { signers: [ATTORNEY, READER] } })

    expect(text).toMatch(/Sample Agent D.*Power of attorney.*Vietnamese/s)
    expect(text).toContain('A copy of my authority is on file.')
    expect(text).toContain('I read this agreement aloud in the language below')
  })

  test('a card number beside a signer is refused', async () => {
    const draft = drafted({ choices: { signers: [{ ...SECOND, detail: '4111 1111 1111 1111' }] } })

    expect(await refusalTo(openDesk(), 'plan.create', { draft })).toMatchObject({ facts: { field: 'signers' } })
  })
})

describe('what an agreement is made with', () => {
  test.each<[string, Situation, RegExp]>([
    ['consent to electronic records when signed on screen', { choices: { signing: 'screen' } }, /agreement\.14\.1\.19/],
    ['the account alone where privacy asks for it', { choices: { namesPatient: false } }, /^Account: AC-1001/m],
    [
      'the itemization where it is given',
      { choices: { isItemized: true } },
      /who pays today.*947\.94.*147\.94.*800\.00/s,
    ],
    ['how to apply for assistance', { policy: { assistanceEn: 'ask at the desk.' } }, /assistance: ask at the desk\./],
    ['the state whose law applies, by name', {}, /The law of Ohio and federal law apply\./],
    ['the state in the language of the paper', { language: 'es' }, /Se aplican la ley de Ohio y la ley federal\./],
    ['under which offer and rules it was made', {}, /Offer rule: no interest\nPolicy pack: US 1/],
    ['which text counts, the signed one at first', {}, /The one you signed counts\./],
    ['that the English text counts', { policy: { governingText: 'en' } }, /The English text counts\./],
    ['that the Spanish text counts', { policy: { governingText: 'es' }, language: 'es' }, /Vale el texto en español\./],
  ])('prints %s', async (_what, situation, words) => {
    expect(await agreementIn(openDesk(), situation)).toMatch(words)
  })

  test('signed on paper it asks for no electronic consent', async () => {
    expect(await agreementIn(openDesk(), {})).not.toContain('agreement.14.1.19')
  })

  test('a paper without the patient’s name names the payer alone', async () => {
    const text = await agreementIn(openDesk(), {
      relation: 'parent',
      choices: { namesPatient: false },
      born: '2015-06-01',
    })

    expect(text).not.toContain('Sample Patient A')
  })

  test('the place of an unnamed adult patient is left to write on', async () => {
    const text = await agreementIn(openDesk(), { relation: 'spouse', choices: { namesPatient: false } })

    expect(text).toContain('agreement.signature.patient')
    expect(text).not.toContain('Sample Patient A')
  })
})
