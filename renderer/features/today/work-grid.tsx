import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { classes } from '../../ui/classes.ts'
import { ColumnsBox } from '../../ui/columns-box.tsx'
import { CopiedRows, pressedRow, tracksOf } from '../../ui/list-body.tsx'
import { picksByKey, picksByPress } from '../../ui/list-hands.ts'
import { ListHeads } from '../../ui/list-heads.tsx'
import { gridRole } from '../../ui/list-roles.ts'
import { widthIn } from '../../ui/use-column-drag.ts'
import type { ListSelection } from '../../ui/use-list-selection.ts'
import styles from './today.module.css'
import type { TodayState } from './use-today.ts'
import { useWorkList } from './use-work-list.ts'
import { NOTE_WIDTH, type WorkEntry } from './work-columns.tsx'
import { WorkGroup } from './work-group.tsx'
import { WorkLine } from './work-line.tsx'

export interface WorkGridProps {
  readonly state: TodayState
  readonly isLoading: boolean
}

const SKELETON_ROWS = ['a', 'b', 'c', 'd', 'e', 'f']

/** The day's rows in their groups, with one cursor over all of them. The list takes the keys; it has the focus first. */
export function WorkGrid({ state, isLoading }: WorkGridProps): ReactNode {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const { rows, cursor, choice } = state
  const isShowingRow = state.side === 'row'
  useLayoutEffect(() => {
    if (isShowingRow) place.current?.focus()
  }, [isShowingRow])
  const list = useWorkList(state, place)
  const { entries, given, columns, selection, tools, drag, chosen } = list
  const tracks = tracksOf(drag.columns)
  const isPicking = selection.rows.length > 0
  const isWide = columns.some((column) => column.id === 'note' && column.width !== NOTE_WIDTH)
  const { copies, source } = tools.copy
  return (
    <div
      ref={place}
      className={classes(
        styles.grid,
        state.showsOwners && styles.owned,
        isPicking && styles.picking,
        isWide && styles.noted,
      )}
      data-private=""
      {...gridRole(todayWords.title, rows.length, rows.length === 0 ? null : `${id}-${cursor.at}`, true)}
      {...handsOn(state, selection)}
    >
      <ListHeads columns={drag.columns} tracks={tracks} sort={undefined} onAsked={tools.choose} drag={drag} />
      {isLoading ? SKELETON_ROWS.map((row) => <div key={row} className={styles.skeleton} />) : null}
      <Groups {...{ id, state, selection, columns, tracks }} />
      {rows.length === 0 && !isLoading ? (
        <p className={styles.empty}>{choice === 'all' ? state.emptyWords : todayWords.emptyGroup}</p>
      ) : null}
      {copies === null ? null : (
        <CopiedRows
          {...{ columns, source }}
          idOf={({ row }) => row.key}
          rows={copies === 'picked' && isPicking ? selection.rows : entries}
        />
      )}
      {tools.isChoosing ? (
        <ColumnsBox
          columns={given}
          kept={chosen.kept}
          onKept={chosen.keep}
          widthOf={(column) => widthIn(place, columns, column)}
          sort={undefined}
          onClosed={tools.close}
        />
      ) : null}
    </div>
  )
}

interface GroupsProps {
  readonly id: string
  readonly state: TodayState
  readonly columns: ReturnType<typeof useWorkList>['columns']
  readonly tracks: string
  readonly selection: ListSelection<WorkEntry>
}

function Groups({ id, state, columns, tracks, selection }: GroupsProps): ReactNode {
  const { sections, rows, cursor, mayWork } = state
  const picked = new Set(selection.rows.map(({ row }) => row.key))
  return sections.map((section) => (
    <WorkGroup key={section.group} {...{ section, columns, tracks }}>
      {section.rows.map((row) => {
        const index = rows.indexOf(row)
        const isOn = index === cursor.at
        const isPicked = picked.has(row.key)
        return (
          <WorkLine
            key={row.key}
            id={`${id}-${index}`}
            position={index + 2}
            group={section.group}
            isSelected={picked.size > 0 ? isPicked : isOn}
            {...{ row, columns, tracks, isOn, isPicked, mayWork }}
          />
        )
      })}
    </WorkGroup>
  ))
}

/** The keys and presses of all rows, taken by the list itself. */
function handsOn(state: TodayState, selection: ListSelection<WorkEntry>) {
  const { rows, cursor, mayWork } = state
  function onKeyDown(event: KeyboardEvent): void {
    if (event.target === event.currentTarget && !cursor.onMoveKey(event)) picksByKey(event, cursor, selection)
  }
  function onClick(event: MouseEvent): void {
    const index = pressedRow(event.target)
    const row = index === null ? undefined : rows[index]
    if (index === null || row === undefined) return
    if (mayWork && event.target instanceof Element && event.target.closest('button') !== null) {
      state.doNext(row)
    } else if (!picksByPress(event, index, cursor, selection)) {
      cursor.set(index)
      state.show('row')
    }
  }
  return { onKeyDown, onClick }
}
