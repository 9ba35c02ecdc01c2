import { useState } from 'react'
import type { WorkList, WorkRow } from '../../../shared/model/work.ts'
import { listDay } from '../../../shared/text/screens-days.ts'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { useMayWork, useSession } from '../../lib/session.tsx'
import { recordPlace, stepOf } from '../../lib/work-place.ts'
import { nameOf } from '../../lib/work-words.ts'
import { useToast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'
import { type ListCursor, useListCursor } from '../../ui/use-list-cursor.ts'
import { useSnooze } from './api/work.ts'
import { type Letter, useLetter } from './use-letter.ts'
import { type RowDeeds, useRowDeeds } from './use-row-deeds.ts'
import { sectionsOf, type WorkChoice, type WorkSection } from './work-view.ts'

/** What stands at the right: the row itself, or a short form about it. */
export type SideKind = 'row' | 'log' | 'snooze' | 'assign'

export interface TodayState extends RowDeeds {
  readonly sections: readonly WorkSection[]
  readonly rows: readonly WorkRow[]
  readonly cursor: ListCursor
  readonly row: WorkRow | undefined
  readonly choice: WorkChoice
  readonly choose: (choice: WorkChoice) => void
  readonly side: SideKind
  readonly show: (side: SideKind) => void
  readonly mayWork: boolean
  /** Is any work on the list somebody else's? */
  readonly showsOwners: boolean
  /** To whom work can be given. */
  readonly people: WorkList['people']
  /** Does the next step of a row. */
  readonly doNext: (row: WorkRow | undefined) => void
  readonly open: (row: WorkRow | undefined) => void
  readonly letter: Letter
  /** What stands in place of rows: that nothing is due, or that all of it is done and what comes next. */
  readonly emptyWords: string
}

/** The day's list with its cursor, the group that is shown, and what Enter and the letters do. */
export function useTodayState(list: WorkList | undefined): TodayState {
  const { go } = useNavigation()
  const mayWork = useMayWork()
  const deeds = useRowDeeds()
  const letter = useLetter()
  const me = useSession().person
  const [choice, setChoice] = useState<WorkChoice>('all')
  const [side, show] = useState<SideKind>('row')
  const sections = list === undefined ? [] : sectionsOf(list, choice)
  const rows = sections.flatMap((section) => section.rows)
  const cursor = useListCursor(rows.length)
  const row = rows[cursor.at]
  function open(of: WorkRow | undefined): void {
    const place = of === undefined ? null : recordPlace(of)
    if (place !== null) go(place)
  }
  function doNext(of: WorkRow | undefined): void {
    const step = of === undefined || !mayWork ? null : stepOf(of)
    if (step === null) open(of)
    else if (step.kind === 'log') show('log')
    else if (step.kind === 'print') letter.print(of)
    else go(step.place)
  }
  return {
    sections,
    rows,
    cursor,
    row,
    choice,
    choose(next) {
      setChoice(next)
      cursor.set(0)
      show('row')
    },
    side: mayWork ? side : 'row',
    show,
    mayWork,
    showsOwners: rows.some(({ owner }) => owner !== null && owner.id !== me.id),
    people: list?.people ?? [],
    doNext,
    open,
    ...deeds,
    letter,
    emptyWords: emptyWordsOf(list),
  }
}

function emptyWordsOf(list: WorkList | undefined): string {
  if (list === undefined) return ''
  const { done, doneRows, coming, on } = list
  const rows = done.payments + done.talks + doneRows.filter(({ doneBy }) => doneBy?.on === on).length
  const [next] = coming
  if (rows === 0) return todayWords.empty
  return todayWords.allDone(rows, next === undefined ? null : todayWords.nextOne(nameOf(next), next.on, on))
}

/** Says that a row was put off, with the way back. */
export function useSnoozedToast(): (row: WorkRow, until: NonNullable<WorkRow['snoozedUntil']>, reason: string) => void {
  const toast = useToast()
  const today = useToday()
  const { run } = useSnooze()
  return (row, until, reason) =>
    toast({
      words: todayWords.snoozedToast(nameOf(row), listDay(until, today)),
      onUndo: () => void run({ key: row.key, until: null, reason: '' }),
      onRedo: () => void run({ key: row.key, until, reason }),
    })
}
