import type { Clinic } from '../../shared/model/clinic.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'

/** The settings of an invented clinic. */
export const SAMPLE_CLINIC: Clinic = {
  name: 'Sample Clinic',
  addressLines: ['1 Sample Street', 'Columbus, OH 43004'],
  phone: '(555) 010-0100',
  npi: '1234567893',
  tin: '12-3456789',
  state: 'OH',
  contactWords: 'Ask for financial counseling.',
  selfPayDiscount: percent(40),
  smallestInstallment: cents(2_500),
  longestPlanMonths: 24,
  countsDownPayment: true,
  isCreditor: true,
}
