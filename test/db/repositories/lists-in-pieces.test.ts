import { expect, test } from 'vitest'
import * as fees from '../../../db/repositories/fees.ts'
import * as pieces from '../../../db/repositories/lists-in-pieces.ts'
import * as columns from '../../../db/repositories/price-columns.ts'
import type { Fee, FeeSchedule } from '../../../shared/model/fee.ts'
import { feeScheduleIdSchema } from '../../../shared/model/ids.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aClinicWithOnePatient } from '../../support/filled-store.ts'
import { ADMINISTRATOR, NOW, TODAY } from '../../support/samples.ts'

const LIST: FeeSchedule = {
  id: feeScheduleIdSchema.parse('W1-list'),
  name: 'Clinic list',
  effectiveFrom: TODAY,
  fileName: 'list.csv',
  importedAt: NOW,
  feeCount: 1,
  payerPriceCount: 0,
}

const FEE: Fee = {
  scheduleId: LIST.id,
  code: 'IM-310',
  codeType: 'LOCAL',
  modifier: '',
  words: 'MRI knee',
  category: '',
  setting: 'any',
  charge: cents(148_000),
  cashPrice: null,
  effectiveFrom: TODAY,
  sourceRow: 2,
}

function begun() {
  const store = aClinicWithOnePatient()
  pieces.begin(store.writer, LIST, ADMINISTRATOR.id)
  fees.addPrices(store.writer, { fees: [FEE], payerPrices: [] })
  return store
}

test('an unfinished list holds nowhere', () => {
  const { reader } = begun()

  expect(fees.listSchedules(reader)).toEqual([])
  expect(fees.search(reader, 'IM-310', TODAY, 5)).toEqual([])
  expect(pieces.chargesInForce(reader, TODAY).size).toBe(0)
  expect(pieces.listUnfinished(reader)).toEqual([LIST.id])
})

test('a finished list holds with its counts', () => {
  const { reader, writer } = begun()

  pieces.finish(writer, LIST)

  expect(fees.listSchedules(reader)).toEqual([LIST])
  expect(pieces.chargesInForce(reader, TODAY).get(pieces.chargeKey(FEE))).toBe(148_000)
})

test('an unfinished list is taken away whole', () => {
  const { reader, writer } = begun()

  while (!pieces.takeAwayPart(writer, LIST.id)) expect(pieces.listUnfinished(reader)).toEqual([LIST.id])

  expect(pieces.listUnfinished(reader)).toEqual([])
  expect(() => fees.getSchedule(reader, LIST.id)).toThrow(/no fee schedule/)
})

test('a list that holds can never be taken away again', () => {
  const { writer } = begun()
  pieces.finish(writer, LIST)

  expect(() => pieces.takeAwayPart(writer, LIST.id)).toThrow(/never changes/)
  expect(() => pieces.begin(writer, LIST, ADMINISTRATOR.id)).toThrow()
})

test('what columns meant is kept for the next file', () => {
  const { reader, writer } = begun()
  const shape = 'a'.repeat(64)
  const places = { code: 2, modifier: null, words: 0, category: null, charge: 1, cash: null, codeType: null }

  columns.save(writer, shape, { headRow: 1, places: { ...places, cash: 3 } })
  columns.save(writer, shape, { headRow: 1, places })

  expect(columns.findByShape(reader, shape)).toEqual({ headRow: 1, places })
  expect(columns.findByShape(reader, 'b'.repeat(64))).toBeNull()
})
