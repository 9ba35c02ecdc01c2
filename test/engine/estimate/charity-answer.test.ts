import { describe, expect, test } from 'vitest'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { charityAnswer } from '../../../shared/engine/estimate/charity-answer.ts'
import type { HelpScene } from '../../../shared/engine/estimate/help-scene.ts'
import type { CharityAssistance } from '../../../shared/model/assistance.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aLine, aQuestion, told } from '../sample-plan.ts'
import { RULES, shown, someLine, someParts, someRoute, sure } from './scenes.ts'

/** Services of 1,000.00 and 500.00 before any help. */
function scene(over: Partial<RouteAnswer> = {}): HelpScene {
  const lines = [aLine('1'), aLine('2', { charge: told(50_000) })]
  return {
    question: aQuestion({ lines }),
    rules: RULES,
    before: someRoute([someLine('1', 100_000), someLine('2', 50_000)], over),
  }
}

function owed({ lines }: RouteAnswer): readonly (number | '?' | null)[] {
  return lines.map(({ parts }) => shown(parts.patientOwes))
}

function codes({ notes }: RouteAnswer): readonly string[] {
  return notes.map(({ code }) => code)
}

describe('a hospital’s help', () => {
  /** 60 % off the charge, never above 45 % of it. */
  function help(over: Partial<CharityAssistance> = {}): CharityAssistance {
    return {
      kind: 'charity',
      isEligible: known(true),
      policyOff: known(percent(60)),
      generallyBilled: known(percent(45)),
      isNecessaryCare: known(true),
      ...over,
    }
  }

  test.each<readonly [string, Partial<CharityAssistance>, readonly (number | '?')[], readonly string[]]>([
    ['takes the policy’s share off each charge', {}, [40_000, 20_000], ['charity.applies']],
    // Policy 70 %, generally billed 45 %
    [
      'stops at what is generally billed',
      { policyOff: known(percent(30)) },
      [45_000, 22_500],
      ['charity.applies', 'charity.atCeiling'],
    ],
    [
      'has no ceiling for other care',
      { policyOff: known(percent(30)), isNecessaryCare: known(false) },
      [70_000, 35_000],
      ['charity.applies'],
    ],
    ['is free where the policy takes all', { policyOff: known(percent(100)) }, [0, 0], ['charity.applies']],
    [
      'changes nothing for somebody who does not qualify',
      { isEligible: known(false) },
      [100_000, 50_000],
      ['charity.notEligible'],
    ],
    ['changes nothing where it does not apply', { isEligible: NONE }, [100_000, 50_000], ['charity.notEligible']],
    [
      'takes the ceiling alone without a policy price',
      { policyOff: NONE },
      [45_000, 22_500],
      ['charity.applies', 'charity.atCeiling'],
    ],
    ['takes the policy alone without a ceiling', { generallyBilled: NONE }, [40_000, 20_000], ['charity.applies']],
  ])('%s', (_name, over, ...[amounts, notes]) => {
    const answer = charityAnswer(scene(), help(over))

    expect(owed(answer)).toEqual(amounts)
    expect(codes(answer)).toEqual(notes)
  })

  test('may be none or all while nobody decided', () => {
    const answer = charityAnswer(scene(), help({ isEligible: UNKNOWN }))

    expect(answer.range).toEqual({ low: 60_000, high: 150_000 })
    expect(answer.openFacts).toEqual([{ factId: 'charity.isEligible', closesCents: 90_000 }])
  })

  test('with an untold policy reaches up to its ceiling', () => {
    const answer = charityAnswer(scene(), help({ policyOff: UNKNOWN }))

    // Up to 45 % of 1,500.00
    expect(answer.range).toEqual({ low: 0, high: 67_500 })
    expect(answer.openFacts.map(({ factId }) => factId)).toEqual(['charity.policyOff'])
  })

  test('with an untold ceiling reaches up to the policy', () => {
    const answer = charityAnswer(scene(), help({ generallyBilled: UNKNOWN }))

    expect(answer.range).toEqual({ low: 0, high: 60_000 })
    expect(answer.openFacts.map(({ factId }) => factId)).toEqual(['charity.generallyBilled'])
  })

  test('asks whether care is necessary where it matters', () => {
    const answer = charityAnswer(scene(), help({ policyOff: known(percent(30)), isNecessaryCare: UNKNOWN }))

    expect(answer.range).toEqual({ low: 67_500, high: 105_000 })
    expect(answer.openFacts).toEqual([{ factId: 'charity.isNecessaryCare', closesCents: 37_500 }])
  })

  test('never raises what a plan leaves', () => {
    // A copay of 45.00 is less than 40 % of 1,000.00.
    const parts = someParts({ charge: sure('line.charge', 100_000), patientOwes: sure('line.patientOwes', 4_500) })
    const before = someRoute([someLine('1', 4_500, { parts })], { kind: 'insured' })

    expect(owed(charityAnswer({ ...scene(), before }, help()))).toEqual([4_500])
  })

  test('keeps its policy in the trace of each line', () => {
    const [line] = charityAnswer(scene(), help()).lines

    expect(line?.parts.patientOwes).toMatchObject({ settledBy: 'line.policyAmount', rule: 'assistance.charity' })
    expect(line?.parts.patientOwes.from[1]?.from.map(({ id }) => id)).toEqual([
      'line.charge',
      'charity.policyOff',
      'line.generallyBilled',
    ])
  })
})
