import { type Cents, cents } from '../../money/cents.ts'
import { decimalText } from '../../money/decimal-text.ts'
import { divideRounded, type Rounding } from '../../money/rounding.ts'
import { type Amortized, type AmortizedRow, amortize, CLEAR, type RowPayment } from './amortize.ts'
import { levelPayment } from './level-payment.ts'
import { interestOn, NO_INTEREST, type PeriodRate } from './period-rate.ts'
import { type PlanRefusal, planRefused } from './refusal.ts'

/** How a payment is rounded, and whether the last one clears the balance or stays level and leaves a few cents. */
export interface Leveling {
  readonly rounding: Rounding
  readonly increment: number
  readonly final: 'adjust' | 'leave'
}

/** A schedule with interest: its rows, what they leave, and the regular payment before and after rounding. */
export interface InterestRows extends Amortized {
  readonly kind: 'rows'
  readonly payment: Cents
  /** In dollars, before it was rounded. */
  readonly unrounded: string
  /** What a last payment of its own would have been, where it joined the one before; else left out. */
  readonly joinedRest?: Cents
}

/** The level payment of a schedule, given or solved, and the solved one before it was rounded. */
export interface LevelSize {
  readonly kind: 'level'
  readonly payment: Cents
  readonly unrounded: string
}

/** The level payment that clears the balance, or the given one; refused where it does not pay the first interest. */
export function levelSize(
  principal: Cents,
  rates: readonly PeriodRate[],
  given: Cents | null,
  leveling: Pick<Leveling, 'rounding' | 'increment'>,
): LevelSize | PlanRefusal {
  const solved = levelPayment(principal, rates, leveling.rounding, leveling.increment)
  const payment = given === null ? solved.amount : given
  const refusal = interestNotCovered(principal, rates[0] ?? NO_INTEREST, payment)
  return refusal ? refusal : { kind: 'level', payment, unrounded: solved.unrounded }
}

/** Level payments: the given one, or the one that clears the balance. Source: payment plan specification, 5.2. */
export function levelRows(
  principal: Cents,
  rates: readonly PeriodRate[],
  given: Cents | null,
  leveling: Leveling,
): InterestRows | PlanRefusal {
  const size = levelSize(principal, rates, given, leveling)
  return size.kind === 'refused' ? size : walkedRows(principal, rates, size, leveling.final)
}

/** The rows of a level payment. */
export function walkedRows(
  principal: Cents,
  rates: readonly PeriodRate[],
  { payment, unrounded }: LevelSize,
  final: Leveling['final'],
): InterestRows {
  const level: RowPayment = { pay: 'amount', amount: payment }
  const payments: RowPayment[] = rates.map(() => level)
  payments[rates.length - 1] = final === 'adjust' ? CLEAR : { pay: 'level', amount: payment }
  return { kind: 'rows', payment, unrounded, ...amortize(principal, rates, payments) }
}

/**
 * Payments of a fixed amount until the balance is cleared, over at most as many rows as there are rates.
 * A last one below `minimumFinal` joins the one before it. Source: payment plan specification, sections 4 and 5.5.
 */
export function rowsUntilClear(
  principal: Cents,
  rates: readonly PeriodRate[],
  payment: Cents,
  minimumFinal: Cents,
): InterestRows | PlanRefusal {
  const refusal = interestNotCovered(principal, rates[0] ?? NO_INTEREST, payment)
  if (refusal) return refusal
  const level: RowPayment = { pay: 'amount', amount: payment }
  const payments = rates.map(() => level)
  const walked = amortize(principal, rates, payments)
  if (walked.left > 0) {
    const needed = levelPayment(principal, rates, 'up', 1).amount
    const facts = { count: rates.length + 1, maximumCount: rates.length, amountNeeded: needed }
    return planRefused('termTooLong', facts)
  }
  const unrounded = decimalText(BigInt(payment), 100n, 2)
  const [last, count] = [walked.rows.at(-1), walked.rows.length]
  if (!last || last.payment >= minimumFinal || count === 1) return { kind: 'rows', payment, unrounded, ...walked }
  const joined = balloonRows(principal, rates.slice(0, count - 1), payment)
  return { kind: 'rows', payment, unrounded, joinedRest: last.payment, ...joined }
}

