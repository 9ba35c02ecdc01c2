import type { AccessLine } from '../../../../shared/contract/audit.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { accessRoles, accessWords } from '../../../../shared/text/screens-access.ts'
import { listDay } from '../../../../shared/text/screens-days.ts'
import { clockOfIso, dayOfIso } from '../../../lib/clock.ts'
import type { ListColumn } from '../../../ui/list-column.ts'

/** Who, with which roles, and what they did: sign-ins, wrong tries, patients opened, papers handed out. */
export function accessColumnsOf(today: PlainDate): readonly ListColumn<AccessLine>[] {
  const count = (id: 'signIns' | 'failedSignIns' | 'patients' | 'handedOut', head: string): ListColumn<AccessLine> => ({
    id,
    head,
    width: '120px',
    align: 'right',
    cell: (line) => line[id].toLocaleString('en-US'),
    sortBy: (line) => line[id],
  })
  return [
    {
      id: 'name',
      head: accessWords.name,
      width: 'minmax(150px, 1fr)',
      cell: ({ name }) => <b>{name}</b>,
      sortBy: ({ name }) => name,
    },
    { id: 'roles', head: accessWords.roles, width: 'minmax(180px, 1.6fr)', cell: accessRoles },
    {
      id: 'factor',
      head: accessWords.factor,
      width: '110px',
      cell: ({ hasSecondFactor }) => (hasSecondFactor ? accessWords.yes : accessWords.no),
    },
    {
      id: 'last',
      head: accessWords.lastSignIn,
      width: '150px',
      cell: ({ lastSignInAt }) =>
        lastSignInAt === null
          ? accessWords.never
          : `${listDay(dayOfIso(lastSignInAt), today)}, ${clockOfIso(lastSignInAt)}`,
    },
    count('signIns', accessWords.signIns),
    count('failedSignIns', accessWords.failed),
    count('patients', accessWords.patients),
    count('handedOut', accessWords.handedOut),
  ]
}
