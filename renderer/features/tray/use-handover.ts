import { useState } from 'react'
import type { Sent } from '../../../shared/contract/contract.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import type { Tray } from '../../../shared/model/tray.ts'
import type { WorkList } from '../../../shared/model/work.ts'
import type { Problem } from '../../../shared/text/errors.ts'
import { handoverWords } from '../../../shared/text/tray.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { useSession } from '../../lib/session.tsx'
import { type KeptText, useKeptText } from '../../lib/use-kept-text.ts'
import { useToast } from '../../ui/toast.tsx'
import { useHandOver, usePrintHandover } from './api/tray.ts'
import { handoverGroups, type ProposedGroup, SHEET_KEY } from './handover-lines.ts'

/** What is typed on the sheet: three free lines, and the keys of what the giver keeps. */
export interface SheetText {
  readonly free1: string
  readonly free2: string
  readonly free3: string
  readonly kept: readonly string[]
}

const FIRST: SheetText = { free1: '', free2: '', free3: '', kept: [] }
/** One handover has at most so many lines. */
const MOST_LINES = 60
const LONGEST_TITLE = 160

export interface Handover extends Pick<KeptText<SheetText>, 'text' | 'change' | 'half'> {
  readonly groups: readonly ProposedGroup[]
  readonly to: PersonId | 'next' | null
  readonly give: (to: PersonId | 'next' | null) => void
  /** How many lines go over. */
  readonly count: number
  readonly tick: (key: string, isOn: boolean) => void
  readonly handOver: () => Promise<void>
  /** Puts the sheet on paper as it stands. */
  readonly print: () => Promise<void>
  readonly isBusy: boolean
  readonly problem: Problem | null
}

/** The sheet as it stands: what it proposes, what was unticked, what was added, and to whom it goes. */
export function useHandover(tray: Tray, work: Pick<WorkList, 'groups'>): Handover {
  const me = useSession().person
  const { back } = useNavigation()
  const toast = useToast()
  const handing = useHandOver()
  const printing = usePrintHandover()
  const { text, change, half, finish } = useKeptText({ key: SHEET_KEY, title: handoverWords.title }, FIRST)
  const [to, give] = useState<PersonId | 'next' | null>('next')
  const groups = handoverGroups(tray, work, me.id)
  const ticked = groups.flatMap(({ lines }) => lines).filter(({ key }) => !text.kept.includes(key))
  const lines = [
    ...ticked.map(({ kind, key, title }) => ({ kind, key, title: title.slice(0, LONGEST_TITLE), note: '' })),
    ...freeLines(text).map((title) => ({ kind: 'words' as const, key: '', title, note: '' })),
  ].slice(0, MOST_LINES)
  const problem = handing.problem ?? printing.problem
  return {
    text,
    change,
    half,
    groups,
    to,
    give,
    count: lines.length,
    tick: (key, isOn) => change({ kept: isOn ? text.kept.filter((one) => one !== key) : [...text.kept, key] }),
    async handOver() {
      if (lines.length === 0 || to === null) return
      const answer = await handing.run({ lines, toId: to === 'next' ? null : to })
      if (!answer.ok) return
      await finish()
      toast({ words: handoverWords.done(lines.length) })
      back()
    },
    async print() {
      const answer = await printing.run({ lines: printedLines(groups, text), toId: to === 'next' ? null : to })
      if (answer.ok) toast({ words: handoverWords.printed })
    },
    isBusy: handing.isBusy || printing.isBusy,
    problem: problem ? problemOf(problem) : null,
  }
}

/** What is ticked, group by group, and the lines that were written. */
function printedLines(groups: readonly ProposedGroup[], text: SheetText): Sent<'tray.print'>['lines'] {
  const ticked = groups.flatMap(({ group, lines }) =>
    lines
      .filter(({ key }) => !text.kept.includes(key))
      .map(({ title, patientName }) => ({ group, patientName, title: title.slice(0, LONGEST_TITLE) })),
  )
  const written = freeLines(text).map((title) => ({ group: 'words' as const, patientName: '', title }))
  return [...ticked.slice(0, MOST_LINES), ...written]
}

function freeLines({ free1, free2, free3 }: SheetText): readonly string[] {
  return [free1, free2, free3].map((line) => line.trim().slice(0, LONGEST_TITLE)).filter((line) => line !== '')
}
