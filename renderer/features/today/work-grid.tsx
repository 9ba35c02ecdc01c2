import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { shownMoney } from '../../../shared/money/show.ts'
import { todayWords, workGroupWords } from '../../../shared/text/screens-today.ts'
import { classes } from '../../ui/classes.ts'
import { gridRole, HEADS_ROLE, headRole } from '../../ui/list-roles.ts'
import styles from './today.module.css'
import type { TodayState } from './use-today.ts'
import { WorkLine } from './work-line.tsx'
import type { WorkSection } from './work-view.ts'

export interface WorkGridProps {
  readonly state: TodayState
  readonly isLoading: boolean
}

/** The rows of a group belong together for a screen reader as well. */
function rowGroupRole(label: string) {
  return { role: 'rowgroup', 'aria-label': label } as const
}

const SKELETON_ROWS = ['a', 'b', 'c', 'd', 'e', 'f']
const HEADS = ['when', 'patient', 'what', 'amount', 'note', 'owner', 'step'] as const

/** The day's rows in their groups, with one cursor over all of them. The list takes the keys; it has the focus first. */
export function WorkGrid({ state, isLoading }: WorkGridProps): ReactNode {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const { sections, rows, cursor, choice } = state
  const heads = HEADS.filter((head) => head !== 'owner' || state.showsOwners)
  const isShowingRow = state.side === 'row'
  useLayoutEffect(() => {
    if (isShowingRow) place.current?.focus()
  }, [isShowingRow])
  function onKeyDown(event: KeyboardEvent): void {
    if (event.target === event.currentTarget) cursor.onMoveKey(event)
  }
  return (
    <div
      ref={place}
      className={classes(styles.grid, state.showsOwners && styles.owned)}
      {...gridRole(todayWords.title, rows.length, rows.length === 0 ? null : `${id}-${cursor.at}`)}
      {...{ onKeyDown }}
    >
      <div className={styles.heads} {...HEADS_ROLE}>
        {heads.map((head) => (
          <span key={head} className={styles[head]} {...headRole(undefined)}>
            {todayWords.heads[head]}
          </span>
        ))}
      </div>
      {isLoading ? SKELETON_ROWS.map((row) => <div key={row} className={styles.skeleton} />) : null}
      {sections.map((section) => (
        <Section key={section.group} section={section} state={state} id={id} />
      ))}
      {rows.length === 0 && !isLoading ? (
        <p className={styles.empty}>{choice === 'all' ? state.emptyWords : todayWords.emptyGroup}</p>
      ) : null}
    </div>
  )
}

interface SectionProps {
  readonly section: WorkSection
  readonly state: TodayState
  readonly id: string
}

const DOTS: Readonly<Record<WorkSection['group'], string | undefined>> = {
  overdue: styles.dotBad,
  dueToday: styles.dotWarn,
  callsPromised: styles.dotWarn,
  approvals: styles.dotWarn,
  handOff: styles.dotBad,
  feesOwed: styles.dotWarn,
  goodFaith: styles.dotInfo,
  reviews: styles.dotWarn,
  stricterRules: styles.dotWarn,
  balanceChanged: styles.dotInfo,
  awaitingSignature: styles.dotInfo,
  prints: styles.dotInfo,
  authorizations: styles.dotWarn,
  assistance: styles.dotWarn,
  benefits: styles.dotInfo,
  planRefusals: styles.dotWarn,
  estimates: styles.dotInfo,
  refundsDue: styles.dotInfo,
  drafts: styles.dotDraft,
  coming: styles.dotDraft,
  snoozed: styles.dotDraft,
  done: styles.dotDraft,
}

function Section({ section, state, id }: SectionProps): ReactNode {
  const { group, rows, total } = section
  return (
    <div {...rowGroupRole(workGroupWords[group])}>
      <div className={styles.head} aria-hidden="true">
        <span className={styles.headName}>
          <span className={classes(styles.dot, DOTS[group])} />
          <b>{workGroupWords[group]}</b>
          <span className={styles.headCount}>{rows.length}</span>
        </span>
        {total > 0 ? <span className={styles.headTotal}>{shownMoney(total)}</span> : null}
      </div>
      {rows.map((row) => {
        const index = state.rows.indexOf(row)
        const isOn = index === state.cursor.at
        return (
          <WorkLine
            key={row.key}
            id={`${id}-${index}`}
            row={row}
            group={group}
            isOn={isOn}
            showsOwner={state.showsOwners}
            onPressed={() => {
              state.cursor.set(index)
              state.show('row')
            }}
            onStep={state.mayWork ? () => state.doNext(row) : null}
          />
        )
      })}
    </div>
  )
}
