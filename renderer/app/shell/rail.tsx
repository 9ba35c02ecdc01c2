import type { ReactNode } from 'react'
import { landmarkWords } from '../../../shared/text/screens-shell.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { useSession } from '../../lib/session.tsx'
import { classes } from '../../ui/classes.ts'
import { isSamePlace, listOf } from './desk.ts'
import styles from './rail.module.css'
import { type RailList, railLists } from './rail-lists.ts'
import { useDeskState } from './use-desk.ts'
import { useRailCounts } from './use-rail-counts.ts'

/** A badge shows no larger number. */
const MOST_SHOWN = 99

/** The dark rail at the left: the lists that this person may see. After Ctrl+J each shows its letter. */
export function Rail({ isJumping }: { readonly isJumping: boolean }): ReactNode {
  const items = railLists(useSession().person)
  const counts = useRailCounts()
  return (
    <nav className={styles.rail} aria-label={landmarkWords.rail}>
      <Mark />
      {items
        .filter((item) => !item.isBelow)
        .map((item) => (
          <Item key={item.word} item={item} isJumping={isJumping} count={counts[item.place.to] ?? 0} />
        ))}
      <span className={styles.gap} />
      {items
        .filter((item) => item.isBelow)
        .map((item) => (
          <Item key={item.word} item={item} isJumping={isJumping} count={counts[item.place.to] ?? 0} />
        ))}
    </nav>
  )
}

interface ItemProps {
  readonly item: RailList
  readonly isJumping: boolean
  readonly count: number
}

function Item({ item, isJumping, count }: ItemProps): ReactNode {
  const { go } = useNavigation()
  const { desk } = useDeskState()
  const isOn = isSamePlace(listOf(desk.place), item.place)
  const Icon = item.icon
  return (
    <button
      type="button"
      className={classes(styles.item, isOn && styles.on)}
      aria-current={isOn ? 'page' : undefined}
      aria-keyshortcuts={`Control+J ${item.letter}`}
      onClick={() => go(item.place)}
    >
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      {item.word}
      {count > 0 && !isJumping ? (
        <b className={styles.badge} role="img" aria-label={landmarkWords.toDo(count)}>
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </b>
      ) : null}
      {isJumping ? (
        <b className={styles.letter} aria-hidden="true">
          {item.letter}
        </b>
      ) : null}
    </button>
  )
}

function Mark(): ReactNode {
  return (
    <span className={styles.mark} aria-hidden="true">
      <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
        <rect className={styles.plate} x="2" y="4" width="26" height="22" rx="5" />
        <rect className={styles.low} x="7" y="16" width="4" height="6" rx="1" />
        <rect className={styles.middle} x="13" y="12" width="4" height="10" rx="1" />
        <rect className={styles.high} x="19" y="8" width="4" height="14" rx="1" />
      </svg>
    </span>
  )
}
