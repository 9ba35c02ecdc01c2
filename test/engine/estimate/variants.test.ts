import { describe, expect, test } from 'vitest'
import { anyOf } from '../../../shared/engine/estimate/variants.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import { cents } from '../../../shared/money/cents.ts'
import { asks, openLine, shown, someLine, someNote, someRoute, sure } from './scenes.ts'

describe('an answer that may be one of several', () => {
  const cheap = someRoute([someLine('1', 2_500), someLine('2', 700)])
  const dear = someRoute([someLine('1', 30_000), someLine('2', 700)])

  test('alone is itself', () => {
    expect(anyOf([cheap], ['x'])).toBe(cheap)
  })

  test('takes in the ranges of all', () => {
    const { range, lines } = anyOf([cheap, dear], ['household.size'])

    expect(range).toEqual({ low: 3_200, high: 30_700 })
    expect(lines.map((line) => line.range)).toEqual([
      { low: 2_500, high: 30_000 },
      { low: 700, high: 700 },
    ])
  })

  test('keeps what comes out the same and asks for the rest', () => {
    const [first, second] = anyOf([cheap, dear], ['household.size']).lines

    expect([shown(second?.parts.patientOwes), shown(first?.parts.patientOwes)]).toEqual([700, '?'])
    expect(first === undefined ? [] : stillToAsk(first.parts.patientOwes)).toEqual(['household.size'])
  })

  test('closes what lies between its answers', () => {
    expect(anyOf([cheap, dear], ['household.size']).openFacts).toEqual([asks('household.size', 27_500)])
  })

  test('asks for facts that one of its answers waits for', () => {
    const open = someRoute([openLine('1', 10_000, 'line.charge.1'), someLine('2', 700)], {
      range: { low: cents(700), high: cents(10_700) },
      openFacts: [asks('line.charge.1', 10_000)],
    })
    const { openFacts, range, lines } = anyOf([cheap, open], ['household.size'])

    // From 7.00 to 107.00: 100.00; on average the answers are 50.00 wide.
    expect(range).toEqual({ low: 700, high: 10_700 })
    expect(openFacts).toEqual([asks('line.charge.1', 10_000), asks('household.size', 5_000)])
    expect(lines.map(({ parts }) => shown(parts.patientOwes))).toEqual(['?', 700])
  })

  test('says each remark once', () => {
    const noted = { ...cheap, notes: [someNote('a'), someNote('b')] }

    expect(
      anyOf([noted, { ...dear, notes: [someNote('b'), someNote('c')] }], []).notes.map(({ code }) => code),
    ).toEqual(['a', 'b', 'c'])
  })

  test('keeps a word that all of them share', () => {
    const free = someRoute([someLine('1', 0), someLine('2', 700)])

    expect(anyOf([cheap, dear], []).lines.map(({ tag }) => tag)).toEqual(['selfPay', 'selfPay'])
    expect(anyOf([cheap, free], []).lines.map(({ tag }) => tag)).toEqual(['unknown', 'selfPay'])
  })

  test('keeps what is credited only where all agree', () => {
    const credited = (amount: number) => ({ ...cheap, creditedToOop: sure('estimate.creditedToOop', amount) })

    expect(shown(anyOf([credited(5), credited(5)], ['x']).creditedToOop)).toBe(5)
    expect(shown(anyOf([credited(5), credited(6)], ['x']).creditedToOop)).toBe('?')
    expect(anyOf([credited(5), cheap], ['x']).creditedToOop).toBeNull()
  })

  test('names each payer by what it pays in all', () => {
    const paid = (amount: number, before: string) => ({
      ...cheap,
      payers: [{ payerId: 'B', name: 'First', place: 1, before, pays: sure('estimate.payerPays.B', amount) }],
    })
    const [payer] = anyOf([paid(100, 'birthday'), paid(200, 'birthday')], ['order.birthday']).payers ?? []

    expect([shown(payer?.pays), payer?.before]).toEqual(['?', 'birthday'])
  })
})
