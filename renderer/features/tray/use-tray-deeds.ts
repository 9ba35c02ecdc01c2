import type { Problem } from '../../../shared/text/errors.ts'
import { trayWords } from '../../../shared/text/tray.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { useToast } from '../../ui/toast.tsx'
import { useDiscard, useFetchBack, useKeepOld, useTakeOver, useWithdraw } from './api/tray.ts'
import type { TrayRow } from './tray-rows.ts'

export interface TrayDeeds {
  /** Opens what was begun, takes what was handed over, fetches back what was thrown away. */
  readonly doNext: (row: TrayRow | undefined) => void
  readonly discard: (row: TrayRow | undefined) => void
  /** Takes back what nobody took yet, or keeps an old draft for another 14 days. */
  readonly keep: (row: TrayRow | undefined) => void
  readonly problem: Problem | null
}

/** What can be done with a row of the tray; each deed says so, with its way back. */
export function useTrayDeeds(): TrayDeeds {
  const { go } = useNavigation()
  const toast = useToast()
  const [discarding, fetching, taking, keeping] = [useDiscard(), useFetchBack(), useTakeOver(), useWithdraw()]
  const young = useKeepOld()
  async function discard(row: TrayRow): Promise<void> {
    const key = row.handed?.key ?? ''
    const answer = await discarding.run({ key })
    if (!answer.ok) return
    // Each time it is thrown away it is kept under another id, and that one is fetched back.
    let { id } = answer.value
    async function again(): Promise<void> {
      const second = await discarding.run({ key })
      if (second.ok) id = second.value.id
    }
    toast({
      words: trayWords.discarded(row.title),
      onUndo: () => void fetching.run({ id }),
      onRedo: () => void again(),
    })
  }
  async function fetchBack(row: TrayRow): Promise<void> {
    const answer = await fetching.run({ id: row.id })
    if (answer.ok) toast({ words: trayWords.fetched(row.title) })
  }
  async function take(row: TrayRow): Promise<void> {
    const answer = await taking.run({ ids: [row.id] })
    if (answer.ok) toast({ words: trayWords.took(row.title) })
  }
  async function keep(row: TrayRow): Promise<void> {
    const answer = row.state === 'old' ? await young.keep(row) : await keeping.run({ ids: [row.lineId ?? ''] })
    if (answer?.ok) toast({ words: trayWords.keptAfterAll(row.title) })
  }
  const refusal = [discarding, fetching, taking, keeping, young]
    .map(({ problem }) => problem)
    .find((one) => one !== null)
  return {
    doNext(row) {
      if (row?.state === 'handed') void take(row)
      else if (row?.state === 'discarded') void fetchBack(row)
      else if (row?.place) go(row.place)
    },
    discard: (row) => (mayDiscard(row) ? void discard(row) : undefined),
    keep: (row) => (mayKeep(row) ? void keep(row) : undefined),
    problem: refusal ? problemOf(refusal) : null,
  }
}

/** What was handed on and not taken, and what lies too long, can be kept. */
export function mayKeep(row: TrayRow | undefined): row is TrayRow {
  return (row?.state === 'waiting' && row.lineId !== null) || row?.state === 'old'
}

/** A form of one's own can be thrown away; an estimate belongs to the desk. */
export function mayDiscard(row: TrayRow | undefined): row is TrayRow {
  return row?.handed?.kind === 'draft'
}
