import { plainDate } from '../../shared/dates/plain-date.ts'
import { knownFigure } from '../../shared/documents/paper-figures.ts'
import type { ReceiptInput } from '../../shared/documents/receipt.ts'
import { cents } from '../../shared/money/cents.ts'
import type { PaperLanguage } from '../../shared/text/documents-days.ts'
import { sampleClinic, sampleDesk } from './sample-clinic.ts'

/** A receipt for one payment that finishes an installment and begins the next. */
export function sampleReceipt(language: PaperLanguage): ReceiptInput {
  return {
    language,
    number: 'R-000318',
    version: 1,
    issuedOn: plainDate('2027-01-15'),
    preparedBy: 'Sample Counselor',
    clinic: sampleClinic,
    payer: 'Sample Guarantor B',
    account: 'A-000117',
    receivedOn: plainDate('2027-01-15'),
    amount: knownFigure('receipt.amount', cents(15_000)),
    paidBy: 'check',
    reference: '1042',
    planNumber: 'PL-000051',
    uses: [
      {
        kind: 'installment',
        number: 2,
        dueOn: plainDate('2027-01-15'),
        amount: knownFigure('receipt.uses.1', cents(13_333)),
      },
      {
        kind: 'installment',
        number: 3,
        dueOn: plainDate('2027-02-15'),
        amount: knownFigure('receipt.uses.2', cents(1_667)),
      },
    ],
    left: knownFigure('plan.left', cents(51_667)),
    next: { on: plainDate('2027-02-15'), amount: knownFigure('plan.nextAmount', cents(11_666)) },
    contact: sampleDesk,
  }
}
