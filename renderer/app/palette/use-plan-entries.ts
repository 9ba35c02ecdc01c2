import IconCalendarDollar from '@tabler/icons-react/dist/esm/icons/IconCalendarDollar.mjs'
import type { PlanRow } from '../../../shared/model/plan.ts'
import { shortName } from '../../../shared/text/counter-names.ts'
import { matchesText, plainLetters } from '../../../shared/text/matching.ts'
import { payingWords } from '../../../shared/text/screens-shell.ts'
import { useAllPlans } from '../../lib/all-plans.ts'
import { useCounterView } from '../../lib/counter-view.tsx'
import { useNavigation } from '../../lib/navigation.tsx'
import type { Entry } from './entries.ts'

/** At most so many plans stand in the palette. */
const MOST_PLANS = 10

/** The plans that money can be posted to, by a name or a number: begun names first, then whichever is due first. */
export function usePlanEntries(typed: string): { readonly entries: readonly Entry[]; readonly isFresh: boolean } {
  const { go } = useNavigation()
  const isHidden = useCounterView().isOn
  const found = useAllPlans()
  const text = typed.trim()
  const open = (found.data ?? []).filter((plan) => takesMoney(plan) && fits(plan, text)).toSorted(byDueDate)
  const rows = [
    ...open.filter(({ patientName }) => beginsWords(patientName, text)),
    ...open.filter(({ patientName }) => !beginsWords(patientName, text)),
  ]
  const entries = rows.slice(0, MOST_PLANS).map(
    (plan): Entry => ({
      id: `plan-${plan.id}`,
      group: payingWords.group,
      words: isHidden ? shortName(plan.patientName) : plan.patientName,
      note: isHidden ? plan.number : payingWords.facts(plan.number, plan.left),
      icon: IconCalendarDollar,
      run: () => go({ to: 'plan', planId: plan.id, paying: true }),
    }),
  )
  return { entries, isFresh: found.isSuccess || found.isError }
}

function takesMoney({ state, left }: PlanRow): boolean {
  return (state === 'active' || state === 'awaitingSignature') && left > 0
}

function fits({ patientName, number }: PlanRow, text: string): boolean {
  return text === '' || matchesText(patientName, text) || matchesText(number, text)
}

/** Whose words begin with what was typed stands before whoever has it in the middle of a name. */
function beginsWords(name: string, text: string): boolean {
  const words = plainLetters(name).split(/\s+/)
  const parts = plainLetters(text).split(/\s+/)
  return parts.every((part) => words.some((word) => word.startsWith(part)))
}

function byDueDate(a: PlanRow, b: PlanRow): number {
  return (a.nextDueOn ?? '9999').localeCompare(b.nextDueOn ?? '9999')
}
