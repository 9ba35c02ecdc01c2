import IconPlus from '@tabler/icons-react/dist/esm/icons/IconPlus.mjs'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import type { PriceHit } from '../../../../shared/contract/estimate.ts'
import { board } from '../../../../shared/text/estimate-screen.ts'
import { fullDay } from '../../../../shared/text/screens-days.ts'
import { classes } from '../../../ui/classes.ts'
import { FigureAmount } from '../../../ui/figure-amount.tsx'
import { shownCents } from '../../../ui/shown.ts'
import { ADD } from '../state/cursor.ts'
import styles from './add-line.module.css'
import { GridRow } from './grid-elements.tsx'
import type { LineBox } from './use-line-box.ts'

export interface AddLineProps {
  readonly box: LineBox
  readonly number: number
  readonly routeIds: readonly string[]
  readonly isCursor: boolean
  /** ↑, ↓ and Ctrl+Home leave the empty box. */
  readonly onLeave: (step: 'up' | 'down' | 'first') => void
}

/** The box that adds services: by code, code*units, words, or a pasted list. */
export function AddLine({ box, number, routeIds, isCursor, onLeave }: AddLineProps): ReactNode {
  const listId = useId()
  const active = box.isOpen ? `${listId}-${box.active}` : undefined
  return (
    <GridRow index={number + 1} className={styles.row}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <AddCell>
        <div className={styles.box}>
          <IconPlus size={15} stroke={1.75} aria-hidden="true" />
          <input
            className={styles.input}
            value={box.text}
            placeholder={board.addLine}
            tabIndex={isCursor ? 0 : -1}
            data-row={ADD}
            data-column="service"
            role="combobox"
            aria-label={board.addLineName}
            aria-expanded={box.isOpen}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active}
            spellCheck={false}
            onChange={(event) => box.type(event.target.value)}
            onPaste={box.paste}
            onBlur={box.close}
            onKeyDown={(event) => onBoxKey(event, box, onLeave)}
          />
          {box.problem ? <span className={styles.problem}>{box.problem}</span> : null}
          {box.ended ? (
            <span className={styles.ended} role="status">
              {board.endedAdded(box.ended.code, fullDay(box.ended.on))}
            </span>
          ) : null}
        </div>
        {box.isOpen ? <Hits box={box} listId={listId} /> : null}
      </AddCell>
      {routeIds.map((id) => (
        <span key={id} className={styles.rule} aria-hidden="true" />
      ))}
    </GridRow>
  )
}

const CELL = { role: 'gridcell', 'aria-colindex': 3 } as const

function AddCell({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <div {...CELL} className={styles.cell}>
      {children}
    </div>
  )
}

function Hits({ box, listId }: { readonly box: LineBox; readonly listId: string }): ReactNode {
  const option = (index: number, name: string | undefined, children: ReactNode) => (
    <div
      key={index}
      role="option"
      tabIndex={-1}
      id={`${listId}-${index}`}
      aria-selected={index === box.active}
      className={classes(styles.hit, name, index === box.active && styles.active)}
      onMouseDown={(event) => {
        event.preventDefault()
        box.take(index)
      }}
    >
      {children}
    </div>
  )
  return (
    <div role="listbox" id={listId} className={styles.list} aria-label={board.addLineName}>
      {box.hits.map((hit, index) => option(index, undefined, <Hit hit={hit} />))}
      {option(box.hits.length, styles.keep, <span>{board.keepAsTyped(box.text.trim())}</span>)}
    </div>
  )
}

function Hit({ hit }: { readonly hit: PriceHit }): ReactNode {
  const { fee, endedOn } = hit
  return (
    <>
      <span className={styles.code}>{[fee.code, fee.modifier].filter((part) => part !== '').join('-')}</span>
      <span>
        {fee.words}
        {endedOn === undefined ? null : <span className={styles.ended}> {board.ended(fullDay(endedOn))}</span>}
      </span>
      <FigureAmount of={shownCents(fee.charge)} at="cell" />
    </>
  )
}

function onBoxKey(event: KeyboardEvent, box: LineBox, onLeave: AddLineProps['onLeave']): void {
  const act = boxAct(event, box, onLeave)
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

function boxAct(event: KeyboardEvent, box: LineBox, onLeave: AddLineProps['onLeave']): (() => void) | null {
  const isEmpty = box.text === ''
  if (event.ctrlKey || event.metaKey) {
    if (!isEmpty && /^[zy]$/i.test(event.key)) event.stopPropagation()
    return isEmpty && event.key === 'Home' ? () => onLeave('first') : null
  }
  switch (event.key) {
    case 'ArrowDown':
      return box.isOpen ? () => box.move(1) : isEmpty ? () => onLeave('down') : null
    case 'ArrowUp':
      return box.isOpen ? () => box.move(-1) : isEmpty ? () => onLeave('up') : null
    case 'Enter':
      return isEmpty ? () => {} : () => box.enter()
    case 'Tab':
      return box.isOpen && !event.shiftKey ? () => box.enter() : null
    case 'Escape':
      return box.isOpen ? box.close : isEmpty ? null : () => box.type('')
    default:
      return null
  }
}
