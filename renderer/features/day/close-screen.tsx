import { type ReactNode, useState } from 'react'
import { CLOSING, type ClosedDay as ClosedDayState, type DayState } from '../../../shared/contract/day.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { dayWords } from '../../../shared/text/screens-day.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import { problemOf } from '../../lib/problem.ts'
import { hasRole, useSession } from '../../lib/session.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Failed } from '../../ui/failed.tsx'
import { finishForm } from '../../ui/form.tsx'
import { RecordBar } from '../../ui/record-bar.tsx'
import { ShellPage } from '../../ui/shell-page.tsx'
import { StatePill } from '../../ui/state-pill.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useKeys } from '../../ui/use-keys.tsx'
import { useCloseDay, useDay } from './api/day.ts'
import { ClosedDay } from './closed-day.tsx'
import { CountForm } from './count-form.tsx'
import styles from './day.module.css'
import { useCount } from './use-count.ts'
import { useDaySheet } from './use-day-sheet.ts'

const FORM = 'count-form'

/** S21: the day's money against what was counted; closing locks the day and writes down where the ledger ends. */
export function CloseScreen({ on }: { readonly on: PlainDate }): ReactNode {
  const found = useDay(on)
  const { back } = useNavigation()
  const day = found.data
  const sheet = useDaySheet(day)
  const [copy, setCopy] = useState<ClosedDayState['copy']>('none')
  const mayClose = hasRole(useSession().person, CLOSING)
  const print = mayClose ? sheet.print : null
  useKeys([
    { ...APP_KEYS.print, does: dayWords.print, isOn: print !== null, run: () => print?.() },
    { ...APP_KEYS.leave, does: null, run: back },
  ])
  return (
    <ShellPage
      label={dayWords.screen}
      isBusy={found.isPending || sheet.isBusy}
      bar={
        <RecordBar
          title={dayWords.title(on)}
          state={day ? <Pill isClosed={day.isClosed} /> : null}
          actions={<Actions isOpen={mayClose && day?.isClosed === false} onPrint={print} />}
        />
      }
    >
      <div className={styles.page}>
        {found.isError ? <Failed {...problemOf(found.error.error)} onTriedAgain={() => void found.refetch()} /> : null}
        {copy === 'failed' ? <Banner tone="bad" fact={dayWords.noCopy} more={dayWords.noCopyMore} /> : null}
        {sheet.problem ? <Banner tone="bad" {...problemOf(sheet.problem)} /> : null}
        {day ? <OpenBefore day={day} /> : null}
        {day && !day.isClosed && mayClose ? <Counting key={day.on} day={day} onClosed={setCopy} /> : null}
        {day && day.acts.length > 0 ? <ClosedDay day={day} /> : null}
      </div>
    </ShellPage>
  )
}

function Pill({ isClosed }: { readonly isClosed: boolean }): ReactNode {
  return (
    <StatePill tone={isClosed ? 'ok' : 'line'} isChecked={isClosed}>
      {isClosed ? dayWords.closed : dayWords.open}
    </StatePill>
  )
}

interface ActionsProps {
  readonly isOpen: boolean
  readonly onPrint: (() => void) | null
}

function Actions({ isOpen, onPrint }: ActionsProps): ReactNode {
  if (isOpen)
    return (
      <Button kind="primary" keys={APP_KEYS.finish.shown} onPressed={() => finishForm(FORM)}>
        {dayWords.close}
      </Button>
    )
  return onPrint === null ? null : (
    <Button kind="primary" keys={APP_KEYS.print.shown} onPressed={onPrint}>
      {dayWords.print}
    </Button>
  )
}

function OpenBefore({ day }: { readonly day: DayState }): ReactNode {
  const { go } = useNavigation()
  const { openBefore } = day
  if (openBefore === null) return null
  const action = { words: dayWords.goThere, onPressed: () => go({ to: 'closeDay', on: openBefore }) }
  return <Banner tone="warn" fact={dayWords.openBefore(openBefore)} action={action} />
}

interface CountingProps {
  readonly day: DayState
  readonly onClosed: (copy: ClosedDayState['copy']) => void
}

function Counting({ day, onClosed }: CountingProps): ReactNode {
  const sheet = useCount(day)
  const closing = useCloseDay()
  const toast = useToast()
  const finish = async () => {
    if (sheet.stated === null || closing.isBusy) return
    const counted = sheet.stated.counted.map((each) => ({ ...each }))
    const answer = await closing.run({ on: day.on, ...sheet.stated, counted })
    if (!answer.ok) return
    await sheet.finish()
    toast({ words: dayWords.closedToast(day.on, answer.value.copy) })
    onClosed(answer.value.copy)
  }
  return (
    <>
      {closing.problem ? <Banner tone="bad" {...problemOf(closing.problem)} /> : null}
      <CountForm id={FORM} day={day} sheet={sheet} onFinished={() => void finish()} />
    </>
  )
}
