/** Every reason for which a rule of the business says no. One line each: when it is given. */
export type RefusalCode =
  /** The password or name is wrong. Facts: `triesLeft` or `waitSeconds`. */
  | 'SIGN_IN_WRONG'
  /** The chosen password is too short or on the list of common ones. Facts: `reason`. */
  | 'PASSWORD_WEAK'
  /** The password was right; the code of the authenticator app is asked for as well. */
  | 'FACTOR_NEEDED'
  /** The code of the authenticator app is wrong or was used. Facts: `triesLeft` or `waitSeconds`. */
  | 'FACTOR_WRONG'
  /** A role of the person needs the second factor: it may be changed, not turned off. */
  | 'FACTOR_REQUIRED'
  /** The PIN is wrong. Facts: `triesLeft` or `waitSeconds`. */
  | 'PIN_WRONG'
  /** The chosen PIN is too short, no digits, or one that everybody tries. Facts: `reason`. */
  | 'PIN_WEAK'
  /** The last administrator stays one. */
  | 'LAST_ADMINISTRATOR'
  /** Nobody does this to their own account. */
  | 'OWN_ACCOUNT'
  /** A clinic exists here already; first-run set-up is over. */
  | 'ALREADY_SET_UP'
  /** The record does not exist, or no longer. */
  | 'NOT_FOUND'
  /** A person of this name exists. */
  | 'NAME_TAKEN'
  /** An issued estimate does not change; make a new version. */
  | 'ESTIMATE_ISSUED'
  /** The estimate cannot be issued. Facts: `missing`, a list of what is needed, separated by commas. */
  | 'ESTIMATE_INCOMPLETE'
  /** The terms of the plan cannot be kept. Facts: `reason` and what the engine said. */
  | 'PLAN_TERMS'
  /** The plan is not in a state that allows it. Facts: `state`. */
  | 'PLAN_STATE'
  /** Same amount for the same plan a moment ago. Facts: `receiptNumber`, `minutes`. */
  | 'PAYMENT_TWICE'
  /** A receipt is reversed once only. */
  | 'ALREADY_REVERSED'
  /** Who posted it may not reverse it. */
  | 'OWN_ENTRY'
  /** Money of the receipt went back to the payer, so that it cannot be taken back. Facts: `refunded` in cents. */
  | 'MONEY_REFUNDED'
  /** What stands in the ledger for this plan is not what was posted. Facts: `planNumber`, and `entry` where one was changed. */
  | 'LEDGER_BROKEN'
  /** The money is dated on a day that is closed. Facts: `on`. */
  | 'DAY_CLOSED'
  /** The plan was changed meanwhile. Facts: `version`, the newest one. */
  | 'PLAN_CHANGED'
  /** A limit of the clinic is passed: a supervisor has to do it. Facts: `limit` in cents, where it is an amount. */
  | 'NEEDS_SUPERVISOR'
  /** A schedule that the clinic holds to the rules of health centers breaks one. Facts: `finding`. */
  | 'SCHEDULE_AGAINST_RULES'
  /** The approval does not serve this. Facts: `reason`. */
  | 'APPROVAL'
  /** The facts do not allow it. Facts: `code` and, as `reason`, the sentence that the person reads. */
  | 'NOT_POSSIBLE'
  /** A card number was typed where none may be kept. Facts: `field`. */
  | 'CARD_NUMBER'
  /** A social security number was typed where none may be kept. Facts: `field`. */
  | 'SOCIAL_SECURITY_NUMBER'
  /** The file was not understood. Facts: `reason`, `row`. */
  | 'FILE_UNREADABLE'
  /** The person stopped it; nothing half made was left. */
  | 'STOPPED'
  /** The person closed the file dialog; nothing happened. */
  | 'CANCELLED'
  /** No printer took the paper; it waits in the print queue. Facts: `fault`, the sentence that the person reads. */
  | 'NOT_PRINTED'
  /** The folder cannot be written to. Facts: `reason`. */
  | 'READ_ONLY'
  /** The recovery code was not typed as it stands on its paper; nothing slow was tried. */
  | 'CODE_MISTYPED'
  /** The recovery code is right in itself, but opens nothing here. Facts: `waitSeconds` after five of them. */
  | 'CODE_WRONG'
  /** There is no recovery code for this clinic, or this copy. */
  | 'CODE_NONE'
  /** A group that was typed back is not the one of the paper. Facts: `group`, counted from 1. */
  | 'GROUP_DIFFERS'
  /** The secret that this computer kept for the locks is gone: the recovery code opens them. */
  | 'DEVICE_LOST'
  /** The copy was made with another key: only the recovery code of that time opens it. */
  | 'COPY_OTHER_KEY'
  /** The copy did not pass its check, or holds other rows than it says. */
  | 'COPY_DAMAGED'
  /** The copy could not be laid beside the clinic. Facts: `reason`. */
  | 'COPY_NOT_LAID'
  /** Every copy lies on this computer; a proven one has to lie elsewhere first. */
  | 'COPY_ELSEWHERE'
  /** The key was not changed. Facts: `reason`. */
  | 'KEY_UNCHANGED'
  /** The chosen folder is one of Candor's own. */
  | 'FOLDER_OURS'
  /** The export was not finished; a part of it may lie in its folder. Facts: `reason`. */
  | 'EXPORT_FAILED'
  /** A second person has to agree: a supervisor or an administrator other than the one who asks. */
  | 'NEEDS_SECOND'
  /** No active administrator has this name. */
  | 'NO_ADMINISTRATOR'
  /** No proven copy could be made before the work. Facts: `reason`. */
  | 'NO_COPY_FIRST'
  /** Nobody who may sign in has this name. */
  | 'NO_PERSON'
  /** The file on disk is from a newer Candor. */
  | 'NEWER_DATABASE'

export type DeniedCode = 'DENIED' | 'LOCKED' | 'TOO_FAST' | 'LOOK_ONLY'

/** Why a call did not do what was asked. Travels as data; nothing is thrown across the bridge. */
export type AppError =
  /** Input that breaks a schema: path of the field → message key. */
  | { readonly kind: 'invalid'; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly facts: Readonly<Record<string, string | number>> }
  | { readonly kind: 'denied'; readonly code: DeniedCode }
  /** A bug, a full disk, a locked file. The ticket finds the line in the log; nothing was changed. */
  | { readonly kind: 'broken'; readonly ticket: string; readonly cause: BrokenCause }

export type BrokenCause = 'bug' | 'diskFull' | 'diskFailed' | 'readOnly' | 'busy' | 'damaged'

export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError }

export function done<T>(value: T): Answer<T> {
  return { ok: true, value }
}

export function refused(code: RefusalCode, facts: Readonly<Record<string, string | number>> = {}): Answer<never> {
  return { ok: false, error: { kind: 'refused', code, facts } }
}
