import { describe, expect, test } from 'vitest'
import { type AllocationRule, allocate, USUAL_ALLOCATION } from '../../../shared/engine/installments/allocate.ts'
import { demandsOn, withBalances } from '../../../shared/engine/installments/demand.ts'
import {
  type BilledRow,
  inMoneyOrder,
  inRowOrder,
  type PlanMoney,
  reAsked,
} from '../../../shared/engine/installments/interest-account.ts'
import {
  COMPONENTS,
  componentLeft,
  NO_PARTS,
  nextDue,
  type OpenInstallment,
  PLAN_FEE,
} from '../../../shared/engine/installments/open-installment.ts'
import { feeDemand, type PlanEntry, replay, withExcess } from '../../../shared/engine/installments/replay.ts'
import { cents } from '../../../shared/money/cents.ts'
import { day } from './by-hand.ts'

/** An installment of interest, principal and fee, and what was paid on each. */
function open(
  number: number,
  on: string,
  due: readonly [number, number, number],
  paid: readonly [number, number, number] = [0, 0, 0],
): OpenInstallment {
  const parts = ([interest, principal, fee]: readonly [number, number, number]) => {
    return { interest: cents(interest), principal: cents(principal), fee: cents(fee) }
  }
  return { number, contractOn: day(on), due: parts(due), paid: parts(paid) }
}

describe('what is left of an installment', () => {
  test('is told for each of its parts', () => {
    const installment = open(1, '2027-02-01', [500, 10_000, 1_500], [500, 4_000, 0])

    expect(COMPONENTS.map((part) => [part, componentLeft(installment, part)])).toEqual([
      ['interest', 0],
      ['principal', 6_000],
      ['fee', 1_500],
    ])
  })
})

describe('the next payment', () => {
  const rows = [
    open(3, '2027-04-01', [0, 10_000, 0]),
    open(1, '2027-02-01', [0, 10_000, 0], [0, 2_500, 0]),
    open(2, '2027-03-01', [0, 10_000, 0], [0, 10_000, 0]),
  ]

  test.each<[string, number | null]>([
    ['2027-01-15', 1],
    ['2027-02-01', 1],
    ['2027-02-02', 3],
    ['2027-03-01', 3],
    ['2027-04-01', 3],
    ['2027-04-02', null],
  ])('is the first one with something left from the day on: %s', (on, number) => {
    expect(nextDue(rows, day(on))?.number ?? null).toBe(number)
  })

  test('is none where everything is paid, and none of no plan', () => {
    expect(nextDue([open(2, '2027-03-01', [0, 10_000, 0], [0, 10_000, 0])], day('2027-01-01'))).toBeNull()
    expect(nextDue([], day('2027-01-01'))).toBeNull()
  })

  test('may be one of which only a fee is left', () => {
    const late = [open(1, '2027-02-01', [0, 10_000, 1_500], [0, 10_000, 0])]

    expect(nextDue(late, day('2027-02-01'))?.number).toBe(1)
  })
})

describe('dated amounts of a plan', () => {
  const demand = (number: number, on: string, amount: number) => ({ number, dueOn: day(on), amount: cents(amount) })

  test('carry what is left after each', () => {
    const all = [demand(4, '2027-02-01', 100), demand(5, '2027-03-01', 0), demand(6, '2027-04-01', 250)]

    expect(withBalances(all).map(({ balanceAfter }) => balanceAfter)).toEqual([250, 250, 0])
    expect(withBalances([])).toEqual([])
  })

  test('are numbered from the number that is given', () => {
    const dates = ['2027-02-01', '2027-03-01'].map((text) => day(text))

    expect(demandsOn([cents(100), cents(250)], dates, 7)).toEqual([
      demand(7, '2027-02-01', 100),
      demand(8, '2027-03-01', 250),
    ])
  })

  test('end where either dates or amounts end', () => {
    expect(demandsOn([cents(100), cents(250)], [day('2027-02-01')], 1)).toEqual([demand(1, '2027-02-01', 100)])
    expect(demandsOn([cents(100)], [day('2027-02-01'), day('2027-03-01')], 1)).toEqual([demand(1, '2027-02-01', 100)])
  })
})

