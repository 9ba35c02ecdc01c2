import { type ReactNode, useState } from 'react'
import { sheetWords } from '../../../../shared/text/estimate-bar.ts'
import { board, partWords } from '../../../../shared/text/estimate-screen.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { LetterBadge } from '../../../ui/letter-badge.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { shownFigure, shownPart } from '../../../ui/shown.ts'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { PartSwatch } from '../../../ui/who-pays-bar.tsx'
import { BREAKDOWN, type Column } from '../state/comparison.ts'
import { counterpartOf, type Difference, differences } from '../state/differences.ts'
import type { Workspace } from '../state/use-workspace.ts'
import styles from './differs-sheet.module.css'

export interface DiffersSheetProps {
  readonly work: Workspace
  readonly column: Column
  readonly onClosed: () => void
}

/** What differs between the column under the cursor and another one: parts first, then services. */
export function DiffersSheet({ work, column, onClosed }: DiffersSheetProps): ReactNode {
  const others = work.shown.filter((one) => one !== column)
  const [picked, setPicked] = useState<string | null>(null)
  const other = others.find((one) => one.route.id === picked) ?? counterpartOf(column, work.shown)
  if (!other) return null
  const { lines } = work.draft.question
  const found = differences(column, other, lines)
  const nameOf = (id: string) => lines.find((line) => line.id === id)?.words ?? id
  return (
    <SideSheet title={sheetWords.differs(column.letter, other.letter)} onClosed={onClosed}>
      {others.length > 1 ? (
        <div className={styles.pick}>
          <PickField
            label={sheetWords.against}
            choices={others.map((one) => ({ value: one.route.id, label: `${one.letter} ${one.route.name}` }))}
            value={other.route.id}
            onPicked={setPicked}
          />
        </div>
      ) : null}
      {found.length === 0 ? (
        <p className={styles.empty}>{sheetWords.nothingDiffers}</p>
      ) : (
        <div className={styles.box}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.word}>
                  {sheetWords.what}
                </th>
                <th scope="col" className={styles.amount}>
                  <LetterBadge letter={column.letter} />
                </th>
                <th scope="col" className={styles.amount}>
                  <LetterBadge letter={other.letter} />
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map((one) => (
                <Row key={one.id} difference={one} nameOf={nameOf} />
              ))}
              <tr className={styles.total}>
                <th scope="row">{board.patientPays}</th>
                {[column, other].map(({ route, answer }) => (
                  <td key={route.id} className={styles.amount}>
                    {answer ? <FigureAmount of={shownFigure(answer.totals.patientOwes, answer.range)} /> : null}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      )}
    </SideSheet>
  )
}

function Row({
  difference,
  nameOf,
}: {
  readonly difference: Difference
  readonly nameOf: (id: string) => string
}): ReactNode {
  const part = BREAKDOWN.find((one) => one === difference.id)
  return (
    <tr>
      <th scope="row">
        {part ? (
          <span className={styles.part}>
            <PartSwatch part={part} />
            {partWords[part]}
          </span>
        ) : (
          nameOf(difference.id)
        )}
      </th>
      <td className={styles.amount}>
        <FigureAmount of={shownPart(difference.one)} at="cell" />
      </td>
      <td className={styles.amount}>
        <FigureAmount of={shownPart(difference.other)} at="cell" />
      </td>
    </tr>
  )
}
