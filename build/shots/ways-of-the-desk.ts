import { done } from '../../shared/contract/errors.ts'
import type { AppStatus } from '../../shared/contract/session.ts'
import { ask, type TestDesk } from '../../test/support/desk.ts'
import { PATIENT_A } from '../../test/support/filled-store.ts'
import { manyPatients } from '../../test/support/many-patients.ts'
import { aPlan, SUPERVISOR } from '../../test/support/samples.ts'
import { aBusyDay } from './busy-day.ts'
import { OVERVIEW } from './copy-scenes.ts'
import { EVERYBODY } from './everybody.ts'
import { aPriceList, someAuthorizations } from './ordinary-work.ts'
import type { Scene } from './scene.ts'
import { halfDone, slidingSchedule, tellHousehold } from './tray-scenes.ts'
import { clicks, everywhere, fills, jumps, keys, opens, types, type Way } from './way.ts'
import { LONG_SERVICE } from './worst-desk.ts'

const AT_THE_DOOR: AppStatus = {
  state: 'signedOut',
  version: '0.1.0',
  clinicName: 'Sample Family Clinic',
  people: [{ id: EVERYBODY.id, name: EVERYBODY.name }],
  draftCount: 0,
  openDay: null,
  backupProvenAt: null,
  person: null,
  asks: null,
  locked: null,
  problem: null,
}

const DOOR_AT_ITS_WORST: AppStatus = {
  ...AT_THE_DOOR,
  clinicName: 'Sample Family and Community Clinic of the Lower Valley, Orthopedics and Rehabilitation',
  draftCount: 48,
  openDay: '2026-11-02',
  backupProvenAt: '2026-11-02T07:40:00.000Z',
  worries: ['backupFailed', 'diskFailing', 'roomLow', 'clockBehind'],
  wasCutOff: true,
}

const NO_COPIES = { ...OVERVIEW, copies: [], second: null, secondNewestAt: null, provenAt: null, checkedAt: null }

const backups = (overview: typeof OVERVIEW): Scene['start'] => ({ answers: { 'backup.list': done(overview) } })

function listOf(rows: number): string {
  const head = [
    'Code of the service',
    LONG_SERVICE,
    'Department',
    'Standard',
    'Self pay rate',
    'Medicare',
    'Note',
    'Old',
  ]
  const row = (index: number) => {
    const amount = index % 3 === 0 ? 'one hundred' : `"${index},480.125"`
    return [`${index}E05`, LONG_SERVICE, 'Imaging', amount, '9,999,999.99', '', LONG_SERVICE, ''].join(',')
  }
  return [head.join(','), ...Array.from({ length: rows }, (_, index) => row(index + 1))].join('\n')
}

const fileOf = (rows: number) => async (desk: TestDesk) => {
  desk.priceFile = { fileName: `${'clinic list of all departments '.repeat(3)}2027.csv`, text: listOf(rows) }
}

async function looksOfMany(desk: TestDesk): Promise<void> {
  for (const patientId of await manyPatients(desk, 41)) await ask(desk, 'patient.get', { patientId }, SUPERVISOR)
}

const printCentre = (button: string | RegExp): Way['acts'] => everywhere(jumps('d'), clicks(button))