describe('a fee of the plan itself', () => {
  test('is due at once, all of it as a fee', () => {
    expect(feeDemand(day('2027-02-01'), cents(2_500), 3)).toEqual({
      number: PLAN_FEE,
      contractOn: '2027-02-01',
      due: { interest: 0, principal: 0, fee: 2_500 },
      paid: NO_PARTS,
      fee: 3,
    })
  })

  test('is paid after what is due and before what is not', () => {
    // 100.00 are due, 30.00 of 130.00 are left: 25.00 for the fee, 5.00 for March.
    const rows = [open(1, '2027-02-01', [0, 10_000, 0]), open(2, '2027-03-01', [0, 10_000, 0])]
    const all = [...rows, feeDemand(day('2027-02-01'), cents(2_500), 1)]
    const { rows: used } = allocate(all, { on: day('2027-02-01'), amount: cents(13_000) }, USUAL_ALLOCATION)

    expect(used.map(({ number, amount, fee }) => [number, amount, fee ?? '-'])).toEqual([
      [1, 10_000, '-'],
      [0, 2_500, 1],
      [2, 500, '-'],
    ])
  })

  test('waits for its own day', () => {
    const all = [open(1, '2027-02-01', [0, 10_000, 0]), feeDemand(day('2027-02-10'), cents(2_500), 1)]
    const { rows: used } = allocate(all, { on: day('2027-02-01'), amount: cents(10_000) }, USUAL_ALLOCATION)

    expect(used.map(({ number }) => number)).toEqual([1])
  })
})

describe('where the money of one day goes', () => {
  const plain = (number: number, on: string, left: number) => open(number, on, [0, left, 0])
  const coming = [plain(1, '2027-02-01', 100), plain(2, '2027-03-01', 100), plain(3, '2027-04-01', 100)]
  const used = (amount: number, over: Partial<AllocationRule>, all = coming) =>
    allocate(all, { on: day('2027-01-15'), amount: cents(amount) }, { ...USUAL_ALLOCATION, ...over }).rows.map(
      ({ number, amount: part, component }) => `${number} ${component} ${part}`,
    )

  test.each<[string, number, readonly string[]]>([
    ['0.10: a spare cent to the first', 10, ['1 principal 4', '2 principal 3', '3 principal 3']],
    ['0.11: spare cents to the first two', 11, ['1 principal 4', '2 principal 4', '3 principal 3']],
    ['0.09: none to spare', 9, ['1 principal 3', '2 principal 3', '3 principal 3']],
    ['0.01', 1, ['1 principal 1']],
  ])('is spread in equal shares where that is the rule: %s', (_, amount, rows) => {
    expect(used(amount, { excess: 'spread', early: 'isExcess' })).toEqual(rows)
  })

  test('goes round again where an installment cannot take its share', () => {
    // 0.90 are three of 0.30; 0.10 of the first’s do not fit and go round as 0.05 each.
    const narrow = [plain(1, '2027-02-01', 20), ...coming.slice(1)]

    expect(used(90, { excess: 'spread', early: 'isExcess' }, narrow)).toEqual([
      '1 principal 20',
      '2 principal 35',
      '3 principal 35',
    ])
  })

  test('pays the next installment before it is spread, where that is the rule', () => {
    expect(used(104, { excess: 'spread', early: 'paysNext' })).toEqual([
      '1 principal 100',
      '2 principal 2',
      '3 principal 2',
    ])
  })

  test('takes fees of the plan first where the clinic takes fees first', () => {
    const due = [open(1, '2027-01-10', [50, 500, 0]), feeDemand(day('2027-01-12'), cents(150), 1)]

    expect(used(300, {}, due)).toEqual(['1 interest 50', '1 principal 250'])
    expect(used(300, { order: ['fee', 'interest', 'principal'] }, due)).toEqual([
      '0 fee 150',
      '1 interest 50',
      '1 principal 100',
    ])
  })

  test('finishes one part of all due installments where that is the rule', () => {
    const due = [open(1, '2027-01-10', [50, 500, 0]), open(2, '2027-01-12', [40, 500, 0])]

    expect(used(120, { scope: 'componentFirst' }, due)).toEqual(['1 interest 50', '2 interest 40', '1 principal 30'])
    expect(used(120, {}, due)).toEqual(['1 interest 50', '1 principal 70'])
  })

  test('pays the last installments first where that is the rule', () => {
    expect(used(150, { excess: 'last', early: 'isExcess' })).toEqual(['3 principal 100', '2 principal 50'])
  })

  test('pays principal alone where that is meant', () => {
    const bearing = [open(1, '2027-02-01', [10, 90, 0]), open(2, '2027-03-01', [10, 90, 0])]

    expect(used(120, { excess: 'principal' }, bearing)).toEqual(['2 principal 90', '1 principal 30'])
  })

  test('waits whole where its payer wants that', () => {
    expect(used(150, { excess: 'credit', early: 'isExcess' })).toEqual([])
    expect(used(150, { excess: 'credit', early: 'paysNext' })).toEqual(['1 principal 100'])
  })
})

