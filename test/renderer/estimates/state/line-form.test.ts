import { expect, test } from 'vitest'
import { serviceDateChanged } from '../../../../renderer/features/estimates/state/good-faith-clock.ts'
import { lineOf, typedLine } from '../../../../renderer/features/estimates/state/line-form.ts'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import { kneeDraft, kneeLines } from '../../../support/knee-estimate.ts'
import { TODAY } from '../../../support/samples.ts'

function scan() {
  const [, , line] = kneeLines()
  if (line === undefined) throw new Error('the scan is missing')
  return line
}

test('an untouched box leaves the service as it was', () => {
  expect(lineOf(typedLine(scan()), scan(), TODAY)).toEqual(scan())
})

test('a stay keeps its days and where it led', () => {
  const stay = lineOf({ ...typedLine(scan()), days: '4', admitted: true, nsaProtected: true }, scan(), TODAY)

  expect([stay.days, stay.admitted, stay.nsaProtected]).toEqual([4, true, true])
  expect(typedLine(stay)).toMatchObject({ days: '4', admitted: true, nsaProtected: true })
})

test('a stay of more than a year counts as one', () => {
  expect(lineOf({ ...typedLine(scan()), days: '900' }, scan(), TODAY).days).toBe(366)
})

test('a first service date is scheduled on the day it is typed', () => {
  const before = { ...kneeDraft(), scheduledOn: null }
  const dated = serviceDateChanged(before, plainDate('2026-12-08'), TODAY)

  expect([dated.scheduledOn, dated.question.serviceOn]).toEqual([TODAY, '2026-12-08'])
})

test('a moved service date keeps the day of scheduling', () => {
  const before = { ...kneeDraft(), scheduledOn: plainDate('2026-11-02') }

  expect(serviceDateChanged(before, plainDate('2026-12-15'), TODAY).scheduledOn).toBe('2026-11-02')
  expect(serviceDateChanged(before, null, TODAY).scheduledOn).toBeNull()
})
