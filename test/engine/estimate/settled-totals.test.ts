import { describe, expect, test } from 'vitest'
import { type LineRecord, newLineRecord } from '../../../shared/engine/coverage/line-record.ts'
import { settledTotals } from '../../../shared/engine/estimate/settled-totals.ts'
import { shown } from './scenes.ts'

function record(over: Partial<LineRecord>): LineRecord {
  return { ...newLineRecord(), ...over }
}

describe('the sums of settled records', () => {
  const records = [
    record({ charge: 100_000, allowed: 61_200, deductible: 61_200, writeOff: 38_800, patient: 61_200 }),
    record({ charge: 18_500, allowed: 12_000, copay: 4_500, planPays: 7_500, writeOff: 6_500, patient: 4_500 }),
  ]

  test('add up part by part and tie to the charges', () => {
    const sums = settledTotals({ low: records, freeLow: records, freeHigh: records })
    const { charge, discount, planPays, patientOwes } = sums

    expect([charge, discount, planPays, patientOwes].map(shown)).toEqual([118_500, 45_300, 7_500, 65_700])
    expect([sums.allowed, sums.deductible, sums.copay, sums.penalty, sums.selfPayPrice].map(shown)).toEqual([
      73_200, 61_200, 4_500, 0, 0,
    ])
  })

  test('list only the lines that add something', () => {
    const sums = settledTotals({ low: records, freeLow: records, freeHigh: records })

    expect(sums.planPays.from).toMatchObject([{ id: 'line.planPays', value: 7_500 }])
    expect(sums.patientOwes.from).toHaveLength(2)
    expect(sums.penalty.from).toEqual([])
  })

  test('are assumed only in parts that the assumption moves', () => {
    const [first, second] = records as [LineRecord, LineRecord]
    const freeHigh = [first, { ...second, copay: 9_000, patient: 9_000, planPays: 3_000 }]
    const { copay, deductible, charge, patientOwes } = settledTotals({ low: records, freeLow: records, freeHigh })

    expect([copay, deductible, charge, patientOwes].map(({ standing }) => standing)).toEqual([
      'assumed',
      'known',
      'known',
      'assumed',
    ])
  })
  test('of nothing are assumed where something else was possible', () => {
    const [first, second] = records as [LineRecord, LineRecord]
    const penalized = [first, { ...second, penalty: 2_000, patient: second.patient + 2_000 }]
    const { penalty, coinsurance } = settledTotals({ low: records, freeLow: records, freeHigh: penalized })

    expect(penalty).toMatchObject({ standing: 'assumed', value: 0 })
    expect(penalty.from).toMatchObject([{ id: 'line.penalty', standing: 'assumed', value: 0 }])
    expect(coinsurance).toMatchObject({ standing: 'known' })
  })
})
