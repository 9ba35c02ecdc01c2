import { z } from 'zod'
import type { Role } from '../model/clinic.ts'

/** `none`: an open session is needed. `soft`: also while softly locked. `any`: also when nobody is signed in. */
export type LockRule = 'none' | 'soft' | 'any'

/** Who may call: named roles, or everybody who may be at this lock state. */
export type Roles = readonly Role[] | 'everyone'

/** One thing that a window may ask of the main process. */
export interface CallEntry {
  readonly takes: z.ZodType
  readonly gives: z.ZodType
  readonly roles: Roles
  readonly lock: LockRule
  /** Is each such call a row of the audit trail? */
  readonly audited: boolean
}

/** A request without content. */
export const nothing = z.strictObject({})

/** The type of an answer that main alone makes: typed here, not checked again on arrival. */
export function answers<T>(): z.ZodType<T> {
  return z.custom<T>(() => true)
}

/** Roles that work on patients, estimates, plans and payments. The administrator alone does not. */
export const DESK: readonly Role[] = ['counselor', 'lead', 'supervisor']
/** Roles that may look. */
export const LOOKING: readonly Role[] = ['counselor', 'lead', 'supervisor', 'reader']
/** Roles whose half-typed forms are kept: whoever may change anything. */
export const DRAFTING: readonly Role[] = ['counselor', 'lead', 'supervisor', 'administrator']
export const ADMINISTRATION: readonly Role[] = ['administrator']
