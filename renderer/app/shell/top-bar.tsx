import IconAlertTriangle from '@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs'
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs'
import IconSearch from '@tabler/icons-react/dist/esm/icons/IconSearch.mjs'
import IconShieldLock from '@tabler/icons-react/dist/esm/icons/IconShieldLock.mjs'
import type { ReactNode } from 'react'
import { ownWords } from '../../../shared/text/screens-people.ts'
import { backupLine, findAnything, landmarkWords, lockWord, worryLines } from '../../../shared/text/screens-shell.ts'
import { momentText } from '../../lib/moment-text.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { useSession } from '../../lib/session.tsx'
import { classes } from '../../ui/classes.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { useToday } from '../../ui/today.tsx'
import { LookOnlyLine, useLookOnlyWords } from './look-only-line.tsx'
import { OpenTabs } from './open-tabs.tsx'
import styles from './top-bar.module.css'
import { TrayButton } from './tray-button.tsx'

/** The top bar: the finder, the open work, the state of the copies, and who is signed in. */
export function TopBar({ onFind }: { readonly onFind: () => void }): ReactNode {
  const { person, backupProvenAt, worries, looking, mayTakeOver, lock } = useSession()
  const [worry] = worries
  const line = useLookOnlyWords(person, looking)
  const { go } = useNavigation()
  const today = useToday()
  return (
    <section className={styles.top} aria-label={landmarkWords.top}>
      <button type="button" className={styles.find} onClick={onFind} aria-keyshortcuts="Control+K">
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span className={styles.findWords}>{findAnything()}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <OpenTabs />
      <span className={styles.grow} />
      <TrayButton />
      {line ? (
        <LookOnlyLine words={line} isCopy={looking?.at === 'copy'} mayTakeOver={mayTakeOver} />
      ) : worry === undefined ? (
        <span className={classes(styles.copies, backupProvenAt === null && styles.unproven)}>
          <IconShieldLock size={16} stroke={1.75} aria-hidden="true" />
          {backupLine(backupProvenAt === null ? null : momentText(backupProvenAt, today))}
        </span>
      ) : (
        <span role="status" className={classes(styles.copies, styles.worry)} title={worryLines[worry].more}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
          {worryLines[worry].fact}
        </span>
      )}
      <span className={styles.who}>
        <button type="button" className={styles.account} title={ownWords.title} onClick={() => go({ to: 'account' })}>
          <span className={styles.initials} aria-hidden="true">
            {initialsOf(person.name)}
          </span>
          {person.name}
        </button>
        <button
          type="button"
          className={styles.lock}
          aria-label={lockWord()}
          title={`${lockWord()} Ctrl Alt L`}
          onClick={lock}
        >
          <IconLock size={15} stroke={1.75} aria-hidden="true" />
        </button>
      </span>
    </section>
  )
}

function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter((part) => part !== '')
  return [parts[0], parts.length > 1 ? parts.at(-1) : ''].map((part) => part?.charAt(0).toUpperCase()).join('')
}
