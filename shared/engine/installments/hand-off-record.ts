import type { PlainDate } from '../../dates/plain-date.ts'
import type { CollectionCode, CollectionFact } from '../../model/collection-fact.ts'
import { addCents, type Cents, minusCents, sumCents, ZERO } from '../../money/cents.ts'
import type { HandOffFacts, HandOffRecord } from './hand-off-facts.ts'
import { pausesOn } from './late-clock.ts'

/** Money that moved on a day. */
export interface DatedMoney {
  readonly on: PlainDate
  readonly amount: Cents
}

/** An account as the clinic's own papers and ledger know it, before anybody recorded more. */
export interface HandOffAccount
  extends Pick<
    HandOffFacts,
    'on' | 'action' | 'balance' | 'standing' | 'pauses' | 'oldestLateOn' | 'limits' | 'provider'
  > {
  /** The first statement and the first default notice that were issued here; null for none. */
  readonly statementOn: PlainDate | null
  readonly noticeOn: PlainDate | null
  readonly agreedOn: PlainDate
  readonly newTermsOn: PlainDate | null
  readonly language: string
  /** Receipts that stand, and what the plan asks more or less (below zero) since, each with its day. */
  readonly receipts: readonly DatedMoney[]
  readonly adjusted: readonly DatedMoney[]
  /** What somebody recorded, the newest of each code; facts that were taken back are left out. */
  readonly recorded: readonly CollectionFact[]
}

/**
 * What the gate is asked, from the account and what was recorded about it: a recorded day wins over that of our own
 * paper. What nobody recorded stays unknown. Source: payment plan specification, section 10; 12 CFR 1006.34.
 */
export function handOffFacts(account: HandOffAccount): HandOffFacts {
  const { recorded, statementOn, noticeOn, agreedOn, newTermsOn, pauses, on } = account
  const dayOf = (code: CollectionCode): PlainDate | null => factOf(recorded, code)?.on ?? null
  const applied = pausesOn(on, pauses).find(({ reason }) => reason === 'assistanceApplication')
  return {
    on,
    action: account.action,
    balance: account.balance,
    standing: account.standing,
    pauses,
    oldestLateOn: account.oldestLateOn,
    noticeSentOn: dayOf('noticeSent') ?? noticeOn,
    firstBillOn: dayOf('firstBill') ?? statementOn,
    limits: account.limits,
    provider: account.provider,
    assistance: {
      noticeOn: dayOf('actionsNotice'),
      summaryEnclosed: dayOf('summaryEnclosed') === null ? null : true,
      spokenOn: dayOf('spokenOf'),
      openSince: applied === undefined ? null : applied.from,
    },
    planOfferedOn: dayOf('planOffered') ?? agreedOn,
    renegotiationOfferedOn: dayOf('renegotiationOffered') ?? newTermsOn,
    extraBillOn: dayOf('extraBill'),
    record: recordOf(account),
  }
}

/** The first bill as recorded or printed here: waits of the law count from it. */
export function firstBillOf({ recorded, statementOn }: Pick<HandOffAccount, 'recorded' | 'statementOn'>) {
  return factOf(recorded, 'firstBill')?.on ?? statementOn
}

/** What an agency has to be told. Payments and credits since the itemization are our own ledger's. */
function recordOf(account: HandOffAccount): HandOffRecord {
  const { recorded } = account
  const words = (code: CollectionCode): string | null => factOf(recorded, code)?.words ?? null
  const itemized = factOf(recorded, 'itemized')
  const since = itemized === null || itemized.amount === null ? null : movesSince(account, itemized.on, itemized.amount)
  return {
    itemizedOn: itemized === null ? null : itemized.on,
    itemizedBalance: itemized === null ? null : itemized.amount,
    interestSince: factOf(recorded, 'interestSince')?.amount ?? (since === null ? null : since.charges),
    feesSince: factOf(recorded, 'feesSince')?.amount ?? (since === null ? null : since.charges),
    paymentsSince: since === null ? null : since.payments,
    creditsSince: since === null ? null : since.credits,
    language: words('language') ?? account.language,
    attorney: words('attorney'),
    inconvenientTimes: words('inconvenientTimes'),
    optOuts: words('optOuts'),
  }
}

interface Moves {
  readonly payments: Cents
  readonly credits: Cents
  /** Zero where the balance follows from payments and credits alone; null where something else was added to it. */
  readonly charges: Cents | null
}

function movesSince({ balance, receipts, adjusted }: HandOffAccount, day: PlainDate, itemized: Cents): Moves {
  const later = (money: readonly DatedMoney[]) => money.filter(({ on }) => on > day).map(({ amount }) => amount)
  const payments = sumCents(later(receipts))
  const changes = later(adjusted)
  const credits = minusCents(ZERO, sumCents(changes.filter((amount) => amount < 0)))
  const added = sumCents(changes.filter((amount) => amount > 0))
  const explained = minusCents(minusCents(addCents(itemized, added), payments), credits)
  return { payments, credits, charges: explained === balance ? ZERO : null }
}

function factOf(recorded: readonly CollectionFact[], code: CollectionCode): CollectionFact | null {
  return recorded.find((fact) => fact.code === code) ?? null
}
