import type { Clinic } from '../../../shared/model/clinic.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'

/**
 * A clinic as it begins: no discount, no numbers, and the cautious answers where law asks. The down payment counts
 * as an installment and the clinic as a creditor until somebody says otherwise in set-up.
 */
export function newClinic(name: string): Clinic {
  return {
    name,
    addressLines: [],
    phone: '',
    npi: '',
    tin: '',
    state: '',
    contactWords: '',
    selfPayDiscount: percent(0),
    smallestInstallment: cents(2_500),
    longestPlanMonths: 24,
    countsDownPayment: true,
    isCreditor: true,
  }
}
