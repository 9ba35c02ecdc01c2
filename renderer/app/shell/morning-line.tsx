import type { ReactNode } from 'react'
import { CLOSING } from '../../../shared/contract/day.ts'
import { gapWords } from '../../../shared/text/receipt-gaps.ts'
import { dayWords } from '../../../shared/text/screens-day.ts'
import { trayWords } from '../../../shared/text/tray.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { isOldDraft } from '../../lib/old-drafts.ts'
import { useAsk } from '../../lib/query.tsx'
import { hasRole, useMayDraft, useMayWork, useSession } from '../../lib/session.tsx'
import { Banner, type BannerProps } from '../../ui/banner.tsx'
import { useToday } from '../../ui/today.tsx'
import styles from './shell-frame.module.css'
import { useDeskState } from './use-desk.ts'
import { useRecovered } from './use-recovered.ts'

/**
 * The one thing to know before the day's work: what came back after a crash, receipts to enter again, a day
 * that nobody closed, drafts that lie
 * too long, what a colleague handed over. Never more than one, and
 * nothing while the clock is wrong: that is said first.
 */
export function MorningLine(): ReactNode {
  const { desk } = useDeskState()
  const recovered = useRecovered()
  const [gaps, openDay, old, handed] = [useGaps(), useOpenDay(), useOldDrafts(), useHanded()]
  const isClockWrong = useSession().worries.includes('clockBehind')
  if (isClockWrong) return null
  const line = recovered ?? (desk.place.to === 'today' ? (gaps ?? openDay ?? old ?? handed) : null)
  if (line === null) return null
  return (
    <div className={styles.strip}>
      <Banner {...line} />
    </div>
  )
}

/** After a restore: receipts that were given out and must be entered again. */
function useGaps(): BannerProps | null {
  const { go } = useNavigation()
  const gaps = useAsk('ledger.gaps', {}, useMayWork()).data ?? []
  const open = gaps.filter(({ enteredAs }) => enteredAs === null)
  if (open.length === 0) return null
  const action = { words: gapWords.show, onPressed: () => go({ to: 'ledger' }) }
  return {
    tone: 'warn',
    fact: gapWords.fact(open.length),
    more: gapWords.more(open.map(({ number }) => number)),
    action,
  }
}

/** Money came in on a day before this one, and nobody closed it. */
function useOpenDay(): BannerProps | null {
  const today = useToday()
  const { go } = useNavigation()
  const mayClose = hasRole(useSession().person, CLOSING)
  const on = useAsk('day.state', { on: today }, mayClose).data?.openBefore ?? null
  if (on === null) return null
  const action = { words: dayWords.goThere, onPressed: () => go({ to: 'closeDay', on }) }
  return { tone: 'warn', fact: dayWords.openBefore(on), action }
}

/** Forms of one's own that were left alone for more than 14 days. */
function useOldDrafts(): BannerProps | null {
  const today = useToday()
  const { go } = useNavigation()
  const tray = useAsk('tray.list', {}, useMayDraft()).data
  const old = (tray?.drafts ?? []).filter((draft) => draft.handedAs === null && isOldDraft(draft, today))
  if (old.length === 0) return null
  const action = { words: trayWords.open, onPressed: () => go({ to: 'tray' }) }
  return { tone: 'warn', fact: trayWords.oldCount(old.length), more: trayWords.oldMore, action }
}

/** What a colleague handed over and nobody took yet. */
function useHanded(): BannerProps | null {
  const { go } = useNavigation()
  const lines = useAsk('tray.list', {}, useMayDraft()).data?.handedToMe ?? []
  if (lines.length === 0) return null
  const names = [...new Set(lines.map(({ from }) => from.name))].join(', ')
  const action = { words: trayWords.open, onPressed: () => go({ to: 'tray' }) }
  return {
    tone: 'info',
    fact: `${trayWords.handedCount(lines.length)}.`,
    more: trayWords.handedMore(names),
    action,
  }
}
