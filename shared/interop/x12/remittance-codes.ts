import type { Severity } from './position.ts'

/** Every finding of a remittance and how much it matters. Source: interop specification 2 and 4. */
export const REMITTANCE_FINDINGS = {
  'X12-TEXT-BEFORE': 'note',
  'X12-NO-ISA': 'warning',
  'X12-ISA-WIDTH': 'note',
  'X12-WRAPPED': 'note',
  'X12-SAME-SEPARATOR': 'note',
  'X12-CONTROL': 'warning',
  'X12-COUNT': 'warning',
  'X12-VERSION': 'note',
  'X12-VERSION-OLD': 'note',
  'X12-NO-END': 'warning',
  'X12-SEGMENT-UNREADABLE': 'error',
  'X12-OUTSIDE': 'warning',
  'X12-DATE-UNREADABLE': 'warning',
  'X12-AMOUNT-UNREADABLE': 'error',
  'X12-AMOUNT-ROUNDED': 'note',
  'X12-DUPLICATE': 'warning',
  'X12-OTHER-TRANSACTION': 'note',
  'X835-COMPONENT-ODD': 'note',
  'X835-NO-CLAIM': 'note',
  'X835-LINE-UNBALANCED': 'warning',
  'X835-CLAIM-UNBALANCED': 'warning',
  'X835-FILE-UNBALANCED': 'warning',
  'X835-PATIENT-DIFFERS': 'warning',
  'X835-GROUP-UNKNOWN': 'warning',
  'X835-REVERSAL': 'warning',
  'X835-NAME-CORRECTED': 'warning',
  'X835-CODE-CHANGED': 'warning',
  'X835-DISPUTE-FIRST': 'decision',
  'X835-BALANCE-BILL': 'decision',
} as const satisfies Readonly<Record<string, Severity>>

export type RemittanceCode = keyof typeof REMITTANCE_FINDINGS