describe('fees and idle money', () => {
  const rows = [open(1, '2027-02-01', [0, 10_000, 0])]
  const pays = (seq: number, on: string, amount: number, excess?: 'next' | 'credit' | 'principal'): PlanEntry => {
    const entry = { type: 'payment', seq, on: day(on), amount: cents(amount) } as const
    return excess === undefined ? entry : { ...entry, excess }
  }
  const fee = (seq: number, on: string, amount: number): PlanEntry => {
    return { type: 'fee', seq, on: day(on), amount: cents(amount) }
  }
  const waiver = (of: number, amount: number): PlanEntry => {
    return { type: 'waiver', seq: 90 + of, on: day('2027-03-01'), of, amount: cents(amount) }
  }
  const told = (entries: readonly PlanEntry[], excess: 'next' | 'credit' = 'next') => {
    const { fees, credit, payments } = replay(rows, entries, withExcess(USUAL_ALLOCATION, excess))
    return { fees: fees.map(({ paid }) => paid.fee), credit, left: payments.map(({ leftOver }) => leftOver) }
  }

  test('money that lay idle pays a fee that comes up', () => {
    // 120.00 pay 100.00; 15.00 of the 20.00 that lie idle go to the fee.
    expect(told([pays(1, '2027-02-01', 12_000), fee(1, '2027-02-20', 1_500)])).toEqual({
      fees: [1_500],
      credit: 500,
      left: [500],
    })
  })

  test('the oldest idle money pays first', () => {
    const paid = [pays(1, '2027-02-01', 10_400), pays(2, '2027-02-02', 300), fee(1, '2027-02-20', 500)]

    expect(told(paid)).toEqual({ fees: [500], credit: 200, left: [0, 200] })
  })

  test('money whose payer wants it to wait is not touched', () => {
    expect(told([pays(1, '2027-02-01', 12_000, 'credit'), fee(1, '2027-02-20', 1_500)])).toEqual({
      fees: [0],
      credit: 2_000,
      left: [2_000],
    })
    expect(told([pays(1, '2027-02-01', 12_000), fee(1, '2027-02-20', 1_500)], 'credit').fees).toEqual([0])
    expect(told([pays(1, '2027-02-01', 12_000, 'next'), fee(1, '2027-02-20', 1_500)], 'credit').fees).toEqual([1_500])
  })

  test('a fee that was waived in part asks for the rest', () => {
    const paid = [pays(1, '2027-02-01', 12_000), fee(1, '2027-02-20', 1_500)]

    expect(told([...paid, waiver(1, 900)])).toMatchObject({ fees: [600], credit: 1_400 })
    expect(told([...paid, waiver(1, 900), waiver(1, 600)])).toMatchObject({ fees: [0], credit: 2_000 })
    expect(told([...paid, waiver(1, 9_000)])).toMatchObject({ fees: [0], credit: 2_000 })
    expect(told([...paid, waiver(2, 900)])).toMatchObject({ fees: [1_500], credit: 500 })
  })

  test('a fee of the day of a payment stands before it', () => {
    // 100.00 for the installment, 15.00 for the fee, whichever was posted first.
    const money = pays(2, '2027-02-01', 11_000)

    expect(told([money, fee(3, '2027-02-01', 1_500)])).toEqual({ fees: [1_000], credit: 0, left: [0] })
    expect(told([fee(1, '2027-02-01', 1_500), money])).toEqual({ fees: [1_000], credit: 0, left: [0] })
  })
})

describe('the rows and the money of an account with interest', () => {
  const row = (number: number, on: string, amount: number, interest: number): BilledRow => {
    return { number, contractOn: day(on), amount: cents(amount), interest: cents(interest) }
  }
  const money = (seq: number, on: string): PlanMoney => ({ seq, on: day(on), amount: cents(1), excess: 'next' })

  test('money counts by its day, then in the order of posting', () => {
    const typed = [money(4, '2027-03-01'), money(2, '2027-03-01'), money(9, '2027-02-28'), money(1, '2027-03-02')]

    expect(inMoneyOrder(typed).map(({ seq }) => seq)).toEqual([9, 2, 4, 1])
  })

  test('rows count by their day, then by their number', () => {
    const all = [row(3, '2027-03-01', 1, 0), row(2, '2027-03-01', 1, 0), row(4, '2027-02-01', 1, 0)]

    expect(inRowOrder(all).map(({ number }) => number)).toEqual([4, 2, 3])
    expect(all.map(({ number }) => number)).toEqual([3, 2, 4])
  })

  test('a row that asks more asks more interest, never more principal', () => {
    expect(reAsked(row(1, '2027-02-01', 10_000, 500), cents(10_120))).toEqual(row(1, '2027-02-01', 10_120, 620))
    expect(reAsked(row(1, '2027-02-01', 10_000, 500), cents(9_700))).toEqual(row(1, '2027-02-01', 9_700, 200))
  })

  test('a row that asks less than its principal holds interest below zero', () => {
    expect(reAsked(row(1, '2027-02-01', 10_000, 500), cents(9_000))).toEqual(row(1, '2027-02-01', 9_000, -500))
  })

  test('a row that asks the same stays the same', () => {
    const same = row(1, '2027-02-01', 10_000, 500)

    expect(reAsked(same, cents(10_000))).toBe(same)
  })
})
