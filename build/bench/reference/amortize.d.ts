declare module 'amortize' {
  interface Sums {
    readonly payment: number
    readonly interest: number
    readonly principal: number
    readonly balance: number
  }

  export default function amortize(loan: {
    readonly amount: number
    readonly rate: number
    readonly totalTerm: number
    readonly amortizeTerm: number
  }): Sums
}
