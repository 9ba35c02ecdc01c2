import type { WorkList } from '../../../shared/model/work.ts'
import { todayWords } from '../../../shared/text/screens-today.ts'
import { APP_KEYS } from '../../lib/key-table.ts'
import { useNavigation } from '../../lib/navigation.tsx'
import type { KeyUse } from '../../ui/keys.ts'
import { useKeys } from '../../ui/use-keys.tsx'
import type { TodayState } from './use-today.ts'
import { choicesOf } from './work-view.ts'

/** The keys of the day's list: move, next step, groups by digit, call, payment, terms, snooze. */
export function useTodayKeys(state: TodayState, list: WorkList | undefined): void {
  const { go } = useNavigation()
  const { row, cursor, mayWork } = state
  const planId = row?.planId ?? null
  const hasPlan = mayWork && planId !== null
  const isPutOff = row !== undefined && (row.snoozedUntil !== null || row.doneBy !== null)
  const onPlan = (run: (id: NonNullable<typeof planId>) => void) => () => (planId === null ? undefined : run(planId))
  useKeys([
    { keys: 'ArrowDown', shown: '↑ ↓', does: todayWords.move, run: () => cursor.set(cursor.at + 1) },
    { keys: 'ArrowUp', does: null, run: () => cursor.set(cursor.at - 1) },
    { keys: 'Enter', does: todayWords.doNext, isOn: row !== undefined, run: () => state.doNext(row) },
    ...groupKeys(state, list),
    { keys: 'L', does: todayWords.log, isOn: hasPlan, run: () => state.show('log') },
    { keys: 'A', does: todayWords.assign, isOn: mayWork && row !== undefined, run: () => state.show('assign') },
    {
      keys: 'S',
      does: todayWords.snooze,
      isOn: mayWork && row !== undefined && !isPutOff,
      run: () => state.show('snooze'),
    },
    { keys: 'S', does: todayWords.bringBack, isOn: mayWork && isPutOff, run: () => state.bringBack(row) },
    {
      keys: 'X',
      does: todayWords.markDone,
      isOn: mayWork && row !== undefined && !isPutOff && state.choice !== 'coming',
      run: () => state.markDone(row),
    },
    { keys: 'X', does: null, isOn: mayWork && isPutOff, run: () => state.bringBack(row) },
    {
      ...APP_KEYS.print,
      does: todayWords.letter,
      isOn: mayWork && state.letter.fits(row),
      run: () => state.letter.print(row),
    },
    {
      keys: 'P',
      does: todayWords.post,
      isOn: hasPlan,
      run: onPlan((id) => go({ to: 'plan', planId: id, paying: true })),
    },
    {
      ...APP_KEYS.postPayment,
      does: null,
      isOn: hasPlan,
      run: onPlan((id) => go({ to: 'plan', planId: id, paying: true })),
    },
    { keys: 'T', does: todayWords.terms, isOn: hasPlan, run: onPlan((id) => go({ to: 'plan', planId: id })) },
    { keys: 'C', does: todayWords.calls, isOn: planId !== null, run: onPlan((id) => go({ to: 'calls', planId: id })) },
    { keys: 'Space', does: null, isOn: row !== undefined, run: () => state.open(row) },
  ])
}

/** 1 shows everything, 2 to 9 the groups that have rows. */
function groupKeys(state: TodayState, list: WorkList | undefined): readonly KeyUse[] {
  const choices = list === undefined ? [] : choicesOf(list).slice(0, 9)
  return choices.map((choice, index) => ({
    keys: String(index + 1),
    shown: `1–${choices.length}`,
    does: index === 0 && choices.length > 1 ? todayWords.group : null,
    run: () => state.choose(choice),
  }))
}
