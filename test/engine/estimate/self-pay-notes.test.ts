import { describe, expect, test } from 'vitest'
import { note, selfPayNotes } from '../../../shared/engine/estimate/notes.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import { anOrder, anOther } from '../cob/payers-sample.ts'
import { aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aSelfPayRoute, told } from '../sample-plan.ts'

function codes(notes: readonly { readonly code: string }[]): readonly string[] {
  return notes.map(({ code }) => code)
}

describe('remarks on a self-pay route', () => {
  test('are none without any coverage', () => {
    expect(selfPayNotes(aQuestion({ routes: [aSelfPayRoute()] }), aSelfPayRoute())).toEqual([])
  })

  test('warn where Medicaid forbids self-pay', () => {
    const routes = [anInsuredRoute({ plan: aPlan({ type: 'medicaid', planName: 'State Medicaid' }) })]

    expect(selfPayNotes(aQuestion({ routes }), aSelfPayRoute())).toContainEqual(
      note('selfPay.notForFederal', null, { plan: 'State Medicaid' }),
    )
  })

  test('warn where Medicaid pays behind another plan', () => {
    const second = anOther('second', aPlan({ type: 'medicaid', planName: 'State Medicaid' }), 0)
    const coordination = { method: 'standard' as const, order: anOrder(), others: [second] }

    expect(selfPayNotes(aQuestion({ routes: [anInsuredRoute({ coordination })] }), aSelfPayRoute())).toContainEqual(
      note('selfPay.notForFederal', null, { plan: 'State Medicaid' }),
    )
  })

  test('do not warn where only employers’ plans pay', () => {
    const coordination = { method: 'standard' as const, order: anOrder(), others: [anOther('second', aPlan(), 0)] }

    expect(codes(selfPayNotes(aQuestion({ routes: [anInsuredRoute({ coordination })] }), aSelfPayRoute()))).toEqual([
      'selfPay.noCredit',
    ])
  })

  test('say that a cash price is above its charge', () => {
    const notes = (cash: number) =>
      codes(selfPayNotes(aQuestion({ routes: [] }), aSelfPayRoute({ cashPrices: [aPrice('1', told(cash))] })))

    expect(notes(100_001)).toEqual(['price.cashAboveCharge'])
    expect(notes(100_000)).toEqual([])
  })

  test('ask for a charge only without a cash price', () => {
    const question = aQuestion({ lines: [aLine('1', { charge: UNKNOWN })], routes: [] })

    expect(codes(selfPayNotes(question, aSelfPayRoute()))).toEqual(['line.noCharge'])
    expect(selfPayNotes(question, aSelfPayRoute({ cashPrices: [aPrice('1', told(1))] }))).toEqual([])
  })
})
