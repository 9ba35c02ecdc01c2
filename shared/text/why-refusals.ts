import type { Cents } from '../money/cents.ts'
import { type Rate, shownPercent } from '../money/rate.ts'
import { shownMoney } from '../money/show.ts'
import type { PaperLanguage } from './documents-days.ts'
import { kindNameIn } from './screens-coverage.ts'

/** A penalty that is a share of an amount, or care above a yearly maximum, with the amounts in its sentence. */
export type RefusalSaying =
  | { readonly code: 'penaltyShare'; readonly rate: Rate; readonly of: SharedAmount; readonly cap: Cents | null }
  | { readonly code: 'overMaximumOf'; readonly kind: string | null; readonly most: Cents }

interface SharedAmount {
  readonly kind: 'planPayment' | 'allowed'
  readonly amount: Cents
}

interface RefusalSentences {
  readonly shareOf: Readonly<Record<SharedAmount['kind'], (rate: string, amount: string) => string>>
  readonly cap: (most: string) => string
  readonly because: string
  readonly maximum: (most: string) => string
  readonly maximumOf: (kind: string, most: string) => string
}

const SENTENCES: { readonly [L in PaperLanguage]: RefusalSentences } = {
  en: {
    shareOf: {
      planPayment: (rate, amount) => `${rate}% of the ${amount} that the plan would pay`,
      allowed: (rate, amount) => `${rate}% of the ${amount} that the plan counts`,
    },
    cap: (most) => `, at most ${most}`,
    because: ', because the authorization is not there.',
    maximum: (most) => `The plan pays at most ${most} in a year, and that is used up.`,
    maximumOf: (kind, most) => `${kind}: the plan pays at most ${most} in a year, and that is used up.`,
  },
  es: {
    shareOf: {
      planPayment: (rate, amount) => `El ${rate}% de los ${amount} que el plan pagaría`,
      allowed: (rate, amount) => `El ${rate}% de los ${amount} que el plan cuenta`,
    },
    cap: (most) => `, como máximo ${most}`,
    because: ', porque falta la autorización.',
    maximum: (most) => `El plan paga como máximo ${most} al año, y esa cantidad ya se usó.`,
    maximumOf: (kind, most) => `${kind}: el plan paga como máximo ${most} al año, y esa cantidad ya se usó.`,
  },
}

/** Of what a penalty is taken and where it stops, or which yearly maximum was used up, in one sentence. */
export function refusalSentence(saying: RefusalSaying, language: PaperLanguage): string {
  const words = SENTENCES[language]
  if (saying.code === 'penaltyShare') {
    const { rate, of, cap } = saying
    const share = words.shareOf[of.kind](shownPercent(rate), shownMoney(of.amount))
    return `${share}${cap === null ? '' : words.cap(shownMoney(cap))}${words.because}`
  }
  const most = shownMoney(saying.most)
  return saying.kind === null ? words.maximum(most) : words.maximumOf(kindNameIn(saying.kind, language), most)
}