/** Doors, help for a household, papers, the trail and set-up: S1, S17 to S20, S22, S24 to S28. */
export const WAYS_OF_THE_DESK: readonly Way[] = [
  {
    screen: 'S1',
    part: 'sign-in',
    person: null,
    acts: { empty: [], typical: [], worst: [fills('Password', 'not it'), keys('Enter')] },
    start: {
      empty: { answers: { 'app.status': done(AT_THE_DOOR) } },
      worst: { answers: { 'app.status': done(DOOR_AT_ITS_WORST) } },
    },
    sees: 'Password',
  },
  {
    screen: 'S17',
    part: 'assistance',
    acts: {
      empty: [jumps('p'), opens('patient a'), keys('Alt+A')],
      typical: [jumps('p'), opens('patient a'), keys('Alt+A'), tellHousehold],
      worst: [
        jumps('p'),
        opens('samplesson'),
        keys('Alt+A'),
        fills('People in the household', '14'),
        fills('Who lives there', LONG_SERVICE),
        fills('How much, line 1', '275.17/w'),
        fills('Who, line 1', LONG_SERVICE),
        fills('How much, line 2', '1234567.89/y'),
      ],
    },
    prepare: { typical: slidingSchedule },
    sees: { empty: 'Who lives there', typical: 'The help holds until', worst: 'Who lives there' },
  },
  {
    screen: 'S18',
    part: 'auths',
    acts: { empty: [jumps('u')], typical: [jumps('p'), opens('patient a'), keys('Alt+U')], worst: [jumps('u')] },
    prepare: { typical: someAuthorizations },
    sees: { empty: 'No authorization is being tracked', typical: 'Codes or words', worst: 'Payer' },
  },
  { screen: 'S19', part: 'approvals', acts: everywhere(jumps('a')), sees: 'Asked by me' },
  {
    screen: 'S20',
    part: 'tray',
    acts: everywhere(keys('Control+Shift+T')),
    typical: aBusyDay,
    prepare: { typical: halfDone },
    sees: 'Tray',
  },
  {
    screen: 'S20',
    part: 'handover',
    acts: everywhere(keys('Control+Shift+H')),
    typical: aBusyDay,
    prepare: { typical: halfDone },
    sees: 'Handover',
  },
  { screen: 'S22', part: 'documents', acts: everywhere(jumps('d')), sees: 'Documents' },
  {
    screen: 'S22',
    part: 'to-sign',
    acts: printCentre(/^To sign/),
    prepare: { typical: (desk) => ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) }) },
    sees: { empty: 'No agreement waits for a signature.', typical: 'Agreement', worst: 'Agreement' },
  },
  {
    screen: 'S22',
    part: 'letters',
    acts: printCentre('Letters due'),
    typical: aBusyDay,
    sees: 'One letter each',
  },
  {
    screen: 'S22',
    part: 'queue',
    acts: everywhere(jumps('d'), clicks(/^Print queue/)),
    prepare: { typical: oneWaits },
    sees: 'Print queue',
  },
  {
    screen: 'S22',
    part: 'sign-pad',
    acts: {
      empty: [jumps('d'), keys('Insert')],
      typical: [jumps('d'), opens('agreement'), clicks('Sign on the page')],
      worst: [jumps('d'), opens('agreement'), clicks('Sign on the page')],
    },
    sees: { empty: 'Which paper', typical: 'Keep the signed paper', worst: 'Keep the signed paper' },
  },
  {
    screen: 'S24',
    part: 'fees',
    acts: everywhere(jumps('f')),
    sees: { empty: 'Fees', typical: 'Fees', worst: 'Fees' },
  },
  {
    screen: 'S24',
    part: 'price-import',
    acts: {
      empty: [jumps('f'), keys('Insert')],
      typical: [jumps('f'), keys('Insert')],
      worst: [jumps('f'), keys('Insert')],
    },
    prepare: { typical: aPriceList, worst: fileOf(400) },
    sees: { empty: 'Fees', typical: 'Column', worst: 'Column' },
  },
  { screen: 'S24', part: 'set-up', acts: everywhere(jumps('s')), sees: 'Clinic name' },
  { screen: 'S24', part: 'plan-rules', acts: everywhere(jumps('s'), keys('Alt+3')), sees: 'Plan rules' },
  { screen: 'S24', part: 'people', acts: everywhere(jumps('s'), keys('Alt+2')), sees: 'People and roles' },
  { screen: 'S25', part: 'audit', acts: everywhere(jumps('w')), sees: 'Audit trail' },
  {
    screen: 'S25',
    part: 'access',
    acts: everywhere(jumps('w'), keys('F9')),
    prepare: { worst: looksOfMany },
    sees: 'Counselor 1',
  },
  {
    screen: 'S26',
    part: 'backups',
    acts: everywhere(jumps('b')),
    start: {
      empty: backups({ ...NO_COPIES, warnings: ['never'] as never }),
      typical: backups(OVERVIEW),
      worst: backups({
        ...OVERVIEW,
        copies: Array.from({ length: 40 }, (_, index) => OVERVIEW.copies[index % OVERVIEW.copies.length]).flatMap(
          (copy) => copy ?? [],
        ),
        folder: `C:\\Users\\counselor\\${'Documents of the clinic\\'.repeat(6)}Candor backups`,
      }),
    },
    sees: 'Back up now',
  },
  {
    screen: 'S27',
    part: 'patient-view',
    acts: {
      empty: [keys('Control+N'), types('Sample visit'), keys('Enter', 'F5')],
      typical: [jumps('e'), opens('Knee evaluation and MRI'), keys('F5')],
      worst: [jumps('e'), opens('comprehensive'), keys('F5')],
    },
    sees: 'This is an estimate, not a bill.',
  },
  {
    screen: 'S28',
    part: 'help',
    acts: {
      empty: [keys('F1'), types('zzyzx')],
      typical: [keys('F1')],
      worst: [jumps('e'), opens('comprehensive'), keys('F1')],
    },
    sees: 'Help',
  },
]

async function oneWaits(desk: TestDesk): Promise<void> {
  const [paper] = await ask(desk, 'paper.list', { patientId: null })
  if (paper === undefined) throw new Error('a clinic at work has papers')
  const withoutPrinter: TestDesk = { ...desk, sendToPrinter: async () => 'noAnswer' }
  await ask(withoutPrinter, 'paper.print', { documentId: paper.id, copy: false }).catch(() => null)
}
