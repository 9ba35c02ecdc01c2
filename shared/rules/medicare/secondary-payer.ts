import { parameter } from '../parameter.ts'

export interface SecondaryPayer {
  readonly employeesForAge: number
  readonly employeesForDisability: number
  readonly kidneyMonths: number
}

export const secondaryPayer = parameter<SecondaryPayer>({
  id: 'medicare.secondaryPayer',
  asks: 'From which size of employer, and for how many months of kidney disease, does Medicare pay second?',
  unit: 'employees, and months',
  source: { cite: '42 CFR 411.170, 411.200, 411.162', read: '2026-11-21' },
  values: [{ from: '1997-08-05', value: { employeesForAge: 20, employeesForDisability: 100, kidneyMonths: 30 } }],
})
