import type { ReactNode } from 'react'
import { trayWords } from '../../../shared/text/tray.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { useAsk } from '../../lib/query.tsx'
import { useMayDraft } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { useDeskState } from './use-desk.ts'

/** Above the day's work: what a colleague handed over and nobody took yet. */
export function HandedLine(): ReactNode {
  const { desk } = useDeskState()
  const { go } = useNavigation()
  const lines = useAsk('tray.list', {}, useMayDraft()).data?.handedToMe ?? []
  if (lines.length === 0 || desk.place.to !== 'today') return null
  const names = [...new Set(lines.map(({ from }) => from.name))].join(', ')
  return (
    <Banner
      tone="info"
      fact={`${trayWords.handedCount(lines.length)}.`}
      more={trayWords.handedMore(names)}
      action={{ words: trayWords.open, onPressed: () => go({ to: 'tray' }) }}
    />
  )
}
