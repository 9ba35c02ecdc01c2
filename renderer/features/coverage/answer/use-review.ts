import { useState } from 'react'
import type { AnsweredPerson } from '../../../../shared/interop/x12/eligibility-answer.ts'
import { useListCursor } from '../../../ui/use-list-cursor.ts'
import type { CoverageForm } from '../use-coverage-form.ts'
import { blanksTaken, type Choices, chosen, firstRow, type ReviewRow, takenCount, toggled } from './review-rows.ts'
import type { ReadAnswer } from './use-answer-file.ts'
import { useAnswered } from './use-answered.ts'
import { useRememberedChoices } from './use-remembered-choices.ts'
import { useTake } from './use-take.ts'

/** The review of one answer: whose lines they are, what was chosen, and taking it into the form as one step. */
export function useReview(form: CoverageForm, read: ReadAnswer, onDone: () => void) {
  const { rows, findings, ...who } = useAnswered(form, read)
  const [own, setOwn] = useState<Choices>({})
  const [first] = useState(() => placeOf(rows, firstRow(rows)))
  const cursor = useListCursor(rows.length, first)
  const remembering = useRememberedChoices(form, rows)
  const choices = { ...remembering.choices, ...own }
  const row = rows[cursor.at]
  const take = useTake(form, { read, rows, choices }, { who, cursor, onDone })
  function turn(next: (row: ReviewRow, choices: Choices) => Choices): void {
    if (row !== undefined) setOwn(next(row, choices))
  }
  return {
    ...who,
    pick(one: AnsweredPerson): void {
      who.pick(one)
      setOwn({})
      cursor.set(0)
    },
    rows,
    row,
    cursor,
    choices,
    findings,
    count: takenCount(choices),
    toggle: () => turn(toggled),
    keep: () => turn((one, all) => ({ ...all, [one.answer.key]: { kind: 'keep' } })),
    choose: (candidate: number) => turn((one, all) => chosen(one, all, candidate)),
    takeBlanks: () => setOwn(blanksTaken(rows, choices)),
    remember: remembering.canRemember && row !== undefined ? () => remembering.remember(row, choices) : null,
    isRemembered: (key: string) => own[key] === undefined && remembering.choices[key] !== undefined,
    take,
  }
}

/** The place of a line; the first where there is none. */
function placeOf(rows: readonly ReviewRow[], row: ReviewRow | null): number {
  return row === null ? 0 : Math.max(0, rows.indexOf(row))
}

export type Review = ReturnType<typeof useReview>
