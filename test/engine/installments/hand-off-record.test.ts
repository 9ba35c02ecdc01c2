import { describe, expect, test } from 'vitest'
import { firstBillOf, type HandOffAccount, handOffFacts } from '../../../shared/engine/installments/hand-off-record.ts'
import { type Pause, pausesOn } from '../../../shared/engine/installments/late-clock.ts'
import type { CollectionCode, CollectionFact } from '../../../shared/model/collection-fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { day } from './by-hand.ts'
import { chosenIn, limitsFor } from './policy/sample.ts'

/** Something that somebody recorded on a day, with an amount or with words. */
function recorded(code: CollectionCode, on: string, said: number | string = ''): CollectionFact {
  const amount = typeof said === 'number' ? cents(said) : null
  return { code, on: day(on), amount, words: String(said), note: '', isTakenBack: false }
}

/** 450.00 open; the clinic's own statement of November 30 and notice of March 1 are known. */
function account(over: Partial<HandOffAccount> = {}): HandOffAccount {
  return {
    on: day('2027-04-30'),
    action: 'assignment',
    balance: cents(45_000),
    standing: {
      state: 'defaultNotice',
      late: [1],
      dueUnpaid: [],
      noticeOn: day('2027-03-01'),
      cureBy: day('2027-03-31'),
      amountToCure: cents(10_000),
    },
    pauses: [],
    oldestLateOn: day('2027-01-15'),
    limits: limitsFor(chosenIn(null)),
    provider: { kind: 'professional', isNonprofit: null },
    statementOn: day('2026-11-30'),
    noticeOn: day('2027-03-01'),
    agreedOn: day('2026-12-15'),
    newTermsOn: null,
    language: 'en',
    receipts: [],
    adjusted: [],
    recorded: [],
    ...over,
  }
}

const money = (on: string, amount: number) => ({ on: day(on), amount: cents(amount) })

describe('the days that the gate counts from', () => {
  test('are those of the clinic’s own papers at first', () => {
    expect(handOffFacts(account())).toMatchObject({
      firstBillOn: '2026-11-30',
      noticeSentOn: '2027-03-01',
      planOfferedOn: '2026-12-15',
      renegotiationOfferedOn: null,
      extraBillOn: null,
      assistance: { noticeOn: null, summaryEnclosed: null, spokenOn: null, openSince: null },
    })
  })

  test('are the recorded ones where somebody recorded them', () => {
    const facts = handOffFacts(
      account({
        newTermsOn: day('2027-03-10'),
        recorded: [
          recorded('firstBill', '2026-11-15'),
          recorded('noticeSent', '2027-03-03'),
          recorded('planOffered', '2026-12-01'),
          recorded('renegotiationOffered', '2027-04-02'),
          recorded('extraBill', '2027-04-05'),
          recorded('actionsNotice', '2027-03-20'),
          recorded('summaryEnclosed', '2027-03-21'),
          recorded('spokenOf', '2027-03-22'),
        ],
      }),
    )

    expect(facts).toMatchObject({
      firstBillOn: '2026-11-15',
      noticeSentOn: '2027-03-03',
      planOfferedOn: '2026-12-01',
      renegotiationOfferedOn: '2027-04-02',
      extraBillOn: '2027-04-05',
      assistance: { noticeOn: '2027-03-20', summaryEnclosed: true, spokenOn: '2027-03-22' },
    })
  })

  test('take new terms for renegotiation that was offered', () => {
    expect(handOffFacts(account({ newTermsOn: day('2027-03-10') })).renegotiationOfferedOn).toBe('2027-03-10')
  })

  test('take the newest record of a kind, which stands first', () => {
    const twice = [recorded('firstBill', '2026-11-18'), recorded('firstBill', '2026-11-15')]

    expect(handOffFacts(account({ recorded: twice })).firstBillOn).toBe('2026-11-18')
  })

  test('have the first bill as recorded, or as printed here', () => {
    expect(firstBillOf({ recorded: [recorded('firstBill', '2026-11-15')], statementOn: day('2026-11-30') })).toBe(
      '2026-11-15',
    )
    expect(firstBillOf({ recorded: [recorded('noticeSent', '2026-11-15')], statementOn: day('2026-11-30') })).toBe(
      '2026-11-30',
    )
    expect(firstBillOf({ recorded: [], statementOn: null })).toBeNull()
  })
})

