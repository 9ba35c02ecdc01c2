import { ask, type TestDesk } from '../../test/support/desk.ts'
import { PATIENT_A } from '../../test/support/filled-store.ts'
import { aPlan } from '../../test/support/samples.ts'
import { aBusyDay } from './busy-day.ts'
import { helpGiven, takings, toldBills } from './told-bills.ts'
import { everywhere, fills, jumps, keys, opens, picks, types, type Way } from './way.ts'

async function justMade(desk: TestDesk): Promise<void> {
  await ask(desk, 'plan.create', { draft: aPlan(PATIENT_A.id) })
}

/** Picks the row, then opens it. */
const inside = picks('gridcell', 'Courtesy and discounts')

const counselor = picks('gridcell', 'Counselor 1')

const toPlan = {
  empty: [jumps('l'), opens('pp')],
  typical: [jumps('l'), opens('patient k')],
  worst: [jumps('l'), opens('PP-2026-0003')],
}

const toPatient = {
  empty: [jumps('p'), opens('patient a')],
  typical: [jumps('p'), opens('patient k')],
  worst: [jumps('p'), opens('samplesson')],
}

/** Work of the day, plans and money: S2, S13 to S16, S21, S23. */
export const WAYS_OF_PLANS: readonly Way[] = [
  {
    screen: 'S2',
    part: 'today',
    acts: everywhere(keys('ArrowDown')),
    typical: aBusyDay,
    sees: { empty: 'Nothing due', typical: 'Overdue payments', worst: 'Overdue payments' },
  },
  {
    screen: 'S13',
    part: 'designer',
    acts: {
      empty: [...toPatient.empty, keys('Alt+4', 'Insert')],
      typical: [...toPatient.typical, keys('Alt+4', 'Insert'), fills('Patient owes', '947.94')],
      worst: [
        ...toPatient.worst,
        keys('Alt+4', 'Insert'),
        fills('Patient owes', '1234567.89'),
        fills('Number of payments', '24'),
      ],
    },
    typical: aBusyDay,
    sees: 'Clinic policy',
  },
  { screen: 'S14', part: 'plan', acts: toPlan, typical: aBusyDay, prepare: { empty: justMade }, sees: 'Happenings' },
  {
    screen: 'S15',
    part: 'payment',
    acts: {
      empty: [...toPlan.empty, keys('F8', 'Control+Enter', 'Control+R')],
      typical: [...toPlan.typical, keys('Control+R')],
      worst: [...toPlan.worst, keys('Control+R'), fills('Amount', '1234567.89')],
    },
    typical: aBusyDay,
    prepare: { empty: justMade },
    sees: 'Method',
  },
  {
    screen: 'S16',
    part: 'plans',
    acts: everywhere(jumps('l')),
    typical: aBusyDay,
    sees: { empty: 'No plans yet', typical: 'PP-2026-0001', worst: 'PP-2026-0003' },
  },
  {
    screen: 'S16',
    part: 'plans-by-state',
    acts: everywhere(jumps('l'), keys('Alt+V', 'ArrowDown')),
    typical: aBusyDay,
    sees: { empty: 'No plans yet', typical: 'To be signed', worst: 'To be signed' },
  },
  {
    screen: 'S16',
    part: 'automatic-payments',
    acts: {
      empty: [...toPlan.empty, keys('F8', 'Control+Enter')],
      typical: [...toPlan.typical, keys('t'), picks('radio', 'Automatic payments')],
      worst: [jumps('l'), opens('PP-2026-0004'), keys('t'), picks('radio', 'Automatic payments')],
    },
    typical: aBusyDay,
    prepare: { empty: justMade },
    sees: 'Automatic payments',
  },
  {
    screen: 'S13',
    part: 'refused-plans',
    acts: {
      empty: [...toPatient.empty, keys('Alt+R')],
      typical: [...toPatient.typical, keys('Alt+R'), fills('Payments asked for', '48')],
      worst: [...toPatient.worst, keys('Alt+R')],
    },
    sees: 'Payments asked for',
  },
  {
    screen: 'S21',
    part: 'close-day',
    acts: {
      empty: [keys('Control+Shift+D')],
      typical: [
        keys('Control+Shift+D'),
        fills('Counted, Card', '85'),
        fills('Counted, Cash', '305'),
        fills('Counted, Check', '212.50'),
      ],
      worst: [keys('Control+Shift+D')],
    },
    typical: aBusyDay,
    prepare: { typical: takings },
    sees: 'Close Monday',
  },
  { screen: 'S23', part: 'reports', acts: everywhere(jumps('r')), typical: aBusyDay, sees: 'Aging' },
  {
    screen: 'S23',
    part: 'debits',
    acts: everywhere(jumps('r'), keys('7')),
    typical: aBusyDay,
    sees: 'Expected debits',
  },
  { screen: 'S23', part: 'cash', acts: everywhere(jumps('r'), keys('2')), typical: aBusyDay, sees: 'Expected cash' },
  {
    screen: 'S23',
    part: 'accuracy',
    acts: everywhere(jumps('r'), keys('8')),
    typical: aBusyDay,
    prepare: { typical: (desk) => toldBills(desk), worst: (desk) => toldBills(desk, 12) },
    sees: {
      empty: 'No estimate was held against its bill in these days.',
      typical: 'therapy is the outlier',
      worst: 'Estimate accuracy',
    },
  },
  {
    screen: 'S23',
    part: 'relief',
    acts: everywhere(jumps('r'), keys('9')),
    typical: aBusyDay,
    prepare: { typical: (desk) => helpGiven(desk, 4), worst: (desk) => helpGiven(desk, 30) },
    sees: {
      empty: 'Nothing was asked for, discounted or forgiven in these days.',
      typical: 'were approved.',
      worst: 'were approved.',
    },
  },
  {
    screen: 'S23',
    part: 'relief-inside',
    acts: {
      empty: [jumps('r'), keys('9')],
      typical: [jumps('r'), keys('9'), inside, inside],
      worst: [jumps('r'), keys('9'), inside, inside],
    },
    typical: aBusyDay,
    prepare: { typical: (desk) => helpGiven(desk, 4), worst: (desk) => helpGiven(desk, 30) },
    sees: { empty: 'Nothing was asked for', typical: 'Taken off plans: ', worst: 'Taken off plans: ' },
  },
  {
    screen: 'S23',
    part: 'activity',
    acts: everywhere(jumps('r'), keys('0'), fills('From', '1/1/2026')),
    typical: aBusyDay,
    sees: { empty: 'Nobody issued', typical: 'Estimates issued', worst: 'Estimates issued' },
  },
  {
    screen: 'S23',
    part: 'activity-inside',
    acts: {
      empty: [jumps('r'), keys('0')],
      typical: [jumps('r'), keys('0'), fills('From', '1/1/2026'), counselor],
      worst: [jumps('r'), keys('0'), fills('From', '1/1/2026'), counselor],
    },
    typical: aBusyDay,
    sees: { empty: 'Nobody issued', typical: 'What Counselor 1 did', worst: 'What Counselor 1 did' },
  },
  { screen: 'S3', part: 'caller', acts: everywhere(keys('Control+K'), types('zzyzx')), sees: 'zzyzx' },
]
