import type { ReactNode } from 'react'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { patientWords, sectionWords } from '../../../shared/text/screens-patients.ts'
import { paperKindWord, recordHeads } from '../../../shared/text/screens-records.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { Code, Strong } from '../../ui/cells.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { useToday } from '../../ui/today.tsx'
import { SectionList } from './section-list.tsx'

/** The papers that were issued for a person. */
export function PapersSection({ papers }: { readonly papers: readonly Paper[] }): ReactNode {
  const { go } = useNavigation()
  return (
    <SectionList
      label={sectionWords.papers}
      columns={paperColumns(useToday())}
      rows={papers}
      idOf={(row) => row.id}
      onOpened={(row) => go({ to: 'papers', documentId: row.id })}
      empty={patientWords.noPaper}
    />
  )
}

function paperColumns(today: PlainDate): readonly ListColumn<Paper>[] {
  return [
    { id: 'number', head: recordHeads.number, width: '150px', cell: (row) => <Code>{row.number}</Code> },
    { id: 'kind', head: recordHeads.kind, width: '170px', cell: (row) => paperKindWord(row.kind) },
    { id: 'title', head: recordHeads.title, width: 'minmax(160px, 1fr)', cell: (row) => <Strong>{row.title}</Strong> },
    { id: 'language', head: recordHeads.language, width: '80px', cell: (row) => row.language.toUpperCase() },
    {
      id: 'issued',
      head: recordHeads.issued,
      width: '110px',
      cell: (row) => listDay(dayOfIso(row.issuedAt), today),
      sortBy: (row) => row.issuedAt,
    },
    { id: 'version', head: recordHeads.version, width: '40px', align: 'right', cell: (row) => row.version },
  ]
}
