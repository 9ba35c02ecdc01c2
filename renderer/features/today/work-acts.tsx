import IconCalendarDollar from '@tabler/icons-react/dist/esm/icons/IconCalendarDollar.mjs'
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs'
import IconClock from '@tabler/icons-react/dist/esm/icons/IconClock.mjs'
import IconFileDescription from '@tabler/icons-react/dist/esm/icons/IconFileDescription.mjs'
import IconListDetails from '@tabler/icons-react/dist/esm/icons/IconListDetails.mjs'
import IconPhone from '@tabler/icons-react/dist/esm/icons/IconPhone.mjs'
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs'
import type { ReactNode } from 'react'
import type { WorkRow } from '../../../shared/model/work.ts'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { personOf } from '../../lib/work-place.ts'
import { Button } from '../../ui/button.tsx'
import { LetterButton } from './letter-button.tsx'
import styles from './side.module.css'
import type { TodayState } from './use-today.ts'

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const

/** What can be done with the row: call, post, look at the plan or the person, put off. */
export function Acts({ state, row }: { readonly state: TodayState; readonly row: WorkRow }): ReactNode {
  const { go } = useNavigation()
  const { planId } = row
  const person = personOf(row)
  const isOff = row.snoozedUntil !== null || row.doneBy !== null
  const later = !isOff ? () => state.show('snooze') : () => state.bringBack(row)
  return (
    <div className={styles.acts}>
      {planId === null ? null : (
        <>
          <span className={styles.wide}>
            <Button kind="primary" keys="L" icon={<IconPhone {...ICON} />} onPressed={() => state.show('log')}>
              {todayWords.callAndLog}
            </Button>
          </span>
          <Button
            keys="P"
            icon={<IconCalendarDollar {...ICON} />}
            onPressed={() => go({ to: 'plan', planId, paying: true })}
          >
            {todayWords.post}
          </Button>
          <Button keys="T" icon={<IconListDetails {...ICON} />} onPressed={() => go({ to: 'plan', planId })}>
            {todayWords.terms}
          </Button>
        </>
      )}
      {person === null ? null : (
        <Button icon={<IconFileDescription {...ICON} />} onPressed={() => go(person)}>
          {todayWords.openPatient}
        </Button>
      )}
      <Button keys="S" icon={<IconClock {...ICON} />} onPressed={later}>
        {isOff ? todayWords.bringBack : todayWords.snooze}
      </Button>
      <Button keys="A" icon={<IconUser {...ICON} />} onPressed={() => state.show('assign')}>
        {row.owner?.name ?? todayWords.assign}
      </Button>
      <LetterButton letter={state.letter} row={row} />
      {isOff ? null : (
        <Button keys="X" icon={<IconCheck {...ICON} />} onPressed={() => state.markDone(row)}>
          {todayWords.markDone}
        </Button>
      )}
    </div>
  )
}
