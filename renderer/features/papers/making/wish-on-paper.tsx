import type { ReactNode } from 'react'
import { isConfidential } from '../../../../shared/model/contact-wish.ts'
import { contactWishWords, wishOnPaper } from '../../../../shared/text/contact-wishes.ts'
import { useContactWish } from '../../../lib/contact-wish.ts'
import { Banner } from '../../../ui/banner.tsx'
import { usePlanChoices } from '../api/make-papers.ts'
import { MADE_OF, type PaperForm } from './paper-form.ts'

/** Before a letter is issued: what the wish of its person changes on it, and how to hand it over. */
export function WishOnPaper({ form }: { readonly form: PaperForm }): ReactNode {
  const plans = usePlanChoices().data ?? []
  const ofPlan = plans.find(({ id }) => id === form.planId)?.patientId ?? null
  const patientId = { plan: ofPlan, patient: form.patientId }[String(MADE_OF[form.kind])] ?? null
  const wish = useContactWish(patientId).data ?? null
  if (wish === null || (wish.mayMail && !isConfidential(wish))) return null
  return wish.mayMail ? (
    <Banner tone="warn" fact={wishOnPaper.confidentialFact} more={wishOnPaper.confidentialMore} />
  ) : (
    <Banner tone="warn" fact={wishOnPaper.noMailFact} more={contactWishWords.byHand(wish.handOver)} />
  )
}
