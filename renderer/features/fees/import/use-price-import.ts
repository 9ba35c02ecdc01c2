import { useState } from 'react'
import type { Answer } from '../../../../shared/contract/errors.ts'
import type { CheckedPrices, ImportOutcome, OpenedPrices } from '../../../../shared/contract/price-import.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { ListColumns, RowFix } from '../../../../shared/model/price-columns.ts'
import { importWords } from '../../../../shared/text/screens-price-import.ts'
import { useToast } from '../../../ui/toast.tsx'
import {
  useCheckPrices,
  useImportFees,
  useOpenGivenPrices,
  useOpenPrices,
  useSaveLeftOut,
  useStopPrices,
  useTakeFeesBack,
} from '../api/import-fees.ts'
import type { Fixes } from './fix-state.ts'
import type { GivenPrices } from './use-given-prices.ts'

/** Where an import stands. Nothing is written before the last step. */
export type ImportStep = 'file' | 'columns' | 'rows' | 'done'

interface Stand {
  readonly step: ImportStep
  readonly opened: OpenedPrices | null
  readonly columns: ListColumns | null
  readonly fixes: Fixes
  readonly first: CheckedPrices | null
  readonly last: CheckedPrices | null
  readonly outcome: ImportOutcome | null
}

const NOTHING: Stand = {
  step: 'file',
  opened: null,
  columns: null,
  fixes: new Map(),
  first: null,
  last: null,
  outcome: null,
}

/** An import from the choice of its file to its end: what was read, what was put right, and the way back. */
export function usePriceImport() {
  const [stand, setStand] = useState<Stand>(NOTHING)
  const deeds = useDeeds()
  const toast = useToast()
  const change = (part: Partial<Stand>) => setStand((before) => ({ ...before, ...part }))

  async function check(opened: OpenedPrices, columns: ListColumns | null, fixes: Fixes): Promise<void> {
    const answer = await deeds.check.run({ readingId: opened.readingId, columns, fixes: [...fixes.values()] })
    if (!answer.ok) return
    setStand((before) => readAs(before, { columns, fixes, last: answer.value }))
  }
  /** Reads the file as it is, and once more with the rows that were put right before. */
  async function checkAll(opened: OpenedPrices, columns: ListColumns, fixes: Fixes): Promise<void> {
    await check(opened, columns, new Map())
    if (fixes.size > 0) await check(opened, columns, fixes)
  }
  const choose = () => openBy(() => deeds.open.run({}))
  const give = (file: GivenPrices) => openBy(() => deeds.given.run(file))
  async function openBy(open: () => Promise<Answer<OpenedPrices>>): Promise<void> {
    deeds.forget()
    const answer = await open()
    if (!answer.ok) return setStand(NOTHING)
    const opened = answer.value
    setStand({ ...NOTHING, opened, columns: opened.columns, step: opened.form === 'list' ? 'columns' : 'file' })
    if (opened.form === 'published') await check(opened, null, new Map())
  }
  async function takeBack({ schedule }: ImportOutcome): Promise<void> {
    const answer = await deeds.taking.run({ scheduleId: schedule.id })
    if (!answer.ok) return
    setStand(NOTHING)
    toast({ words: importWords.takenBack(schedule.name) })
  }
  return {
    ...stand,
    ...deeds,
    choose,
    give,
    back: () => change({ step: 'columns' }),
    readBy: (columns: ListColumns, fixes: Fixes) =>
      stand.opened === null ? null : void checkAll(stand.opened, columns, fixes),
    /** Puts a row right, or takes that back, and reads the file again. Gives all rows that are put right now. */
    fix(row: number, fix: RowFix | null): Fixes {
      const fixes = withFix(stand.fixes, row, fix)
      if (stand.opened !== null) void check(stand.opened, stand.columns, fixes)
      return fixes
    },
    async write(scheduleName: string, from: PlainDate, onWritten: () => Promise<void>): Promise<void> {
      if (stand.opened === null) return
      const answer = await deeds.load.run({ ...readingOf(stand, stand.opened), scheduleName, from })
      if (!answer.ok) return
      const outcome = answer.value
      await onWritten()
      change({ step: 'done', outcome })
      toast({ words: importWords.imported(outcome.schedule.name), onUndo: () => void takeBack(outcome) })
    },
    async keepLeftOut(): Promise<void> {
      if (stand.opened === null) return
      const answer = await deeds.saving.run(readingOf(stand, stand.opened))
      if (answer.ok) toast({ words: importWords.savedLeftOut(answer.value.rows, answer.value.fileName) })
    },
  }
}

export type PriceImport = ReturnType<typeof usePriceImport>

/** `first` is the file as it is: a reading with rows put right leaves it. */
function readAs(before: Stand, reading: Pick<Stand, 'columns' | 'fixes' | 'last'>): Stand {
  return { ...before, ...reading, step: 'rows', first: reading.fixes.size > 0 ? before.first : reading.last }
}

function withFix(fixes: Fixes, row: number, fix: RowFix | null): Fixes {
  const others = [...fixes].filter(([other]) => other !== row)
  return new Map(fix === null ? others : [...others, [row, fix]])
}

function readingOf({ columns, fixes }: Stand, { readingId }: OpenedPrices) {
  return { readingId, columns, fixes: [...fixes.values()] }
}

/** The calls of an import, and what the last of them was refused for. */
function useDeeds() {
  const [open, given, check, load] = [useOpenPrices(), useOpenGivenPrices(), useCheckPrices(), useImportFees()]
  const [stopping, saving, taking] = [useStopPrices(), useSaveLeftOut(), useTakeFeesBack()]
  const problem = open.problem ?? given.problem ?? check.problem ?? load.problem ?? saving.problem
  const forget = () => [open, given, check, load, saving].forEach((deed) => void deed.forget())
  const isReading = check.isBusy || load.isBusy
  return { open, given, check, load, stopping, saving, taking, problem, forget, isReading }
}
