import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { trayWords } from '../../../shared/text/tray.ts'
import { clockOfIso, dayOfIso } from '../../lib/clock.ts'
import { Muted, Strong } from '../../ui/cells.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { type PillTone, StatePill } from '../../ui/state-pill.tsx'
import type { TrayRow } from './tray-rows.ts'
import { withoutName } from './without-name.ts'

const TONES: Readonly<Record<TrayRow['state'], PillTone>> = {
  handed: 'warn',
  draft: 'draft',
  old: 'warn',
  waiting: 'info',
  estimate: 'draft',
  discarded: 'line',
}

/** The columns of the tray on a day. */
export function trayColumns(today: PlainDate): readonly ListColumn<TrayRow>[] {
  return [
    {
      id: 'patient',
      head: trayWords.heads.patient,
      width: 'minmax(150px, 1fr)',
      cell: ({ patientName }) =>
        patientName === '' ? <Muted>{trayWords.nobody}</Muted> : <Strong>{patientName}</Strong>,
    },
    {
      id: 'what',
      head: trayWords.heads.what,
      width: 'minmax(220px, 1.8fr)',
      cell: ({ title, patientName }) => <span title={title}>{withoutName(title, patientName)}</span>,
    },
    {
      id: 'state',
      head: trayWords.heads.state,
      width: '124px',
      cell: ({ state }) => <StatePill tone={TONES[state]}>{trayWords.states[state]}</StatePill>,
    },
    { id: 'since', head: trayWords.heads.since, width: '126px', cell: ({ since }) => sinceWords(since, today) },
    {
      id: 'note',
      head: trayWords.heads.note,
      width: 'minmax(180px, 1.4fr)',
      cell: ({ note }) => (
        <Muted>
          <span title={note}>{note}</span>
        </Muted>
      ),
    },
  ]
}

/** The time of day for today, the day before that. */
function sinceWords(since: string, today: PlainDate): string {
  const day = dayOfIso(since)
  return day === today ? clockOfIso(since) : listDay(day, today)
}
