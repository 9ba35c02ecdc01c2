import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import type { Cents } from '../../../shared/money/cents.ts'
import { shownMoney } from '../../../shared/money/show.ts'
import type { Problem } from '../../../shared/text/errors.ts'
import { callWords, todayWords } from '../../../shared/text/screens-today.ts'
import { problemOf } from '../../lib/problem.ts'
import { type KeptText, useKeptText } from '../../lib/use-kept-text.ts'
import { useToast } from '../../ui/toast.tsx'
import { useToday } from '../../ui/today.tsx'
import { useLogCall, useTakeCallBack } from './api/work.ts'
import { stated, type TypedCall } from './typed-call.ts'

const FIRST: TypedCall = { outcome: 'reached', amount: '', on: '', again: '', note: '' }

export interface LogForm {
  readonly today: PlainDate
  readonly typed: TypedCall
  readonly set: (change: Partial<TypedCall>) => void
  /** What came of the call; a promise offers what the row asks for. */
  readonly pick: (outcome: TypedCall['outcome']) => void
  readonly finish: () => Promise<void>
  readonly half: KeptText<TypedCall>['half']
  readonly problem: Problem | null
  readonly isBusy: boolean
}

/** The call as it is typed, and its way into the log. */
export function useLogForm(of: {
  readonly planId: PlanId
  readonly name: string
  readonly amount: Cents | null
  readonly onClosed: () => void
}): LogForm {
  const today = useToday()
  const toast = useToast()
  const logging = useLogCall()
  const taking = useTakeCallBack()
  const kept = useKeptText({ key: `call:${of.planId}`, title: `${callWords.title}, ${of.name}`.slice(0, 120) }, FIRST)
  const typed = kept.text
  const finish = async () => {
    const answer = await logging.run({ planId: of.planId, contactedOn: today, ...stated(typed, today) })
    if (!answer.ok) return
    await kept.finish()
    const contactId = answer.value.lines[0]?.id ?? ''
    toast({
      words: todayWords.loggedToast(of.name),
      onUndo: () => void turn(contactId, true),
      onRedo: () => void turn(contactId, false),
    })
    of.onClosed()
  }
  const turn = async (contactId: string, isTaken: boolean) => {
    const answer = await taking.run({ planId: of.planId, contactId, isTaken })
    if (answer.ok)
      return toast({ words: isTaken ? todayWords.callTakenBack(of.name) : todayWords.loggedToast(of.name) })
    const { fact, more } = problemOf(answer.error)
    toast({ words: todayWords.callStays(of.name, more || fact) })
  }
  return {
    today,
    typed,
    set: kept.change,
    pick: (outcome) =>
      kept.change({
        outcome,
        amount: outcome === 'promised' && of.amount !== null ? shownMoney(of.amount).slice(1) : '',
      }),
    half: kept.half,
    finish,
    problem: logging.problem ? problemOf(logging.problem) : null,
    isBusy: logging.isBusy,
  }
}
