import { useState } from 'react'
import type { AuditPage } from '../../../../shared/contract/audit.ts'
import { auditWords } from '../../../../shared/text/screens-audit.ts'
import type { KeyUse } from '../../../ui/keys.ts'

/** Which page of the trail is shown: older rows by Alt+PgDn, back by Alt+PgUp. */
export function useAuditPages(): {
  /** The last row of the page before; null on the first one. */
  readonly below: number | null
  readonly restart: () => void
  readonly keysFor: (page: AuditPage | undefined) => readonly KeyUse[]
} {
  const [belows, setBelows] = useState<readonly number[]>([])
  return {
    below: belows.at(-1) ?? null,
    restart: () => setBelows([]),
    keysFor: (page) => [
      {
        keys: 'Alt+PageDown',
        shown: 'Alt PgDn',
        does: auditWords.older,
        isOn: page?.hasMore ?? false,
        run: () => setBelows([...belows, page?.lines.at(-1)?.seq ?? 1]),
      },
      {
        keys: 'Alt+PageUp',
        shown: 'Alt PgUp',
        does: auditWords.newer,
        isOn: belows.length > 0,
        run: () => setBelows(belows.slice(0, -1)),
      },
    ],
  }
}
