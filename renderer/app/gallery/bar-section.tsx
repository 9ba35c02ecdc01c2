import { type ReactNode, useState } from 'react'
import { BarTabs } from '../../ui/bar-tabs.tsx'
import { BothVersions } from '../../ui/both-versions.tsx'
import { Button } from '../../ui/button.tsx'
import { PersonLine } from '../../ui/person-line.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { SearchBar } from '../../ui/search-bar.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { TakenUp } from '../../ui/taken-up.tsx'
import { useListCursor } from '../../ui/use-list-cursor.ts'
import { Piece, Section } from './piece.tsx'

const PARTS = [
  { value: 'issued', label: 'Issued' },
  { value: 'toSign', label: 'To sign (2)' },
] as const

/** What stands above a record or a list. */
export function BarSection(): ReactNode {
  const [text, setText] = useState('')
  const cursor = useListCursor(0)
  const [part, setPart] = useState<'issued' | 'toSign'>('issued')
  return (
    <Section title="Bars and people">
      <Piece name="RecordBar" isWide>
        <RecordBar
          title="Knee evaluation and MRI"
          number="E-2026-0001"
          state={<StatePill tone="draft">Draft</StatePill>}
          saved="All saved 15:42"
          actions={<Button onPressed={() => {}}>Issue</Button>}
        />
      </Piece>
      <Piece name="SearchBar" isWide>
        <SearchBar
          title="Patients"
          label="Find"
          placeholder="Name, birth date, phone"
          text={text}
          onTyped={setText}
          cursor={cursor}
        />
      </Piece>
      <Piece name="BarTabs">
        <BarTabs label="Parts" tabs={PARTS} value={part} onPicked={setPart} />
      </Piece>
      <Piece name="PersonLine">
        <PersonLine name="Sample Patient A" facts="04/12/1981 · (555) 010-0142" />
      </Piece>
      <Piece name="BothVersions" isWide>
        <BothVersions
          lines={[
            { id: 'phone', label: 'Phone', mine: '(555) 010-0142', theirs: '(555) 010-0177' },
            { id: 'email', label: 'Email', mine: '', theirs: 'sample@example.com' },
          ]}
          mineAt="Nov 20, 4:10 PM"
          theirsAt="9:02 AM"
          onMerged={() => {}}
          onTheirs={() => {}}
        />
      </Piece>
      <Piece name="TakenUp">
        <TakenUp wasRestored onStartedAnew={() => {}} />
      </Piece>
      <Piece name="QrCode">
        <QrCode text="SAMPLE-0001" label="Sample code" />
      </Piece>
    </Section>
  )
}
