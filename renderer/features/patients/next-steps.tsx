import type { ReactNode } from 'react'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PatientId } from '../../../shared/model/ids.ts'
import type { WorkRow } from '../../../shared/model/work.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { patientWords } from '../../../shared/text/screens-patients.ts'
import { stepWord, todayWords, whenWords } from '../../../shared/text/screens-today.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { recordPlace } from '../../lib/work-place.ts'
import { whatOf } from '../../lib/work-words.ts'
import { Muted, Strong } from '../../ui/cells.tsx'
import { FigureAmount } from '../../ui/figure-amount.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useToday } from '../../ui/today.tsx'
import { useWorkOf } from './api/patient-record.ts'
import { Block } from './block.tsx'
import { SectionList } from './section-list.tsx'

/** What of the day's work is about this person; nothing stands there while nothing waits. */
export function NextSteps({ patientId }: { readonly patientId: PatientId }): ReactNode {
  const { go } = useNavigation()
  const rows = useWorkOf(patientId)
  const today = useToday()
  if (rows.length === 0) return null
  return (
    <Block title={patientWords.nextSteps}>
      <SectionList
        isEmbedded
        label={patientWords.nextSteps}
        columns={columnsOn(today)}
        rows={rows}
        idOf={(row) => row.key}
        onOpened={(row) => {
          const place = recordPlace(row)
          if (place !== null) go(place)
        }}
        empty={patientWords.noSteps}
      />
    </Block>
  )
}

function columnsOn(today: PlainDate): readonly ListColumn<WorkRow>[] {
  const { heads } = todayWords
  return [
    { id: 'when', head: heads.when, width: '84px', cell: (row) => listDay(row.on, today), sortBy: (row) => row.on },
    {
      id: 'far',
      head: patientWords.howFar,
      width: '120px',
      cell: (row) => <Muted>{whenWords(row.group, row.days)}</Muted>,
    },
    { id: 'what', head: heads.what, width: 'minmax(180px, 1.6fr)', cell: (row) => <Strong>{whatOf(row.what)}</Strong> },
    {
      id: 'amount',
      head: heads.amount,
      width: '110px',
      align: 'right',
      cell: ({ amount }) =>
        amount === null ? null : <FigureAmount at="cell" of={{ kind: 'amount', value: amount }} />,
      sortBy: ({ amount }) => amount ?? -1,
    },
    { id: 'owner', head: heads.owner, width: '120px', cell: ({ owner }) => owner?.name ?? '' },
    { id: 'step', head: heads.step, width: '150px', cell: ({ nextStep }) => stepWord(nextStep) },
  ]
}
