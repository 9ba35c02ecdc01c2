import { type RefObject, useEffect, useRef } from 'react'
import type { Clinic } from '../../../../shared/model/clinic.ts'
import type { Language } from '../../../../shared/model/patient.ts'
import { issueWords } from '../../../../shared/text/estimate-dialogs.ts'
import { needWords, formWords as words } from '../../../../shared/text/screens-good-faith.ts'
import { useNavigation } from '../../../lib/navigation.tsx'
import { useDo } from '../../../lib/query.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { useIssueEstimate } from '../api/issue-estimate.ts'
import type { Workspace } from '../state/use-workspace.ts'
import { firstLineOf, missingNeeds, type NeedPlace, subjectOf } from './needs.ts'

/** The form that is open: the estimate, the clinic, and what can be done. */
export interface FormOf {
  readonly work: Workspace
  readonly clinic: Clinic
  readonly deeds: ReturnType<typeof useFormDeeds>
}

/** What can be done with the form: go to a field, issue it, or print an ordinary estimate in its place. */
export function useFormDeeds(work: Workspace, clinic: Clinic, language: Language) {
  const toast = useToast()
  const { go } = useNavigation()
  const issuing = useIssueEstimate()
  const making = useDo('paper.issue', ['paper', 'patient'])
  const printing = useDo('paper.print', ['paper'])
  const { record } = work
  const latest = useRef(work)
  useEffect(() => {
    latest.current = work
  })
  const estimateId = record.row.id
  const onBoard = (): void => go({ to: 'estimate', estimateId })
  const fill = (place: NeedPlace): void => {
    const line = firstLineOf(place, work) ?? work.draft.question.lines[0]?.id
    const field = fieldAt(place) ?? fieldAt(`${place}:${line}`)
    if (place === 'patient' || place === 'services') onBoard()
    else field?.focus()
  }
  return {
    onBoard,
    fill,
    problem: issuing.problem ?? making.problem ?? printing.problem,
    isBusy: issuing.isBusy || making.isBusy,
    async issue(): Promise<void> {
      const now = await whenLeft(latest)
      const { extras } = now
      const [first] = missingNeeds(now, clinic)
      if (first !== undefined) {
        toast({ words: words.stop(needWords[first].missing) })
        return fill(first)
      }
      if (extras.value === null) {
        toast({ words: words.stop(extrasFault(now)) })
        return document.querySelector<HTMLElement>('[data-fault]')?.focus()
      }
      await now.saved.flush()
      const draft = { ...now.draft, chosenRouteId: subjectOf(now)?.route.id ?? null }
      const answer = await issuing.run({ estimateId, draft, language, extras: extras.value })
      if (!answer.ok) return
      await extras.kept.finish()
      toast({ words: issueWords.issued(answer.value.row.number) })
      work.onIssued(answer.value)
    },
    async printOrdinary(): Promise<void> {
      await (await whenLeft(latest)).saved.flush()
      const order = { kind: 'comparison', estimateId, isOrdinary: true } as const
      const made = await making.run({ order, language, largePrint: false })
      if (!made.ok) return
      toast({ words: words.ordinaryMade(made.value.number) })
      await printing.run({ documentId: made.value.id, copy: false })
    },
  }
}

/** What stands in the form once the field with the focus was left: it keeps its text by that. */
async function whenLeft(latest: RefObject<Workspace>): Promise<Workspace> {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur()
  await new Promise((resolve) => setTimeout(resolve))
  return latest.current
}

function fieldAt(place: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-place="${place}"] :is(input, button):not([disabled])`)
}

function extrasFault({ extras }: Workspace): string {
  const { count, frequency, from, to } = extras.kept.text
  const isBegun = [count, frequency, from, to].some((text) => text.trim() !== '')
  return isBegun ? words.recurringAll : words.otherNeeds
}
