import { parseDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { ClinicSchedule, ScheduleTerms, TermsOf } from '../../../shared/model/clinic-schedule.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import { parseMoney } from '../../../shared/money/parse-money.ts'
import { parsePercent } from '../../../shared/money/parse-percent.ts'
import { compareRates, type Rate } from '../../../shared/money/rate.ts'
import { classOf } from '../../lib/class-text.ts'
import { modifiersOf, stepsOf } from '../../lib/contract-text.ts'
import { moneyFactOf, rateFactOf } from '../../lib/fact-text.ts'
import { isAgainstRules } from './health-center.ts'
import { wholeOf } from './rules-text.ts'
import type { ScheduleText } from './schedule-text.ts'

/** The schedule that the form states; null while something that it cannot be without has no reading. */
export function scheduleOf(text: ScheduleText, today: PlainDate): ClinicSchedule | null {
  const [from, to] = [parseDate(text.from, today, 'any'), parseDate(text.to, today, 'any')]
  const terms = termsOf(text)
  if (isAgainstRules(text)) return null
  const name = text.name.trim()
  if (name === '' || from.kind !== 'date' || terms === null) return null
  if (to.kind !== 'date' && to.kind !== 'empty') return null
  const effectiveTo = to.kind === 'date' ? to.value : null
  if (effectiveTo !== null && effectiveTo < from.value) return null
  return { name, effectiveFrom: from.value, effectiveTo, terms }
}

/** What the schedule decides; null while it lacks what its kind cannot be without. */
export function termsOf(text: ScheduleText): ScheduleTerms | null {
  switch (text.kind) {
    case 'sliding':
      return slidingOf(text)
    case 'charity':
      return {
        kind: 'charity',
        policyOff: rateFactOf(text.policyOff) ?? UNKNOWN,
        generallyBilled: rateFactOf(text.generallyBilled) ?? UNKNOWN,
      }
    case 'membership':
      return membershipOf(text)
    case 'tiered': {
      const steps = text.steps.flatMap(({ first, second }) => {
        const [from, off] = [parseMoney(first), rateOf(second)]
        return from.kind === 'amount' && off !== null ? [{ from: from.value, off }] : []
      })
      return steps.length === 0 ? null : { kind: 'tiered', steps: steps.toSorted((a, b) => a.from - b.from) }
    }
    case 'package': {
      const packages = text.packages.flatMap(packageOf)
      return packages.length === 0 ? null : { kind: 'package', packages }
    }
    case 'promptPay': {
      const [off, days] = [rateOf(text.off), wholeOf(text.days, 0, 365)]
      return off === null || days === null ? null : { kind: 'promptPay', off, days }
    }
    case 'contract':
      return contractOf(text)
  }
}

/** A year with four digits, or null. */
export function yearIn(text: string): number | null {
  return /^2\d{3}$/.test(text.trim()) && Number(text) <= 2_200 ? Number(text) : null
}

function slidingOf({ region, year, classes, healthCenter }: ScheduleText): TermsOf<'sliding'> | null {
  const guidelineYear = yearIn(year)
  const found = classes.flatMap(classOf).toSorted((a, b) => compareRates(a.upTo, b.upTo))
  if (guidelineYear === null || found.length === 0) return null
  const bound = healthCenter === '?' ? {} : { isHealthCenter: healthCenter === 'yes' }
  return { kind: 'sliding', region, guidelineYear, classes: found, ...bound }
}

function membershipOf(text: ScheduleText): TermsOf<'membership'> | null {
  const [months, memberOff] = [wholeOf(text.months, 0, 36), rateOf(text.memberOff)]
  if (months === null || memberOff === null) return null
  return {
    kind: 'membership',
    monthlyFee: moneyFactOf(text.monthlyFee) ?? UNKNOWN,
    joiningFee: moneyFactOf(text.joiningFee) ?? UNKNOWN,
    months,
    memberOff,
    included: text.included.trim(),
  }
}

function packageOf({ first, second, third }: ScheduleText['packages'][number]): TermsOf<'package'>['packages'] {
  const price = parseMoney(second)
  const codes = third.split(/[\s,;]+/).filter((code) => code !== '')
  const name = first.trim()
  return price.kind === 'amount' && name !== '' && codes.length > 0 ? [{ name, price: price.value, codes }] : []
}

function contractOf(text: ScheduleText): TermsOf<'contract'> | null {
  const payerName = text.payer.trim()
  const ladder = text.ladder === 'own' ? stepsOf(text.ladderSteps) : null
  const modifiers = modifiersOf(text.modifiers)
  if (payerName === '' || modifiers === null || (text.ladder === 'own' && ladder === null)) return null
  return { kind: 'contract', payerName, ladder, modifiers }
}

function rateOf(text: string): Rate | null {
  const reading = parsePercent(text)
  return reading.kind === 'rate' ? reading.rate : null
}
