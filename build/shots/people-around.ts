import { plainDate } from '../../shared/dates/plain-date.ts'
import type { PatientId } from '../../shared/model/ids.ts'
import type { RelatedPersonDraft } from '../../shared/model/related-person.ts'
import { ask, type TestDesk } from '../../test/support/desk.ts'
import { PATIENT_A } from '../../test/support/filled-store.ts'
import { aRunningPlan } from '../../test/support/running-plan.ts'
import { LONG_NAME } from './worst-desk.ts'

const SISTER = {
  name: 'Sample Sister',
  relation: 'sister',
  phone: '(555) 010-0155',
  told: 'datesAndAmounts',
  toldUntil: null,
  proxy: 'none',
  proxyUntil: null,
  isTakenBack: false,
} as const

/** A plan with its payer; a sister who may be told, an attorney who acts, an aunt whose permission is over. */
export async function somePeople(desk: TestDesk): Promise<void> {
  await aRunningPlan(desk)
  await keepAll(desk, PATIENT_A.id, [
    SISTER,
    {
      ...SISTER,
      name: 'Sample Attorney',
      relation: 'attorney',
      told: 'everything',
      proxy: 'powerOfAttorney',
      proxyUntil: plainDate('2027-03-01'),
    },
    { ...SISTER, name: 'Sample Aunt', relation: 'aunt', phone: '', toldUntil: plainDate('2026-11-01') },
  ])
}

/** Many people with long names, everything about them said and half of it over. */
export async function manyPeople(desk: TestDesk): Promise<void> {
  const [row] = await ask(desk, 'patient.find', { text: 'Samplesson', limit: 1 })
  if (row === undefined) throw new Error('the worst clinic has its patient')
  const people = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter, index) => ({
    ...SISTER,
    name: `Sample ${letter} ${LONG_NAME}`,
    relation: 'second cousin on the side of the grandfather, and neighbor',
    phone: '+1 (555) 010-0155, extension 12345, after 6 PM',
    told: 'everything' as const,
    toldUntil: plainDate(index % 2 === 0 ? '2026-11-01' : '2027-11-01'),
    proxy: 'parentOrGuardian' as const,
    proxyUntil: plainDate(index % 2 === 0 ? '2025-11-01' : '2027-11-01'),
  }))
  await keepAll(desk, row.patient.id, people)
}

async function keepAll(
  desk: TestDesk,
  patientId: PatientId,
  people: readonly Omit<RelatedPersonDraft, 'patientId'>[],
): Promise<void> {
  for (const person of people) {
    await ask(desk, 'relatedPerson.save', { relatedId: null, draft: { patientId, ...person } })
  }
}
