import { describe, expect, test } from 'vitest'
import { scheduleFindings } from '../../../shared/engine/assistance/schedule-findings.ts'
import type { SlidingAssistance } from '../../../shared/model/assistance.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent, shownPercent } from '../../../shared/money/rate.ts'
import { slidingFeeSchedule } from '../../../shared/rules/assistance/sliding-fee-schedule.ts'
import { scheduleFindingText } from '../../../shared/text/schedule-findings.ts'
import { SLIDING_TERMS } from '../../support/clinic-schedules.ts'

const RULE = slidingFeeSchedule.values[0]?.value
if (RULE === undefined) throw new Error('no rule')

type Classes = SlidingAssistance['classes']

/** `100 $20`: incomes up to 100 % pay 20.00 for a visit; `133 25%`: a quarter of the charge. */
function classes(...rows: readonly string[]): Classes {
  return rows.map((row) => {
    const [upTo = '', pays = ''] = row.split(' ')
    const amount = Number(pays.replace(/[$%]/g, ''))
    return {
      upTo: percent(Number(upTo)),
      pays: pays.startsWith('$')
        ? { kind: 'fee', amount: cents(amount * 100) }
        : { kind: 'share', rate: percent(amount) },
    }
  })
}

function found(...rows: readonly string[]): readonly string[] {
  return scheduleFindings(classes(...rows), RULE as NonNullable<typeof RULE>).map(({ code, upTo }) =>
    upTo === null ? code : `${code} ${shownPercent(upTo)}`,
  )
}

describe('a schedule that the rules of health centers allow', () => {
  test.each([
    ['a full discount, then three partial ones', ['100 0%', '133 25%', '167 50%', '200 75%']],
    ['a small fixed fee first', ['100 $20', '133 $40', '167 $60', '200 $80']],
    ['a fixed fee before shares', ['100 $20', '125 20%', '150 40%', '175 60%', '200 80%']],
    ['two classes below the guideline', ['50 0%', '100 $10', '133 25%', '167 50%', '200 75%']],
    ['the full charge said above twice the guideline', ['100 0%', '133 25%', '167 50%', '200 75%', '300 100%']],
    ['its classes in another order', ['200 75%', '100 0%', '167 50%', '133 25%']],
  ])('has %s', (_what, rows) => {
    expect(found(...rows)).toEqual([])
  })

  test('is the sample of the clinic', () => {
    expect(scheduleFindings(SLIDING_TERMS.classes, RULE)).toEqual([])
  })
})

describe('a schedule that they do not allow', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['asks a share of the poorest', ['100 10%', '133 25%', '167 50%', '200 75%'], ['shareBelowGuideline 100']],
    [
      'ends its first class above the guideline',
      ['110 0%', '133 25%', '167 50%', '200 75%'],
      ['noClassAtGuideline', 'fullAboveGuideline 110'],
    ],
    ['has two partial classes only', ['100 0%', '150 40%', '200 70%'], ['tooFewClasses']],
    ['stops at 175 %', ['100 0%', '125 25%', '150 50%', '175 75%'], ['endsEarly']],
    ['goes on to 250 %', ['100 0%', '133 25%', '167 50%', '200 75%', '250 90%'], ['goesTooFar 250']],
    ['asks as much of the poorest as of the next', ['100 $40', '133 $40', '167 $60', '200 $80'], ['feeNotNominal 100']],
    [
      'asks nothing above the guideline',
      ['100 0%', '125 0%', '150 30%', '175 50%', '200 75%'],
      ['fullAboveGuideline 125'],
    ],
    ['gives the last class nothing', ['100 0%', '133 25%', '167 50%', '200 100%'], ['noDiscount 200', 'tooFewClasses']],
    ['asks less of a higher income', ['100 0%', '133 50%', '167 25%', '200 75%'], ['notRising 167']],
    ['has lower fees higher up', ['100 $5', '133 $40', '167 $30', '200 $60'], ['notRising 167']],
  ])('%s', (_what, rows, codes) => {
    expect(found(...rows)).toEqual(codes)
  })

  test('is told in sentences that name the class and the law', () => {
    const [finding] = scheduleFindings(classes('100 10%', '133 25%', '167 50%', '200 75%'), RULE)

    expect(finding && scheduleFindingText(finding, '42 CFR 51c.303(f)')).toBe(
      'Up to 100% of the guideline the patient pays nothing or a small fixed fee, never a share of the charge. (42 CFR 51c.303(f))',
    )
  })
})
