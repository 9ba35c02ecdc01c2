import { useContext, useEffect, useMemo, useRef } from 'react'
import { type KeptView, type KeptViews, NO_VIEW } from '../../lib/kept-views.ts'
import { joinPendingWrites } from '../../lib/pending-writes.ts'
import { useClient } from '../../lib/query.tsx'
import { useSession } from '../../lib/session.tsx'
import { useSettings } from '../../lib/settings.tsx'
import { textOfViews, VIEWS_SETTING, viewsOfText } from './view-text.ts'
import { ViewsOfRunContext } from './views-of-run.ts'

/** How a screen was left is on disk so long after the last change at the latest. */
const MIRROR_MS = 400

/**
 * The screens of the person at the desk as they were left: in memory through a lock, on disk through a power cut. In a
 * copy that is only looked at nothing is written.
 */
export function useViews(): KeptViews {
  const { person, looking } = useSession()
  const ofRun = useContext(ViewsOfRunContext)
  const { all } = useSettings()
  const client = useClient()
  const isOwn = looking === null
  const first = useRef(isOwn ? (all[VIEWS_SETTING] ?? '') : '')
  const key = `${person.id} ${looking?.at ?? ''}`
  const kept = useMemo(() => {
    const own = ofRun.get(key) ?? new Map<string, KeptView>(viewsOfText(first.current, Date.now()))
    ofRun.set(key, own)
    return keeping(own, (value) => (isOwn ? client['setting.keep']({ name: VIEWS_SETTING, value }) : null))
  }, [ofRun, key, isOwn, client])
  useEffect(() => {
    const leave = joinPendingWrites(kept.write)
    return () => {
      leave()
      void kept.write()
    }
  }, [kept])
  return kept
}

function keeping(own: Map<string, KeptView>, save: (text: string) => Promise<unknown> | null) {
  let timer: ReturnType<typeof setTimeout> | null = null
  async function write(): Promise<boolean> {
    if (timer === null) return true
    clearTimeout(timer)
    timer = null
    await save(textOfViews(own))
    return true
  }
  return {
    write,
    at: (path: string) => own.get(path),
    note(path: string, part: Partial<KeptView>): void {
      own.set(path, { ...NO_VIEW, ...own.get(path), ...part, at: Date.now() })
      timer ??= setTimeout(() => void write(), MIRROR_MS)
    },
  }
}