/** Payments of interest alone, or of nothing at all, before the level ones begin. */
export interface Grace {
  /** Rows that pay no principal, the first `nothing` of them no interest either. */
  readonly noPrincipal: number
  readonly nothing: number
}

/**
 * Interest-only rows, or rows without any payment whose interest, each row's to the cent, falls due in one lump with
 * the next payment, uncompounded; then level rows. Source: payment plan specification, sections 5.2 and 5.4.
 */
export function graceRows(
  principal: Cents,
  rates: readonly PeriodRate[],
  grace: Grace,
  leveling: Leveling,
): InterestRows {
  const solved = levelPayment(principal, rates.slice(grace.noPrincipal), leveling.rounding, leveling.increment)
  const payments = rates.map((_, k): RowPayment => {
    if (k < grace.nothing) return { pay: 'deferred' }
    if (k < grace.noPrincipal) return { pay: 'interest' }
    if (k === rates.length - 1 && leveling.final === 'adjust') return CLEAR
    return { pay: 'amount', amount: solved.amount, waitingOnTop: k === grace.nothing }
  })
  const { amount, unrounded } = solved
  return { kind: 'rows', payment: amount, unrounded, ...amortize(principal, rates, payments) }
}

/** Given payments and the rest at the end. The last row is a balloon and is labelled as one. */
export function balloonRows(principal: Cents, rates: readonly PeriodRate[], payment: Cents): Amortized {
  const last = rates.length - 1
  return amortize(
    principal,
    rates,
    rates.map((_, k) => (k === last ? CLEAR : { pay: 'amount', amount: payment })),
  )
}

/** Interest each period, the whole principal at the end. For imported plans. */
export function interestOnlyRows(principal: Cents, rates: readonly PeriodRate[]): Amortized {
  const last = rates.length - 1
  return amortize(
    principal,
    rates,
    rates.map((_, k) => (k === last ? CLEAR : { pay: 'interest' })),
  )
}

/** Equal portions of principal, each with its interest: falling payments. For imported plans and comparison. */
export function equalPrincipalRows(
  principal: Cents,
  rates: readonly PeriodRate[],
  portion: Cents | null,
  increment: number,
): Amortized {
  const last = rates.length - 1
  const split = divideRounded(BigInt(principal), BigInt(rates.length * increment), 'halfUp')
  const amount = portion === null ? cents(Number(split) * increment) : portion
  return amortize(
    principal,
    rates,
    rates.map((_, k) => (k === last ? CLEAR : { pay: 'principal', amount })),
  )
}

/** Which rows pay nothing, and whether the last one that pays clears the balance. */
export interface Skipping {
  readonly skips: readonly boolean[]
  readonly final: 'adjust' | 'leave'
}

/** Level payments with rows that pay nothing; their interest waits, uncompounded, for the next payment. */
export function skippingRows(
  principal: Cents,
  rates: readonly PeriodRate[],
  payment: Cents,
  skipping: Skipping,
): Amortized {
  const last = skipping.final === 'adjust' ? skipping.skips.lastIndexOf(false) : -1
  const payments = rates.map((_, k): RowPayment => {
    if (k === last) return CLEAR
    return skipping.skips[k] ? { pay: 'nothing' } : { pay: 'amount', amount: payment }
  })
  return amortize(principal, rates, payments)
}

/** Rows at one set of rates, then level rows re-solved for what is left. Source: section 7, rate cut. */
export function changedRows(
  before: readonly AmortizedRow[],
  left: Cents,
  rates: readonly PeriodRate[],
  leveling: Leveling,
): InterestRows | PlanRefusal {
  const after = levelRows(left, rates, null, leveling)
  if (after.kind === 'refused') return after
  const renumbered = after.rows.map((row) => ({ ...row, number: row.number + before.length }))
  return { ...after, rows: [...before, ...renumbered] }
}

function interestNotCovered(principal: Cents, rate: PeriodRate, payment: Cents): PlanRefusal | null {
  const interest = interestOn(principal, rate)
  if (payment > interest) return null
  const facts = { firstPeriodInterest: interest, minimumPayment: interest + 1 }
  return planRefused('paymentDoesNotCoverInterest', facts)
}
