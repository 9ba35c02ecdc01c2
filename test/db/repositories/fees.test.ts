import { describe, expect, test } from 'vitest'
import type { OpenStore } from '../../../db/connection.ts'
import { endedOn } from '../../../db/repositories/ended-fees.ts'
import * as fees from '../../../db/repositories/fees.ts'
import { type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import type { Fee, FeeSchedule, PayerPrice } from '../../../shared/model/fee.ts'
import { feeScheduleIdSchema } from '../../../shared/model/ids.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aClinicWithOnePatient } from '../../support/filled-store.ts'
import { ADMINISTRATOR, NOW, TODAY } from '../../support/samples.ts'

function aSchedule(id: string, effectiveFrom: PlainDate, importedAt = NOW): FeeSchedule {
  const rest = { fileName: `${id}.csv`, importedAt, feeCount: 1, payerPriceCount: 1 }
  return { id: feeScheduleIdSchema.parse(id), name: `List ${id}`, effectiveFrom, ...rest }
}

function aFee(schedule: FeeSchedule, code: string, words: string, charge: number | null): Fee {
  return {
    scheduleId: schedule.id,
    code,
    codeType: 'LOCAL',
    modifier: '',
    words,
    category: 'imaging',
    setting: 'any',
    charge: charge === null ? null : cents(charge),
    cashPrice: null,
    effectiveFrom: schedule.effectiveFrom,
    sourceRow: 2,
  }
}

function aPrice(schedule: FeeSchedule, code: string, price: Partial<PayerPrice>): PayerPrice {
  return {
    scheduleId: schedule.id,
    payerName: 'Sample Health',
    planName: 'PPO 1500',
    code,
    modifier: '',
    setting: 'any',
    amount: null,
    percentOfCharge: null,
    methodology: 'fee schedule',
    effectiveFrom: schedule.effectiveFrom,
    sourceRow: 2,
    ...price,
  }
}

const OLD = aSchedule('old', plainDate('2025-01-01'))
const NEW = aSchedule('new', plainDate('2026-01-01'))
const COMING = aSchedule('coming', plainDate('2027-01-01'))

function priced(): OpenStore {
  const store = aClinicWithOnePatient()
  for (const [schedule, charge, allowed] of [
    [OLD, 140_000, 60_000],
    [NEW, 148_000, 61_200],
    [COMING, 155_000, 65_000],
  ] as const) {
    const list = [
      aFee(schedule, 'IM-310', 'MRI knee, no contrast', charge),
      aFee(schedule, 'IM-311', 'MRI knee, with contrast', null),
    ]
    const payerPrices = [
      aPrice(schedule, 'IM-310', { amount: cents(allowed) }),
      aPrice(schedule, 'IM-310', { planName: 'HMO A', percentOfCharge: percent(55) }),
    ]
    fees.addSchedule(store.writer, schedule, { fees: list, payerPrices }, ADMINISTRATOR.id)
  }
  return store
}

test('the price in force today is found by code', () => {
  const { reader } = priced()

  const hits = fees.search(reader, 'im310', TODAY, 10)

  expect(hits).toEqual([{ fee: aFee(NEW, 'IM-310', 'MRI knee, no contrast', 148_000), scheduleName: 'List new' }])
})

test('prices are found by words in any order', () => {
  const { reader } = priced()

  expect(fees.search(reader, 'contrast knee', TODAY, 10).map(({ fee }) => fee.code)).toEqual(['IM-310', 'IM-311'])
  expect(fees.search(reader, 'contrast knee', TODAY, 1)).toHaveLength(1)
  expect(fees.search(reader, 'shoulder', TODAY, 10)).toEqual([])
  expect(fees.search(reader, ' ', TODAY, 10)).toEqual([])
})

test('an earlier day has the price of that day', () => {
  const { reader } = priced()

  expect(fees.search(reader, 'IM-310', plainDate('2025-06-01'), 10)[0]?.fee.charge).toBe(140_000)
  expect(fees.search(reader, 'IM-310', plainDate('2024-12-31'), 10)).toEqual([])
})

test('of two lists of the same day the newer import holds', () => {
  const store = priced()
  const again = aSchedule('again', NEW.effectiveFrom, '2026-11-24T15:00:00.000Z')
  const list = { fees: [aFee(again, 'IM-310', 'MRI knee', 150_000)], payerPrices: [] }

  fees.addSchedule(store.writer, again, list, ADMINISTRATOR.id)

  expect(fees.search(store.reader, 'IM-310', TODAY, 10).map(({ fee }) => fee.charge)).toEqual([150_000])
})

test('each plan shows what it recognises today', () => {
  const { reader } = priced()
  const [hit] = fees.search(reader, 'IM-310', TODAY, 1)

  const prices = hit ? fees.payerPricesFor(reader, hit.fee, TODAY) : []

  expect(prices).toEqual([
    aPrice(NEW, 'IM-310', { planName: 'HMO A', percentOfCharge: percent(55) }),
    aPrice(NEW, 'IM-310', { amount: cents(61_200) }),
  ])
})

test('a long list is stored whole', () => {
  const store = aClinicWithOnePatient()
  const list = Array.from({ length: 1_001 }, (_, k) => aFee(NEW, `C${k}`, `Service ${k}`, k + 1))

  fees.addSchedule(store.writer, { ...NEW, feeCount: 1_001 }, { fees: list, payerPrices: [] }, ADMINISTRATOR.id)

  expect(fees.search(store.reader, 'C1000', TODAY, 5)[0]?.fee.charge).toBe(1_001)
  expect(fees.listSchedules(store.reader)).toEqual([{ ...NEW, feeCount: 1_001 }])
  expect(fees.getSchedule(store.reader, NEW.id).name).toBe('List new')
})

describe('a code that a newer list does not hold any more', () => {
  const codes = (schedule: FeeSchedule, names: readonly string[]) =>
    names.map((code) => aFee(schedule, code, `Service ${code}`, 10_000))

  function lists(newer: readonly string[]): OpenStore {
    const store = aClinicWithOnePatient()
    const add = (schedule: FeeSchedule, names: readonly string[]) =>
      fees.addSchedule(store.writer, schedule, { fees: codes(schedule, names), payerPrices: [] }, ADMINISTRATOR.id)
    add(OLD, ['V-1', 'V-2', 'V-3', 'V-4'])
    add(NEW, newer)
    return store
  }

  test.each([
    ['the day before the list that replaced its own', ['V-2', 'V-3', 'V-4'], '2025-12-31'],
    ['the day before a list with half of the codes', ['V-2', 'V-3', 'X-9'], '2025-12-31'],
    ['never while a newer list is about something else', ['V-2', 'X-8', 'X-9'], null],
    ['never while the newer list holds it', ['V-1', 'V-2', 'V-3', 'V-4'], null],
  ])('ended %s', (_name, newer, ended) => {
    const { reader } = lists(newer)
    const [old] = codes(OLD, ['V-1'])

    expect(old && endedOn(reader, old, TODAY)).toBe(ended)
    expect(old && endedOn(reader, old, plainDate('2025-12-31'))).toBeNull()
  })

  test('holds again once the newer list is taken back', () => {
    const { reader, writer } = lists(['V-2', 'V-3', 'V-4'])
    const [old] = codes(OLD, ['V-1'])
    fees.takeBack(writer, NEW.id, ADMINISTRATOR.id, NOW)

    expect(old && endedOn(reader, old, TODAY)).toBeNull()
  })
})
