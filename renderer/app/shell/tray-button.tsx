import IconInbox from '@tabler/icons-react/dist/esm/icons/IconInbox.mjs'
import type { ReactNode } from 'react'
import { trayWords } from '../../../shared/text/tray.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { useAsk } from '../../lib/query.tsx'
import { useMayDraft } from '../../lib/session.tsx'
import { classes } from '../../ui/classes.ts'
import styles from './top-bar.module.css'

/** How much was begun and not finished, and the way to it; amber where a colleague handed something over. */
export function TrayButton(): ReactNode {
  const mayDraft = useMayDraft()
  const { go } = useNavigation()
  const tray = useAsk('tray.list', {}, mayDraft).data
  if (!mayDraft || tray === undefined) return null
  const { drafts, estimates, handedToMe } = tray
  const begun = drafts.length + estimates.length
  const words = [trayWords.count(begun), handedToMe.length === 0 ? '' : trayWords.handedCount(handedToMe.length)]
  const all = begun + handedToMe.length
  const label = `${trayWords.title} ${all}: ${words.filter((word) => word !== '').join(', ')}`
  return (
    <button
      type="button"
      className={classes(styles.tray, handedToMe.length > 0 && styles.handed)}
      aria-label={label}
      aria-keyshortcuts="Control+Shift+T"
      title={`${label} (${APP_KEYS.tray.shown})`}
      onClick={() => go({ to: 'tray' })}
    >
      <IconInbox size={16} stroke={1.75} aria-hidden="true" />
      {all}
    </button>
  )
}
