/** A loan as the loop takes it: whole cents, an exact yearly rate, and the first due date in numbers. */
export interface LoopLoan {
  readonly principal: number
  readonly rate: { readonly units: number; readonly places: number }
  readonly count: number
  readonly year: number
  readonly month: number
  /** 31 stands for the last day of each month. */
  readonly day: number
}

/** A schedule as columns; days are written as the number 20261231. */
export interface LoopSchedule {
  readonly days: Int32Array
  readonly payments: Float64Array
  readonly interest: Float64Array
  readonly principal: Float64Array
  readonly balances: Float64Array
  readonly totalInterest: number
}

const MONTH_LENGTHS = Uint8Array.of(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

/** Level payments with interest by equal months, each row rounded half up; the last payment clears the balance. */
export function loopSchedule(loan: LoopLoan): LoopSchedule {
  const { count } = loan
  const [top, bottom] = [loan.rate.units, 10 ** loan.rate.places * 12]
  const level = levelPayment(loan.principal, top / bottom, count)
  const days = new Int32Array(count)
  const payments = new Float64Array(count)
  const interest = new Float64Array(count)
  const principal = new Float64Array(count)
  const balances = new Float64Array(count)
  let balance = loan.principal
  let totalInterest = 0
  for (let k = 0; k < count; k += 1) {
    const due = Math.floor((balance * top * 2 + bottom) / (bottom * 2))
    const payment = k === count - 1 ? balance + due : Math.min(level, balance + due)
    balance -= payment - due
    totalInterest += due
    days[k] = dayOf(loan, k)
    payments[k] = payment
    interest[k] = due
    principal[k] = payment - due
    balances[k] = balance
  }
  return { days, payments, interest, principal, balances, totalInterest }
}

function levelPayment(principal: number, rate: number, count: number): number {
  return Math.round((principal * rate) / (1 - (1 + rate) ** -count))
}

function dayOf({ year, month, day }: LoopLoan, k: number): number {
  const index = year * 12 + month - 1 + k
  const on = Math.floor(index / 12)
  const place = index - on * 12
  const isLeap = (on % 4 === 0 && on % 100 !== 0) || on % 400 === 0
  const length = place === 1 && isLeap ? 29 : (MONTH_LENGTHS[place] as number)
  return on * 10_000 + (place + 1) * 100 + Math.min(day, length)
}
