import { useEffect, useRef } from 'react'
import { recoveredWords } from '../../../shared/text/tray.ts'
import { clockOfIso } from '../../lib/clock.ts'
import { useAsk } from '../../lib/query.tsx'
import { useMayDraft } from '../../lib/session.tsx'
import { useToast } from '../../ui/toast.tsx'

/** After an end that nobody meant: says once which drafts are there again. Draws nothing. */
export function RecoveredWords(): null {
  const status = useAsk('app.status', {}).data
  const tray = useAsk('tray.list', {}, useMayDraft()).data
  const toast = useToast()
  const isSaid = useRef(false)
  const wasCutOff = status?.wasCutOff === true
  useEffect(() => {
    if (!wasCutOff || tray === undefined || isSaid.current) return
    isSaid.current = true
    const [newest] = [...tray.drafts, ...tray.estimates].toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
    const count = tray.drafts.length + tray.estimates.length
    if (newest !== undefined) toast({ words: recoveredWords(count, clockOfIso(newest.changedAt)) })
  }, [wasCutOff, tray, toast])
  return null
}
