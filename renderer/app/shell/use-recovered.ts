import { useState } from 'react'
import { recoveredWords, trayWords } from '../../../shared/text/tray.ts'
import { dayOfIso } from '../../lib/clock.ts'
import { momentText } from '../../lib/moment-text.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { pathOf } from '../../lib/place.ts'
import { useAsk } from '../../lib/query.tsx'
import { useMayDraft } from '../../lib/session.tsx'
import type { BannerProps } from '../../ui/banner.tsx'
import { useToday } from '../../ui/today.tsx'
import { useDeskState } from './use-desk.ts'

/**
 * After an end that nobody meant, until one goes on to another place: which drafts of then are there again. Null
 * otherwise.
 */
export function useRecovered(): BannerProps | null {
  const { desk } = useDeskState()
  const [cameBackTo] = useState(() => pathOf(desk.place))
  const { go } = useNavigation()
  const today = useToday()
  const wasCutOff = useAsk('app.status', {}).data?.wasCutOff === true
  const tray = useAsk('tray.list', {}, useMayDraft()).data
  if (!wasCutOff || tray === undefined || pathOf(desk.place) !== cameBackTo) return null
  const begun = [...tray.drafts, ...tray.estimates].toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  const [newest] = begun
  if (newest === undefined) return null
  const day = dayOfIso(newest.changedAt)
  const ofThen = begun.filter(({ changedAt }) => dayOfIso(changedAt) === day)
  return {
    tone: 'info',
    fact: `${recoveredWords(ofThen.length, momentText(newest.changedAt, today))}.`,
    more: ofThen
      .slice(0, 3)
      .map(({ title, patientName }) => [title, patientName].filter((part) => part !== '').join(', '))
      .join(' · '),
    action: { words: trayWords.open, onPressed: () => go({ to: 'tray' }) },
  }
}
