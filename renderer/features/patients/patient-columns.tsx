import type { PatientRow } from '../../../shared/contract/patient.ts'
import { typedDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { patientName } from '../../../shared/model/patient.ts'
import { cents } from '../../../shared/money/cents.ts'
import { contactAlertWords } from '../../../shared/text/contact-wishes.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { headerWords, patientsWords, phoneTail } from '../../../shared/text/screens-patients.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { Code, Muted, Strong } from '../../ui/cells.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { NOTHING_SHOWN, type Shown, UNKNOWN_SHOWN } from '../../ui/shown.ts'
import { CoverageCell } from './coverage-cell.tsx'

/** The columns of the list of patients. A zero is nothing owed and shows as a dash. */
export function patientColumns(today: PlainDate): readonly ListColumn<PatientRow>[] {
  return [
    {
      id: 'name',
      head: patientsWords.name,
      width: 'minmax(150px, 1.2fr)',
      cell: (row) => <Strong>{patientName(row.patient)}</Strong>,
      sortBy: (row) => `${row.patient.lastName} ${row.patient.firstName}`,
    },
    {
      id: 'born',
      head: patientsWords.born,
      width: '92px',
      cell: (row) => (row.patient.bornOn === null ? <Muted>–</Muted> : typedDate(row.patient.bornOn)),
      sortBy: (row) => row.patient.bornOn ?? '',
    },
    {
      id: 'phone',
      head: patientsWords.phone,
      width: '64px',
      cell: (row) => <Muted>{phoneTail(row.patient.phone)}</Muted>,
    },
    {
      id: 'account',
      head: patientsWords.account,
      width: '104px',
      cell: (row) => <Code>{row.patient.account}</Code>,
      sortBy: (row) => row.patient.account,
    },
    {
      id: 'coverage',
      head: patientsWords.coverage,
      width: 'minmax(210px, 1.9fr)',
      cell: (row) =>
        row.coverageName === '' ? <Muted>{headerWords.selfPay}</Muted> : <CoverageCell row={row} today={today} />,
      sortBy: (row) => row.coverageName,
    },
    amountColumn('owed', patientsWords.owed, (row) =>
      row.owedCents === 0 && row.unknownEstimates > 0 ? null : row.owedCents,
    ),
    amountColumn('inPlans', patientsWords.inPlans, (row) => row.inPlansCents),
    {
      id: 'activity',
      head: patientsWords.activity,
      width: '92px',
      cell: (row) => <Muted>{row.lastActivityAt === null ? '' : listDay(dayOfIso(row.lastActivityAt), today)}</Muted>,
      sortBy: (row) => row.lastActivityAt ?? '',
    },
    {
      id: 'alerts',
      head: patientsWords.alerts,
      width: '112px',
      cell: ({ alerts }) => <Muted>{alerts.map((alert) => contactAlertWords[alert]).join(', ')}</Muted>,
      sortBy: ({ alerts }) => alerts.length,
    },
  ]
}

/** Null is an amount that nobody knows yet. */
function amountColumn(id: string, head: string, amountOf: (row: PatientRow) => number | null): ListColumn<PatientRow> {
  return {
    id,
    head,
    width: '104px',
    align: 'right',
    cell: (row) => <FigureAmount at="cell" of={shownOf(amountOf(row))} />,
    sortBy: (row) => amountOf(row) ?? -1,
    sumOf: (row) => {
      const amount = amountOf(row)
      return amount === null ? null : cents(amount)
    },
  }
}

function shownOf(amount: number | null): Shown {
  if (amount === null) return UNKNOWN_SHOWN
  return amount === 0 ? NOTHING_SHOWN : { kind: 'amount', value: cents(amount) }
}