describe('an application for assistance', () => {
  const applied = (from: string, to: string | null): Pause => {
    return { from: day(from), to: to === null ? null : day(to), reason: 'assistanceApplication' }
  }
  const openSince = (...pauses: readonly Pause[]) => handOffFacts(account({ pauses })).assistance.openSince

  test.each<[string, string, string | null, string | null]>([
    ['without an end', '2027-04-01', null, '2027-04-01'],
    ['to the very day', '2027-04-01', '2027-04-30', '2027-04-01'],
    ['to the day before', '2027-04-01', '2027-04-29', null],
    ['from the very day', '2027-04-30', null, '2027-04-30'],
    ['from the day after', '2027-05-01', null, null],
  ])('is open on the days of its pause: %s', (...[, from, to, since]) => {
    expect(openSince(applied(from, to))).toBe(since)
  })

  test('is open since the first of several, whichever was entered first', () => {
    const [early, late] = [applied('2027-03-01', null), applied('2027-04-01', null)]

    expect(openSince(late, early)).toBe('2027-03-01')
    expect(openSince(early, late)).toBe('2027-03-01')
  })

  test('is none where a pause has another reason', () => {
    expect(openSince({ ...applied('2027-04-01', null), reason: 'hardship' })).toBeNull()
  })
})

test('pauses of a day stand by their first day, then by their reason', () => {
  const pause = (from: string, to: string | null, reason: Pause['reason']): Pause => {
    return { from: day(from), to: to === null ? null : day(to), reason }
  }
  const all = [
    pause('2027-03-05', null, 'military'),
    pause('2027-03-01', '2027-03-10', 'hardship'),
    pause('2027-03-01', '2027-03-10', 'bankruptcy'),
    pause('2027-03-01', '2027-03-09', 'deceased'),
    pause('2027-03-11', null, 'insuranceAppeal'),
  ]

  expect(pausesOn(day('2027-03-10'), all).map(({ reason }) => reason)).toEqual(['bankruptcy', 'hardship', 'military'])
  expect(pausesOn(day('2027-02-28'), all)).toEqual([])
})

describe('what an agency has to be told', () => {
  const record = (over: Partial<HandOffAccount>) => handOffFacts(account(over)).record
  const itemized = recorded('itemized', '2027-03-01', 60_000)

  test('is unknown while nothing was itemized', () => {
    expect(record({})).toEqual({
      itemizedOn: null,
      itemizedBalance: null,
      interestSince: null,
      feesSince: null,
      paymentsSince: null,
      creditsSince: null,
      language: 'en',
      attorney: null,
      inconvenientTimes: null,
      optOuts: null,
    })
  })

  test('has payments and credits since the itemization from the ledger', () => {
    // 600.00 less 100.00 paid and 50.00 taken off is the balance: nothing was added.
    const since = record({
      recorded: [itemized],
      receipts: [money('2027-03-01', 7_000), money('2027-03-02', 4_000), money('2027-04-15', 6_000)],
      adjusted: [money('2027-02-01', -9_000), money('2027-03-20', -5_000)],
    })

    expect(since).toMatchObject({
      itemizedOn: '2027-03-01',
      itemizedBalance: 60_000,
      paymentsSince: 10_000,
      creditsSince: 5_000,
      interestSince: 0,
      feesSince: 0,
    })
  })

  test('has no interest and fees of its own where something else was added', () => {
    // 600.00 less 100.00 would be 500.00; 15.00 more are open than the ledger explains.
    const since = record({
      recorded: [itemized],
      balance: cents(51_500),
      receipts: [money('2027-03-02', 10_000)],
    })

    expect(since).toMatchObject({ paymentsSince: 10_000, creditsSince: 0, interestSince: null, feesSince: null })
  })

  test('counts a charge that joined as explained, and as no credit', () => {
    // 600.00 and 30.00 more, less 100.00 and 50.00.
    const since = record({
      recorded: [itemized],
      balance: cents(48_000),
      receipts: [money('2027-03-02', 10_000)],
      adjusted: [money('2027-03-05', 3_000), money('2027-03-20', -5_000)],
    })

    expect(since).toMatchObject({ creditsSince: 5_000, interestSince: 0, feesSince: 0 })
  })

  test('takes interest and fees as somebody recorded them', () => {
    const since = record({
      recorded: [itemized, recorded('interestSince', '2027-04-20', 1_100), recorded('feesSince', '2027-04-20', 400)],
      balance: cents(51_500),
      receipts: [money('2027-03-02', 10_000)],
    })

    expect(since).toMatchObject({ interestSince: 1_100, feesSince: 400 })
  })

  test('takes the language and the wishes of the person as recorded', () => {
    const wishes = [
      recorded('language', '2027-04-01', 'es'),
      recorded('attorney', '2027-04-01', 'none'),
      recorded('inconvenientTimes', '2027-04-01', 'Before noon'),
      recorded('optOuts', '2027-04-01', 'No texts'),
    ]

    expect(record({ recorded: wishes })).toMatchObject({
      language: 'es',
      attorney: 'none',
      inconvenientTimes: 'Before noon',
      optOuts: 'No texts',
    })
  })

  test('has no sums where the itemized balance itself is not told', () => {
    expect(record({ recorded: [recorded('itemized', '2027-03-01')] })).toMatchObject({
      itemizedOn: '2027-03-01',
      itemizedBalance: null,
      paymentsSince: null,
      interestSince: null,
    })
  })
})
