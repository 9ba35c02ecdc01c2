import { type ReactNode, useState } from 'react'
import { sheetWords } from '../../../../shared/text/estimate-bar.ts'
import { factName } from '../../../../shared/text/estimate-facts.ts'
import { board, partWords } from '../../../../shared/text/estimate-screen.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { LetterBadge } from '../../../ui/letter-badge.tsx'
import { PickField } from '../../../ui/pick-field.tsx'
import { type Shown, shownFigure, shownPart } from '../../../ui/shown.ts'
import { SideSheet } from '../../../ui/side-sheet.tsx'
import { PartSwatch } from '../../../ui/who-pays-bar.tsx'
import type { Column } from '../state/comparison.ts'
import { counterpartOf, partsThatDiffer, type ServiceDifference, servicesThatDiffer } from '../state/differences.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { factsSetting } from '../state/why-shown.ts'
import styles from './differs-sheet.module.css'

export interface DiffersSheetProps {
  readonly work: Workspace
  readonly column: Column
  readonly onClosed: () => void
}

/** What differs between the column under the cursor and another one: parts first, then services with their reasons. */
export function DiffersSheet({ work, column, onClosed }: DiffersSheetProps): ReactNode {
  const others = work.shown.filter((one) => one !== column)
  const [picked, setPicked] = useState<string | null>(null)
  const other = others.find((one) => one.route.id === picked) ?? counterpartOf(column, work.shown)
  if (!other) return null
  const parts = partsThatDiffer(column, other)
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
      {parts.length === 0 ? (
        <p className={styles.empty}>{sheetWords.nothingDiffers}</p>
      ) : (
        <div className={styles.box}>
          <table className={styles.table}>
            <Heads column={column} other={other} />
            <tbody>
              {parts.map(({ part, one, other: theirs }) => (
                <Row key={part} one={shownPart(one)} other={shownPart(theirs)}>
                  <span className={styles.part}>
                    <PartSwatch part={part} />
                    {partWords[part]}
                  </span>
                </Row>
              ))}
              <TotalRow column={column} other={other} />
              {servicesThatDiffer(column, other).map((found) => (
                <Row key={found.lineId} one={shownPart(found.one)} other={shownPart(found.other)}>
                  <Service found={found} lines={work.draft.question.lines} />
                </Row>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </SideSheet>
  )
}

interface Two {
  readonly column: Column
  readonly other: Column
}

function Heads({ column, other }: Two): ReactNode {
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.word}>
          {sheetWords.what}
        </th>
        {[column, other].map(({ letter }) => (
          <th key={letter} scope="col" className={styles.amount}>
            <LetterBadge letter={letter} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

function TotalRow({ column, other }: Two): ReactNode {
  return (
    <tr className={styles.total}>
      <th scope="row">{board.patientPays}</th>
      {[column, other].map(({ route, answer }) => (
        <td key={route.id} className={styles.amount}>
          {answer ? <FigureAmount of={shownFigure(answer.totals.patientOwes, answer.range)} /> : null}
        </td>
      ))}
    </tr>
  )
}

interface RowProps {
  readonly one: Shown
  readonly other: Shown
  readonly children: ReactNode
}

function Row({ one, other, children }: RowProps): ReactNode {
  return (
    <tr>
      <th scope="row">{children}</th>
      <td className={styles.amount}>
        <FigureAmount of={one} at="cell" />
      </td>
      <td className={styles.amount}>
        <FigureAmount of={other} at="cell" />
      </td>
    </tr>
  )
}

const MOST_REASONS = 3

interface ServiceProps {
  readonly found: ServiceDifference
  readonly lines: Workspace['draft']['question']['lines']
}

/** The service, and which facts behind its two amounts are not the same. */
function Service({ found, lines }: ServiceProps): ReactNode {
  const setting = factsSetting({ lines, language: 'en' })
  const named = found.because
    .map(({ factId }) => factId)
    .filter((id) => !/^line\.[a-zA-Z]+$/.test(id))
    .map((id) => factName(id, 'en', setting))
  const rest = named.length - MOST_REASONS
  return (
    <>
      {lines.find((line) => line.id === found.lineId)?.words ?? found.lineId}
      {named.length > 0 ? (
        <small className={styles.because}>
          {named.slice(0, MOST_REASONS).join(' · ')}
          {rest > 0 ? ` · ${sheetWords.moreReasons(rest)}` : ''}
        </small>
      ) : null}
    </>
  )
}
