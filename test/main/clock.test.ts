import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { newId, newTicket, now, vaultClock } from '../../electron/main/clock.ts'
import { personIdSchema } from '../../shared/model/ids.ts'

/** What the clock says on a computer in that zone; `at` is what it believes the moment to be. */
function inZone(zone: string, moments: readonly string[]): readonly string[] {
  const source = JSON.stringify(new URL('../../electron/main/clock.ts', import.meta.url).href)
  const script = `
    const { localMoment, today } = await import(${source})
    const moments = ${JSON.stringify(moments)}
    const RealDate = Date
    const days = moments.map((at) => {
      globalThis.Date = class extends RealDate { constructor(...args) { super(...(args.length ? args : [at])) } }
      return today()
    })
    globalThis.Date = RealDate
    console.log(JSON.stringify(moments.map((at, index) => localMoment(at) + ' ' + days[index])))`
  const words = ['--input-type=module', '-e', script]
  const output = execFileSync(process.execPath, words, { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
  return JSON.parse(output)
}

test.each([
  [
    'America/New_York',
    [
      ['2026-11-09T19:32:00.000Z', '2026-11-09T14:32:00-05:00 2026-11-09'],
      ['2026-07-01T03:59:59.999Z', '2026-06-30T23:59:59-04:00 2026-06-30'],
      ['2026-11-01T05:30:00.000Z', '2026-11-01T01:30:00-04:00 2026-11-01'],
      ['2026-11-01T06:30:00.000Z', '2026-11-01T01:30:00-05:00 2026-11-01'],
      ['2026-03-08T07:00:00.000Z', '2026-03-08T03:00:00-04:00 2026-03-08'],
    ],
  ],
  [
    'Pacific/Apia',
    [
      ['2026-11-09T19:32:00.000Z', '2026-11-10T08:32:00+13:00 2026-11-10'],
      ['2026-12-31T11:00:00.000Z', '2027-01-01T00:00:00+13:00 2027-01-01'],
      ['2011-12-30T09:59:59.000Z', '2011-12-29T23:59:59-10:00 2011-12-29'],
      ['2011-12-30T10:00:00.000Z', '2011-12-31T00:00:00+14:00 2011-12-31'],
    ],
  ],
  [
    'UTC',
    [
      ['2026-11-09T19:32:00.000Z', '2026-11-09T19:32:00+00:00 2026-11-09'],
      ['2026-02-28T23:59:59.999Z', '2026-02-28T23:59:59+00:00 2026-02-28'],
    ],
  ],
  ['Asia/Kathmandu', [['2026-11-09T19:32:00.000Z', '2026-11-10T01:17:00+05:45 2026-11-10']]],
  ['America/St_Johns', [['2026-11-09T03:00:00.000Z', '2026-11-08T23:30:00-03:30 2026-11-08']]],
])('papers and days follow the clock of a desk in %s', (zone, cases) => {
  expect(
    inZone(
      zone,
      cases.map(([at]) => at ?? ''),
    ),
  ).toEqual(cases.map(([, local]) => local))
})

test('a moment is in UTC', () => {
  expect(now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})

test('ids fit every record and never repeat', () => {
  const ids = Array.from({ length: 1_000 }, newId)

  expect(new Set(ids).size).toBe(1_000)
  expect(ids.filter((id) => !personIdSchema.safeParse(id).success)).toEqual([])
})

test('a ticket can be read aloud', () => {
  expect(newTicket()).toMatch(/^P-[0-9A-F]{6}$/)
})

test('both clocks of the vault run in milliseconds', () => {
  expect(Math.abs(vaultClock.wallMs() - Date.now())).toBeLessThan(1_000)
  expect(vaultClock.sinceBootMs()).toBeGreaterThan(1_000)
})
