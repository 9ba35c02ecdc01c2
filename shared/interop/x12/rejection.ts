import type { X12Position } from './position.ts'

/** Who or what the payer refused: itself, the asker, the subscriber, the dependent, or one benefit. */
export type RejectionLevel = 'payer' | 'asker' | 'subscriber' | 'dependent' | 'benefit'

/** AAA03 in our groups; shared/text has the words and what to do next. `other`: shown with the code. */
export type RejectionReason =
  | 'payerSilent'
  | 'asker'
  | 'serviceDate'
  | 'birthDate'
  | 'patient'
  | 'subscriber'
  | 'notOnPolicy'
  | 'incomplete'
  | 'other'

/** AAA04: what the payer says about asking again. */
export type Resend = 'correct' | 'doNot' | 'may' | 'wait30Days' | 'wait10Days' | 'answersLater' | 'notSaid'

/** AAA: the payer refuses, or cannot find. Benefits elsewhere in the file stay usable. */
export interface Rejection {
  readonly position: X12Position
  readonly level: RejectionLevel
  /** AAA01 is `Y`: the question was valid, and still not answered. Null where it is neither Y nor N. */
  readonly isQuestionValid: boolean | null
  /** AAA03 as found. */
  readonly code: string
  readonly reason: RejectionReason
  /** AAA04 as found. */
  readonly resendCode: string
  readonly resend: Resend
  /** The key of the person that it is about; null above any person. */
  readonly person: string | null
  readonly raw: string
}
