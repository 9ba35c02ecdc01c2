import type { ReactNode } from 'react'
import type { WorkList } from '../../../shared/model/work.ts'
import { todayWords, workGroupWords } from '../../../shared/text/screens-today.ts'
import { classes } from '../../ui/classes.ts'
import styles from './today.module.css'
import { WORK_ICONS } from './work-icons.ts'
import { choicesOf, countOf, LATER, type WorkChoice } from './work-view.ts'

export interface GroupListProps {
  readonly list: WorkList | undefined
  readonly choice: WorkChoice
  readonly onChosen: (choice: WorkChoice) => void
}

/** The groups of the day with their counts, and what waits for later; empty ones are left out. */
export function GroupList({ list, choice, onChosen }: GroupListProps): ReactNode {
  if (list === undefined) return <nav className={styles.groups} aria-label={todayWords.lists} />
  const later = LATER.filter((one) => countOf(list, one) > 0)
  const line = (one: WorkChoice) => (
    <Line key={one} choice={one} count={countOf(list, one)} isOn={one === choice} onChosen={() => onChosen(one)} />
  )
  return (
    <nav className={styles.groups} aria-label={todayWords.lists}>
      {choicesOf(list).map(line)}
      {later.length === 0 ? null : <h2 className={styles.later}>{todayWords.later}</h2>}
      {later.map(line)}
    </nav>
  )
}

interface LineProps {
  readonly choice: WorkChoice
  readonly count: number
  readonly isOn: boolean
  readonly onChosen: () => void
}

function Line({ choice, count, isOn, onChosen }: LineProps): ReactNode {
  const Icon = WORK_ICONS[choice]
  return (
    <button
      type="button"
      className={classes(styles.choice, isOn && styles.chosen)}
      aria-current={isOn ? 'true' : undefined}
      onClick={onChosen}
    >
      <Icon size={17} stroke={1.75} aria-hidden="true" />
      {workGroupWords[choice]}
      <span className={styles.count}>{count}</span>
    </button>
  )
}
