import { describe, expect, test } from 'vitest'
import { relabelled } from '../../../shared/engine/estimate/relabelled.ts'
import { mapParts, remappedLine, remapping } from '../../../shared/engine/estimate/remapped.ts'
import { plainRoute, type RouteFacts, routeView } from '../../../shared/engine/estimate/route-view.ts'
import { addend, SUM, type SumSources, sumOf } from '../../../shared/engine/estimate/sum-figure.ts'
import type { Figure } from '../../../shared/engine/figure.ts'
import { cents } from '../../../shared/money/cents.ts'
import { asks, shown, someLine, someNote, someParts, someRoute, sure, untold } from './scenes.ts'

/** A charge with its fact, a price from it, and a share of that price. */
function trace() {
  const fact: Figure = { ...sure('line.charge.1', 100_000), rule: 'byHand' }
  const charge: Figure = { ...sure('line.charge', 100_000), from: [fact] }
  const price: Figure = { ...sure('line.listedPrice', 60_000), from: [charge], rule: 'clinic.cashPrice' }
  const owes: Figure = { ...sure('line.patientOwes', 60_000), from: [price, charge] }
  return { fact, charge, price, owes }
}

describe('figures that are changed with all behind them', () => {
  const named = remapping((figure) => (figure.rule === 'byHand' ? { ...figure, rule: 'schedule.S.17' } : figure))

  test('change where they stand in the trace', () => {
    const { owes } = trace()

    expect(named(owes).from[0]?.from[0]?.from[0]).toMatchObject({ id: 'line.charge.1', rule: 'schedule.S.17' })
  })

  test('leave what they come from as it was', () => {
    const { owes, fact } = trace()
    named(owes)

    expect(fact.rule).toBe('byHand')
    expect(owes.from[0]?.from[0]?.from[0]).toBe(fact)
  })

  test('that do not change stay the very same', () => {
    const { owes } = trace()

    expect(remapping((figure) => figure)(owes)).toBe(owes)
  })

  test('that are met twice are changed once', () => {
    let count = 0
    const counted = remapping((figure) => {
      count += 1
      return figure
    })
    const { owes, charge } = trace()
    counted(owes)

    // The fact, the charge, the price and what is owed, though the charge stands behind two of them.
    expect(count).toBe(4)
    expect(counted(charge)).toBe(charge)
  })

  test('know their changed sources when their turn comes', () => {
    const seen: string[] = []
    const { owes } = trace()
    remapping((figure) => {
      seen.push(`${figure.id} of ${figure.from.map(({ rule }) => rule).join()}`)
      return figure.id === 'line.charge.1' ? { ...figure, rule: 'changed' } : figure
    })(owes)

    expect(seen.slice(0, 2)).toEqual(['line.charge.1 of ', 'line.charge of changed'])
  })
})

describe('a line with changed figures', () => {
  const line = someLine('1', 60_000, {
    parts: someParts({ patientOwes: trace().owes, charge: trace().charge }),
    deductibleLeftBefore: untold('line.deductibleLeft', 'met.deductible.member.in'),
    oopLeftBefore: null,
  })

  test('changes every part and what is left before', () => {
    const changed = remappedLine(line, (figure) => ({ ...figure, rule: 'x' }))

    expect([changed.parts.copay.rule, changed.parts.patientOwes.rule, changed.deductibleLeftBefore?.rule]).toEqual([
      'x',
      'x',
      'x',
    ])
    expect(changed.oopLeftBefore).toBeNull()
  })

  test('keeps its range, its word and its name', () => {
    const { lineId, tag, range } = remappedLine(line, (figure) => ({ ...figure, rule: 'x' }))

    expect({ lineId, tag, range }).toEqual({ lineId: '1', tag: 'selfPay', range: { low: 60_000, high: 60_000 } })
  })

  test('knows each part by its name', () => {
    const names: string[] = []
    mapParts(line.parts, (figure, part) => {
      names.push(`${part} ${figure.id}`)
      return figure
    })

    expect(names).toHaveLength(12)
    expect(names).toContain('balanceBill line.balanceBill')
    expect(names.every((name) => name.split(' ')[1] === `line.${name.split(' ')[0]}`)).toBe(true)
  })
})

