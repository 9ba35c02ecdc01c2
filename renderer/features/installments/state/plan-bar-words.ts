import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { spokenRhythm } from '../../../../shared/documents/spoken-rhythm.ts'
import type { Paper } from '../../../../shared/model/paper.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import { shownPercent } from '../../../../shared/money/rate.ts'
import { rhythmWords } from '../../../../shared/text/documents-rhythm.ts'
import { interestWords } from '../../../../shared/text/plan-interest.ts'
import { planWords } from '../../../../shared/text/plan-record.ts'

/** The terms of a plan in one line: how many, how much, how often, and who signed when. */
export function termsOf(plan: Plan, today: PlainDate): string {
  const { frequency, firstDueOn, interest } = plan.terms
  const [first] = plan.installments
  if (!first) return ''
  const rhythm = rhythmWords(spokenRhythm(frequency, firstDueOn), 'en')
  return [
    planWords.terms(plan.installments.length, first.amount, rhythm),
    ...(interest === null ? [] : [interestWords.yearly(shownPercent(interest.rate))]),
    `${planWords.version(plan.version)} ${signatureOf(plan, today)}`,
    ...(plan.feesLeft > 0 ? [planWords.fees(plan.feesLeft)] : []),
  ].join(' · ')
}

/** The agreement of the terms that hold: the newest version of it. */
export function newestAgreement(papers: readonly Paper[]): Paper | undefined {
  return papers.filter((paper) => paper.kind === 'planAgreement').toSorted((a, b) => b.version - a.version)[0]
}

/** Signed when, refused when, or still outstanding. */
function signatureOf({ signedOn, signatureRefusedOn, version }: Plan, today: PlainDate): string {
  if (signedOn) return planWords.signed(signedOn, today)
  if (signatureRefusedOn) return planWords.signatureRefused(signatureRefusedOn, today)
  return version === 1 ? planWords.notSigned : planWords.signatureOutstanding
}
