import { ask } from '../../test/support/desk.ts'
import { PATIENT_A } from '../../test/support/filled-store.ts'
import { anEstimate } from '../../test/support/samples.ts'
import { manyPeople, somePeople } from './people-around.ts'
import { REFUSED_ANSWER, RICH_ANSWER, SAMPLE_ANSWER } from './sample-answers.ts'
import { clicks, everywhere, fills, jumps, keys, opens, pastes, picks, types, type Way } from './way.ts'

const KNEE = 'Knee evaluation and MRI'
const toPatient = {
  empty: [jumps('p'), opens('patient a')],
  typical: [jumps('p'), opens('patient a')],
  worst: [jumps('p'), opens('samplesson')],
}
const toEstimate = {
  empty: [keys('Control+N')],
  typical: [jumps('e'), opens(KNEE)],
  worst: [jumps('e'), opens('comprehensive')],
}

/** A person beside the plans board. */
function glanceAt(typed: string): Way['acts']['empty'] {
  return [jumps('l'), keys('Control+K'), types(typed), keys('Alt+Enter')]
}

/** From each way's end on by the same acts. */
function then(acts: Way['acts'], ...more: Way['acts']['empty']): Way['acts'] {
  return {
    empty: [...acts.empty, ...more],
    typical: [...acts.typical, ...more],
    worst: [...acts.worst, ...more],
  }
}

/** People, their coverage, and what a visit costs them: S3 to S12. */
export const WAYS_OF_ESTIMATES: readonly Way[] = [
  {
    screen: 'S3',
    part: 'patients',
    acts: everywhere(jumps('p')),
    sees: 'Find a patient',
  },
  { screen: 'S3', part: 'palette', acts: everywhere(keys('Control+K'), types('sam')), sees: 'People' },
  {
    screen: 'S4',
    part: 'patient',
    acts: toPatient,
    prepare: { typical: somePeople, worst: manyPeople },
    sees: 'Contact',
  },
  {
    screen: 'S4',
    part: 'glance',
    acts: { empty: glanceAt('patient a'), typical: glanceAt('patient a'), worst: glanceAt('samplesson') },
    prepare: { typical: somePeople, worst: manyPeople },
    sees: 'Open record',
  },
  { screen: 'S5', part: 'coverage', acts: coverageOf(), sees: 'By kind of care' },
  { screen: 'S6', part: 'call-sheet', acts: then(coverageOf(), keys('F7')), sees: 'Call sheet' },
  { screen: 'S7', part: 'answer-door', acts: then(coverageOf(), keys('Alt+e')), sees: 'Paste the answer here' },
  { screen: 'S7', part: 'answer', acts: answerOf(), sees: 'The payer’s own words' },
  { screen: 'S8', part: 'estimate', acts: toEstimate, sees: 'Before you issue' },
  {
    screen: 'S9',
    part: 'comparison',
    acts: {
      empty: [...toEstimate.empty, clicks('Add column')],
      typical: [...toEstimate.typical, keys('ArrowRight', 'd')],
      worst: [...toEstimate.worst, keys('ArrowRight', 'd')],
    },
    sees: { empty: 'Package price', typical: 'What differs', worst: 'What differs' },
  },
  {
    screen: 'S10',
    part: 'why',
    acts: {
      ...then(toEstimate, keys('ArrowRight', 'w')),
      empty: [...toEstimate.empty, types('Sample visit'), keys('Enter'), picks('gridcell', /column A/), keys('w')],
    },
    sees: 'Why',
  },
  {
    screen: 'S11',
    part: 'good-faith',
    acts: {
      ...then(toEstimate, keys('Control+G')),
      empty: [
        ...toEstimate.empty,
        types('Sample visit'),
        keys('Enter'),
        picks('gridcell', /column A/),
        keys('Control+G'),
      ],
    },
    sees: 'What the form needs',
  },
  {
    screen: 'S12',
    part: 'outcome',
    acts: {
      empty: [jumps('e'), opens('issued'), keys('Enter'), keys('Control+B')],
      typical: [jumps('e'), opens('E-2026-0001'), keys('Control+B'), fills('Billed in all, Sample Clinic', '1250')],
      worst: [jumps('e'), opens('E-2026-0001'), keys('Control+B'), fills('Billed in all, Sample Clinic', '1234567.89')],
    },
    sees: 'Difference',
    prepare: { empty: issuedAlready },
  },
]

function coverageOf(): Way['acts'] {
  return {
    empty: [...toPatient.empty, keys('Alt+2', 'Insert')],
    typical: [...toPatient.typical, keys('Alt+2', 'Enter')],
    worst: [...toPatient.worst, keys('Alt+2', 'Enter')],
  }
}

/** A payer that refuses, an answer with a decision for the patient of the record, and a rich one for somebody else. */
function answerOf(): Way['acts'] {
  const before = coverageOf()
  return {
    empty: [...before.empty, pastes(REFUSED_ANSWER)],
    typical: [...before.typical, pastes(SAMPLE_ANSWER), keys('a')],
    worst: [...before.worst, pastes(RICH_ANSWER), keys('a')],
  }
}

async function issuedAlready(desk: Parameters<NonNullable<NonNullable<Way['prepare']>['empty']>>[0]): Promise<void> {
  const { row } = await ask(desk, 'estimate.start', { patientId: PATIENT_A.id, caller: '' })
  const draft = anEstimate(PATIENT_A.id, { title: 'issued' })
  await ask(desk, 'estimate.issue', { estimateId: row.id, draft, language: 'en' })
}