describe('an answer under another name of pricing', () => {
  const price = trace().price
  const answer = someRoute([someLine('1', 60_000, { parts: someParts({ selfPayPrice: price }) })], {
    notes: [someNote('selfPay.noCredit')],
  })

  test('renames its rules and keeps its amounts', () => {
    const after = relabelled(answer, { 'clinic.cashPrice': 'clinic.memberPrice' }, [someNote('selfPay.membership')])

    expect(after.lines[0]?.parts.selfPayPrice).toMatchObject({ value: 60_000, rule: 'clinic.memberPrice' })
    expect(after.notes.map(({ code }) => code)).toEqual(['selfPay.noCredit', 'selfPay.membership'])
  })

  test('renames figures by their own name', () => {
    const after = relabelled(answer, { 'line.listedPrice': 'line.memberPrice' }, [])

    expect(after.lines[0]?.parts.selfPayPrice).toMatchObject({ id: 'line.memberPrice', rule: 'clinic.cashPrice' })
  })

  test('leaves names that are not listed', () => {
    expect(relabelled(answer, { 'clinic.promptPay': 'x' }, []).lines[0]?.parts.selfPayPrice).toBe(price)
  })
})

describe('an answer that is made when it is looked at', () => {
  const facts: RouteFacts = {
    routeId: 'B',
    kind: 'insured',
    range: { low: cents(1), high: cents(2) },
    creditedToDeductible: null,
    creditedToOop: sure('estimate.creditedToOop', 5),
    settled: null,
  }

  function counted(settled: RouteFacts['settled'] = null) {
    const made: string[] = []
    const view = routeView(
      { ...facts, settled },
      {
        lines: () => {
          made.push('lines')
          return [someLine('1', 7)]
        },
        totals: (lines) => {
          made.push('totals')
          return someParts({ patientOwes: sure('estimate.patientOwes', lines().length) })
        },
        openFacts: () => {
          made.push('open')
          return [asks('line.charge.1', 9)]
        },
        notes: () => {
          made.push('notes')
          return [someNote('network.out')]
        },
        face: () => null,
      },
    )
    return { view, made }
  }

  test('makes nothing before', () => {
    const { view, made } = counted()

    expect([view.routeId, view.kind, view.range.high, shown(view.creditedToOop)]).toEqual(['B', 'insured', 2, 5])
    expect(made).toEqual([])
  })

  test('makes each part once', () => {
    const { view, made } = counted()
    const looks = [view.totals, view.lines, view.totals, view.notes, view.notes, view.openFacts, view.openFacts]

    expect(looks).toHaveLength(7)
    expect(made).toEqual(['totals', 'lines', 'notes', 'open'])
  })

  test('asks nothing where its totals are settled', () => {
    const { view, made } = counted(someParts({ patientOwes: sure('estimate.patientOwes', 42) }))

    expect([view.openFacts, shown(view.totals.patientOwes)]).toEqual([[], 42])
    expect(made).toEqual([])
  })

  test('is written out with every part of it', () => {
    const { view } = counted()
    const written = JSON.parse(JSON.stringify(view))

    expect(Object.keys(written).toSorted()).toEqual([
      'creditedToDeductible',
      'creditedToOop',
      'kind',
      'lines',
      'notes',
      'openFacts',
      'range',
      'routeId',
      'totals',
    ])
    expect(written).toEqual(JSON.parse(JSON.stringify(plainRoute(view))))
  })

  test('that is plain already stays the same', () => {
    const plain = someRoute([someLine('1', 7)])

    expect(plainRoute(plain)).toBe(plain)
  })
})

describe('what a line adds to a sum', () => {
  test('is its amount with nothing behind it', () => {
    expect(addend('line.copay', 4_500, false)).toEqual(sure('line.copay', 4_500))
    expect(addend('line.copay', 4_500, true).standing).toBe('assumed')
  })

  const sources = (...figures: readonly Figure[]): SumSources => ({
    of: () => figures,
    rests: figures.some(({ standing }) => standing === 'assumed'),
  })

  test('of nothing makes the one sum of nothing', () => {
    expect(sumOf(SUM.copay, 0, sources())).toBe(SUM.copay.zero)
    expect(SUM.copay.zero).toMatchObject({ id: 'estimate.copay', value: 0, from: [] })
  })

  test('makes a sum that lists its lines', () => {
    const sum = sumOf(SUM.copay, 9_000, sources(addend('line.copay', 4_500, false), addend('line.copay', 4_500, false)))

    expect([shown(sum), sum.standing, sum.from.length]).toEqual([9_000, 'known', 2])
    expect(JSON.parse(JSON.stringify(sum)).from).toHaveLength(2)
  })

  test('rests on an assumption in its own part alone', () => {
    const assumed = addend('line.copay', 1, true)
    const byPart: SumSources = {
      rests: true,
      of: ({ part }) => (part === 'copay' ? [assumed] : [addend('line.charge', 1, false)]),
    }

    expect([sumOf(SUM.copay, 1, byPart).standing, sumOf(SUM.charge, 1, byPart).standing]).toEqual(['assumed', 'known'])
  })
})
