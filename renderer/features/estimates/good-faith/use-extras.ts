import { useEffect, useRef } from 'react'
import type { EstimateRecord } from '../../../../shared/contract/estimate.ts'
import { type GoodFaithExtras, NO_EXTRAS } from '../../../../shared/model/good-faith-extras.ts'
import { formWords } from '../../../../shared/text/screens-good-faith.ts'
import { useAsk, useDo } from '../../../lib/query.tsx'
import { type KeptSteps, useKeptSteps } from '../../../lib/use-kept-steps.ts'
import { formOn } from '../../../lib/use-kept-text.ts'
import { useToday } from '../../../ui/today.tsx'
import { type ExtrasText, extrasOf, textOfExtras } from './extras-text.ts'

/** What a good faith estimate says beside the clinic's services, while it is typed. */
export interface Extras {
  readonly kept: KeptSteps<ExtrasText>
  /** As it would be kept; null while a field can not be read. */
  readonly value: GoodFaithExtras | null
  /** What is kept has been read. */
  readonly isReady: boolean
}

/** The same fields for the board and the form: whoever issues, issues what was typed. */
export function useExtras({ row }: EstimateRecord): Extras {
  const today = useToday()
  const stored = useAsk('goodFaith.get', { estimateId: row.id })
  const before = stored.data ?? NO_EXTRAS
  const form = formOn('goodFaith', `${row.id}:${row.version}`, `${formWords.title} ${row.number}`.trim())
  const kept = useKeptSteps<ExtrasText>(form, textOfExtras(before), formWords.step)
  const isReady = kept.isRead && !stored.isPending
  return { kept, value: isReady ? extrasOf(kept.text, before, today) : null, isReady }
}

/** Keeps it with a draft when the form is left, so that whoever goes on with the estimate has it. */
export function useExtrasKept({ kept, value }: Extras, { row }: EstimateRecord, isRevision: boolean): void {
  const { run } = useDo('goodFaith.save', ['goodFaith'])
  const leave = useRef(() => {})
  useEffect(() => {
    leave.current = () => {
      if (isRevision || row.state !== 'draft' || value === null || kept.steps.now === null) return
      void run({ estimateId: row.id, extras: value }).then((answer) => (answer.ok ? kept.finish() : undefined))
    }
  })
  useEffect(() => () => leave.current(), [])
}
