import { plainDate } from '../../shared/dates/plain-date.ts'
import { accessReport } from '../../shared/documents/access-report.ts'
import { auditReport } from '../../shared/documents/audit-report.ts'
import { helpCard } from '../../shared/documents/help-card.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import { recoveryKit } from '../../shared/documents/recovery-kit.ts'
import { type ReportCell, reportPaper } from '../../shared/documents/report-paper.ts'
import { retirement } from '../../shared/documents/retirement.ts'
import { workstationGuide } from '../../shared/documents/workstation-guide.ts'
import { cents } from '../../shared/money/cents.ts'
import { sampleOf } from './more-papers.ts'
import { sampleClinic } from './sample-clinic.ts'
import type { SamplePaper } from './sample-paper.ts'

const ORIGIN = {
  language: 'en',
  number: 'R-2026-11-09',
  version: 1,
  issuedOn: plainDate('2026-11-09'),
  preparedBy: 'Sample Counselor',
  clinic: sampleClinic,
} as const

/** One of each paper for the clinic's own drawer: in English alone, printed and never kept. */
export function staffPapers(): readonly SamplePaper[] {
  return [
    sampleOf('recovery-kit-en', { ...ORIGIN, groups: CODE }, recoveryKit),
    sampleOf('retirement-en', { ...ORIGIN, approvedBy: 'Sample Counselor B', copy: COPY }, retirement),
    sampleOf('workstation-guide-en', { ...ORIGIN, ...TOLD }, workstationGuide),
    sampleOf('help-card-en', { ...ORIGIN, topic: 'estimate' }, helpCard),
    sampleOf('access-report-en', { ...ORIGIN, from: '2026-10-01', before: '2026-11-01', people: PEOPLE }, accessReport),
    sampleOf('audit-report-en', { ...ORIGIN, rows: DEEDS }, auditReport),
    sampleOf('report-en', aReport(), reportPaper),
  ]
}

/** An invented code that opens nothing. */
const CODE = ['248H2', '48H24', '8H248', 'H248H', '248H2', '48H24', '8H248', 'H248H']

const COPY = {
  name: 'B-2026-11-09',
  made: 'November 9, 2026, 2:32 PM',
  place: 'the drive in the safe',
  sha256: '0011223344556677'.repeat(4),
  patients: 1_204,
  plans: 318,
  receipts: 2_977,
}

const TOLD = { supervisors: ['Sample Counselor B'], administrators: ['Sample Counselor C'], lockMinutes: 5 }

const PEOPLE = [
  {
    name: 'Sample Counselor',
    roles: ['counselor'],
    active: true,
    hasSecondFactor: true,
    lastSignInAt: '2026-10-30T14:32:00Z',
    signIns: 21,
    failedSignIns: 1,
    patients: 188,
    handedOut: 64,
  },
  {
    name: 'Sample Counselor B',
    roles: ['supervisor', 'lead'],
    active: false,
    hasSecondFactor: false,
    lastSignInAt: null,
    signIns: 0,
    failedSignIns: 0,
    patients: 0,
    handedOut: 0,
  },
]

const DEEDS = [
  {
    seq: 2,
    at: '2026-11-09T14:32:00Z',
    personName: 'Sample Counselor',
    what: 'Estimate issued',
    subject: 'EST-000124',
    facts: 'version 2',
  },
  { seq: 1, at: '2026-11-09T14:02:00Z', personName: null, what: 'Desk opened', subject: '', facts: '' },
]

function aReport() {
  const amount = (figureId: string, value: number): ReportCell => ({
    kind: 'amount',
    figure: knownFigure(figureId, cents(value)),
  })
  const words = (text: string): ReportCell => ({ kind: 'words', words: text })
  return {
    ...ORIGIN,
    title: 'Aging',
    beneath: 'As of November 9, 2026',
    sentence: '$350.00 of $1,050.00 is late, most of it under 30 days.',
    notes: ['Only signed plans are counted.'],
    columns: [
      ['Plan', 'words'],
      ['Late', 'money'],
      ['Left to pay', 'money'],
    ] as const,
    rows: [
      [words('PP-2026-0051'), amount('aging.1.late', 10_000), amount('aging.1.left', 60_000)],
      [words('PP-2026-0058'), amount('aging.2.late', 25_000), amount('aging.2.left', 45_000)],
    ],
    totals: [words('All plans'), amount('aging.late', 35_000), amount('aging.left', 105_000)],
    empty: 'Nothing is late.',
  }
}
