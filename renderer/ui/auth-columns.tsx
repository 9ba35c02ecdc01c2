import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { authorizationStanding } from '../../shared/engine/authorization/standing.ts'
import type { Authorization } from '../../shared/model/authorization.ts'
import { authWords } from '../../shared/text/authorizations.ts'
import { Code, Muted, Strong } from './cells.tsx'
import type { ListColumn } from './list-column.ts'
import { type PillTone, StatePill } from './state-pill.tsx'

/** An authorization with the name of its patient. */
type NamedAuthorization = Authorization & { readonly patientName: string }

type Column = ListColumn<NamedAuthorization>

const TONES: Readonly<Record<NamedAuthorization['state'], PillTone>> = {
  requested: 'info',
  pended: 'warn',
  approved: 'ok',
  partlyApproved: 'ok',
  denied: 'bad',
  appealed: 'info',
  notRequired: 'line',
}

/** The columns of the tracker on a day; without the patient where all are of one. */
export function authColumns(today: PlainDate, withPatient: boolean): readonly Column[] {
  return [
    ...(withPatient ? [patientColumn] : []),
    {
      id: 'kind',
      head: authWords.heads.kind,
      width: '92px',
      cell: ({ kind }) => <span title={authWords.kinds[kind]}>{authWords.shortKinds[kind]}</span>,
      sortBy: ({ kind }) => kind,
    },
    {
      id: 'services',
      head: authWords.heads.services,
      width: 'minmax(96px, 1.2fr)',
      cell: ({ services }) => (
        <span title={services.join(', ')}>
          {services.length === 0 ? <Muted>{authWords.anyService}</Muted> : services.join(', ')}
        </span>
      ),
    },
    {
      id: 'payer',
      head: authWords.heads.payer,
      width: 'minmax(96px, 1fr)',
      cell: ({ payer }) => <span title={payer}>{payer}</span>,
      sortBy: ({ payer }) => payer,
    },
    {
      id: 'state',
      head: authWords.heads.state,
      width: '122px',
      cell: ({ state }) => <StatePill tone={TONES[state]}>{authWords.states[state]}</StatePill>,
      sortBy: ({ state }) => state,
    },
    { id: 'number', head: authWords.heads.number, width: '118px', cell: ({ number }) => <Code>{number}</Code> },
    ...reachColumns(today),
    {
      id: 'need',
      head: authWords.heads.need,
      width: 'minmax(150px, 1.1fr)',
      cell: (row) => needWords(row, today),
      sortBy: (row) => (authorizationStanding(row, today).need === null ? 1 : 0),
    },
  ]
}

const patientColumn: Column = {
  id: 'patient',
  head: authWords.heads.patient,
  width: 'minmax(130px, 1.2fr)',
  cell: ({ patientName }) => <Strong>{patientName}</Strong>,
  sortBy: ({ patientName }) => patientName,
}

function reachColumns(today: PlainDate): readonly Column[] {
  return [
    {
      id: 'used',
      head: authWords.heads.used,
      width: '72px',
      cell: (row) => usedWords(row, today),
    },
    {
      id: 'left',
      head: authWords.heads.left,
      width: '40px',
      align: 'right',
      cell: (row) => authorizationStanding(row, today).left ?? (hasNumber(row) ? '?' : '–'),
      sortBy: (row) => authorizationStanding(row, today).left ?? -1,
    },
    {
      id: 'until',
      head: authWords.heads.until,
      width: '128px',
      cell: (row) => {
        const { daysLeft } = authorizationStanding(row, today)
        return row.to === null || daysLeft === null ? '' : authWords.until(row.to, daysLeft, today)
      },
      sortBy: ({ to }) => to ?? '9999',
    },
  ]
}

/** Does the payer's answer come with a number of units? What it denied or does not ask for has none. */
function hasNumber({ state, approved }: NamedAuthorization): boolean {
  return approved !== null || (state !== 'denied' && state !== 'notRequired')
}

function usedWords(row: NamedAuthorization, today: PlainDate): string {
  const { used } = authorizationStanding(row, today)
  if (hasNumber(row)) return authWords.usedOf(used, row.approved)
  return used === 0 ? '–' : String(used)
}

function needWords(row: NamedAuthorization, today: PlainDate): string {
  const { need } = authorizationStanding(row, today)
  return need === null ? '' : authWords.needs[need]
}
