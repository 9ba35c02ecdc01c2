import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isPlainDate, plainDate } from '../../shared/dates/plain-date.ts'
import { creditDuty } from '../../shared/engine/installments/credit-balance.ts'
import { cents } from '../../shared/money/cents.ts'
import { installmentsBeforeDisclosure } from '../../shared/rules/credit/installments-before-disclosure.ts'
import { type Parameter, parameter, valueOn } from '../../shared/rules/parameter.ts'

const RULES = join(import.meta.dirname, '../../shared/rules')

const files = ['credit', 'calendar'].flatMap((folder) =>
  readdirSync(join(RULES, folder)).map((file) => ({ id: idOf(folder, file), path: join(RULES, folder, file) })),
)

function idOf(folder: string, file: string): string {
  const name = file.replace(/\.ts$/, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  return `${folder}.${name}`
}

async function ruleIn(path: string): Promise<Parameter<unknown>> {
  const loaded: Record<string, Parameter<unknown>> = await import(path)
  const [rule] = Object.values(loaded)
  if (!rule) throw new Error(`no rule in ${path}`)
  return rule
}

describe.each(files)('the rule $id', ({ id, path }) => {
  test('is named like its file', async () => {
    expect((await ruleIn(path)).id).toBe(id)
  })

  test('asks one question, in a unit, with a source that was read', async () => {
    const rule = await ruleIn(path)

    expect(rule.asks).toMatch(/^[A-Z].*\?$/)
    expect(rule.unit).not.toBe('')
    expect(rule.source.cite).toMatch(/CFR|U\.S\.C\./)
    expect(isPlainDate(rule.source.read)).toBe(true)
  })

  test('holds values from rising dates', async () => {
    const dates = (await ruleIn(path)).values.map((dated) => dated.from)

    expect(dates.length).toBeGreaterThan(0)
    expect(dates.every(isPlainDate)).toBe(true)
    expect(dates.toSorted()).toEqual(dates)
    expect(new Set(dates).size).toBe(dates.length)
  })
})

test('a rule has no value before its first date', () => {
  expect(valueOn(installmentsBeforeDisclosure, plainDate('2011-12-29'))).toBeNull()
  expect(valueOn(installmentsBeforeDisclosure, plainDate('2011-12-30'))).toBe(4)
})

test('a value holds until the next date', () => {
  const changing = parameter<number>({
    id: 'sample.changing',
    asks: 'Which value holds?',
    unit: 'count',
    source: { cite: 'sample', read: '2026-11-21' },
    values: [
      { from: '2026-01-01', value: 1 },
      { from: '2027-01-01', value: 2 },
    ],
  })

  expect(valueOn(changing, plainDate('2026-12-31'))).toBe(1)
  expect(valueOn(changing, plainDate('2027-01-01'))).toBe(2)
})

test('a credit above a dollar is given back after half a year at the latest', () => {
  expect(creditDuty(cents(101), plainDate('2026-12-01'))).toEqual({ refundOnRequest: true, effortFrom: '2027-06-01' })
  expect(creditDuty(cents(100), plainDate('2026-12-01'))).toEqual({ refundOnRequest: false, effortFrom: null })
})
