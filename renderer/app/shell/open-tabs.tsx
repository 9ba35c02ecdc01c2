import IconCalculator from '@tabler/icons-react/dist/esm/icons/IconCalculator.mjs'
import IconCalendarDollar from '@tabler/icons-react/dist/esm/icons/IconCalendarDollar.mjs'
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs'
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs'
import type { ReactNode } from 'react'
import { tabKinds } from '../../../shared/text/counter-names.ts'
import { landmarkWords, parkTab, unnamedTab } from '../../../shared/text/screens-shell.ts'
import { useCounterView } from '../../lib/counter-view.tsx'
import { useNavigation } from '../../lib/navigation.tsx'
import { type Place, recordOf } from '../../lib/place.ts'
import { classes } from '../../ui/classes.ts'
import type { Tab } from './desk.ts'
import styles from './open-tabs.module.css'
import { useDeskState } from './use-desk.ts'

const ICONS = { patient: IconUser, estimate: IconCalculator, plan: IconCalendarDollar } as const

/** More tabs than these fold into a count. */
const MOST_TABS = 6

/** The open work: one tab per record, named by person, with the icon of its kind; the kind only in the counter view. */
export function OpenTabs(): ReactNode {
  const { desk } = useDeskState()
  const current = recordOf(desk.place)
  const at = desk.tabs.findIndex((tab) => tab.record === current)
  const first = Math.max(0, Math.min(at - MOST_TABS + 1, desk.tabs.length - MOST_TABS))
  const folded = desk.tabs.length - MOST_TABS
  return (
    <nav className={styles.tabs} aria-label={landmarkWords.tabs}>
      {desk.tabs.slice(first, first + MOST_TABS).map((tab) => (
        <OpenTab key={tab.record} tab={tab} isOn={tab.record === current} />
      ))}
      {folded > 0 ? <span className={styles.folded}>+{folded}</span> : null}
    </nav>
  )
}

function OpenTab({ tab, isOn }: { readonly tab: Tab; readonly isOn: boolean }): ReactNode {
  const { go } = useNavigation()
  const { parkRecord } = useDeskState()
  const isHidden = useCounterView().isOn
  const title = isHidden ? tabKinds[kindOf(tab.place)] : (tab.title ?? unnamedTab())
  const Icon = ICONS[kindOf(tab.place)]
  return (
    <span className={classes(styles.tab, isOn && styles.on)}>
      <button
        type="button"
        className={styles.name}
        aria-current={isOn ? 'page' : undefined}
        onClick={() => go(tab.place)}
        title={title}
      >
        <Icon size={15} stroke={1.75} aria-hidden="true" />
        <span className={styles.title}>{title}</span>
      </button>
      {isOn ? (
        <button
          type="button"
          className={styles.park}
          aria-label={parkTab(title)}
          title={`${parkTab(title)} Ctrl W`}
          onClick={() => parkRecord(tab.record)}
        >
          <IconX size={13} stroke={1.75} aria-hidden="true" />
        </button>
      ) : null}
    </span>
  )
}

function kindOf(place: Place): keyof typeof ICONS {
  if (place.to === 'estimate') return 'estimate'
  return ['plan', 'newPlan', 'calls', 'statement'].includes(place.to) ? 'plan' : 'patient'
}
