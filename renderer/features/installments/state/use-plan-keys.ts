import type { Plan } from '../../../../shared/model/plan.ts'
import { type DeedKind, deedKinds, deedWords } from '../../../../shared/text/plan-deeds.ts'
import { planWords } from '../../../../shared/text/plan-record.ts'
import { useKeptOpen, useKeptPanel } from '../../../lib/kept-views.ts'
import { APP_KEYS } from '../../../lib/key-table.ts'
import { useMayWork } from '../../../lib/session.tsx'
import { useKeys } from '../../../ui/use-keys.tsx'
import { openDownPayment } from './plan-standing.ts'

export interface PlanDeeds {
  readonly onPay: () => void
  readonly onSign: () => void
  readonly onTerms: () => void
  readonly onBalance: () => void
}

/** What may be done on the plan now, with its keys: money on an open plan, the signature while it waits for one. */
export function usePlanKeys(
  plan: Plan,
  { onPay, onSign, onTerms, onBalance }: PlanDeeds,
): { readonly pay: boolean; readonly sign: boolean; readonly change: boolean } {
  const mayWork = useMayWork()
  const waits = plan.state === 'awaitingSignature'
  const pay = mayWork && (plan.state === 'active' || (waits && openDownPayment(plan) > 0))
  const isOpen = plan.state === 'active' || waits
  const sign = mayWork && isOpen && plan.signedOn === null
  const change = mayWork && (isOpen || plan.credit > 0)
  useKeys([
    { ...APP_KEYS.postPayment, does: planWords.post, isOn: pay, run: onPay },
    { keys: 'F8', does: planWords.sign, isOn: sign, run: onSign },
    { keys: 'T', does: deedWords.title, isOn: change, run: onTerms },
    { keys: 'B', does: deedWords.balance, isOn: change && isOpen, run: onBalance },
  ])
  return { pay, sign, change }
}

/** What is open on a plan: one of its deeds, the box to sign. It comes back as it was left. */
export function usePlanPanels() {
  const [deed, setDeed] = useKeptPanel('deed', isDeed)
  const [isSigning, setSigning] = useKeptOpen('sign')
  return { deed, setDeed, isSigning, setSigning }
}

function isDeed(text: string): text is DeedKind {
  return deedKinds.some(({ value }) => value === text)
}
