import type { WordingSource } from './documents-good-faith-required.ts'

/** Notices whose words are federal and stand as they are, in English; a translation follows on Spanish papers. */
export const holderNotice =
  'NOTICE: ANY HOLDER OF THIS CONSUMER CREDIT CONTRACT IS SUBJECT TO ALL CLAIMS AND DEFENSES WHICH THE DEBTOR COULD ASSERT AGAINST THE SELLER OF GOODS OR SERVICES OBTAINED PURSUANT HERETO OR WITH THE PROCEEDS HEREOF. RECOVERY HEREUNDER BY THE DEBTOR SHALL NOT EXCEED AMOUNTS PAID BY THE DEBTOR HEREUNDER.'

/** The notice that a cosigner gets before signing, on a sheet of its own. */
export const cosignerNotice: readonly string[] = [
  "You are being asked to guarantee this debt. Think carefully before you do. If the borrower doesn't pay the debt, you will have to. Be sure you can afford to pay if you have to, and that you want to accept this responsibility.",
  'You may have to pay up to the full amount of the debt if the borrower does not pay. You may also have to pay late fees or collection costs, which increase this amount.',
  'The creditor can collect this debt from you without first trying to collect from the borrower. The creditor can use the same collection methods against you that can be used against the borrower, such as suing you, garnishing your wages, etc. If this debt is ever in default, that fact may become a part of your credit record.',
  'This notice is not the contract that makes you liable for the debt.',
]

/** The source of the holder notice. */
export const holderNoticeSource: WordingSource = {
  id: 'agreement.holderNotice',
  source: '16 CFR 433.2',
  holdsFrom: '1976-05-14',
}

/** The source of the cosigner notice. */
export const cosignerNoticeSource: WordingSource = {
  id: 'agreement.cosignerNotice',
  source: '16 CFR 444.3',
  holdsFrom: '1985-03-01',
}
