import { z } from 'zod'
import type { Role } from '../model/clinic.ts'
import { patientIdSchema, personIdSchema } from '../model/ids.ts'
import { lineSchema, momentSchema } from '../model/values.ts'
import { answers, nothing } from './call.ts'
import { emergencyReasonSchema } from './recovery.ts'

/** Kinds of what people do, as the screen filters them. */
export const AUDIT_KINDS = [
  'signIn',
  'failedSignIns',
  'people',
  'patients',
  'money',
  'papers',
  'approvals',
  'settings',
  'keeping',
] as const
export type AuditKind = (typeof AUDIT_KINDS)[number]

/** One row of the trail, in words: who, what, when, on which record, and what it said of it. */
export interface AuditLine {
  readonly seq: number
  readonly at: string
  /** Null where nobody was signed in. */
  readonly personName: string | null
  readonly workstation: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  /** A number or name that says what the record is; empty where there is none. */
  readonly subject: string
  readonly before: Readonly<Record<string, string | number | null>> | null
  readonly after: Readonly<Record<string, string | number | null>> | null
  /** Ids that stand in `before` and `after`, by the name or number that people know the record by. */
  readonly names: Readonly<Record<string, string>>
}

export interface AuditPage {
  readonly lines: readonly AuditLine[]
  /** There are older rows that fit. */
  readonly hasMore: boolean
  /** All rows of the trail, and the moment of the first; null while there is none. */
  readonly rows: number
  readonly since: string | null
}

/** One account: what it may do today, and what was done with it within a time. */
export interface AccessLine {
  readonly personId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly active: boolean
  readonly hasSecondFactor: boolean
  /** The newest one within the time; null where there was none. */
  readonly lastSignInAt: string | null
  readonly signIns: number
  /** Passwords, PINs and codes that opened nothing. */
  readonly failedSignIns: number
  /** Different patients whose record was opened. */
  readonly patients: number
  /** Papers, lists and files printed, saved or exported. */
  readonly handedOut: number
}

/** Whether the weekly look is due, and which emergencies wait for theirs. */
export interface ReviewStanding {
  readonly lastAt: string | null
  readonly lastByName: string | null
  readonly lastWords: string
  /** Rows since the last look. */
  readonly rowsSince: number
  readonly failedSignInsSince: number
  readonly isDue: boolean
  /** More than a week went by since the last look, or since the first row: a banner stands on every screen. */
  readonly isOverdue: boolean
  readonly emergencies: readonly Emergency[]
  /** Hours since the last look in which somebody read many patients, oldest first. */
  readonly manyLooks: readonly ManyLooks[]
}

/** Somebody opened the pages of more different patients within an hour than the work at a desk asks for. */
export interface ManyLooks {
  readonly personName: string
  readonly patients: number
  /** Moments of the first and the last of these looks. */
  readonly from: string
  readonly to: string
}

/** Somebody looked at patients in an emergency, beyond their roles. */
export interface Emergency {
  readonly id: string
  readonly personName: string
  readonly reason: string
  readonly beganAt: string
  readonly endsAt: string
  /** Did the one who asks do it themselves? Then somebody else has to look at it. */
  readonly isOwn: boolean
}

const filter = {
  personId: personIdSchema.nullable(),
  patientId: patientIdSchema.nullable(),
  kind: z.enum(AUDIT_KINDS).nullable(),
  /** Moments in UTC: from this one, and before that one. */
  from: momentSchema.nullable(),
  before: momentSchema.nullable(),
} as const
const time = { from: filter.from, before: filter.before } as const
const words = lineSchema(300).refine((text) => text !== '', 'text.empty')
const REVIEWING: readonly Role[] = ['supervisor']

export const auditCalls = {
  /** Newest first. `below` goes on after a row that was shown. Looking at the trail is a row of it. */
  'audit.find': {
    takes: z.strictObject({ ...filter, below: z.number().int().min(1).nullable() }),
    gives: answers<AuditPage>(),
    roles: REVIEWING,
    lock: 'none',
    audited: true,
  },
  /** As comma-separated text that no spreadsheet runs, where the person wants it. Gives the name of the file. */
  'audit.save': {
    takes: z.strictObject(filter),
    gives: answers<string>(),
    roles: REVIEWING,
    lock: 'none',
    audited: true,
  },
  'audit.print': {
    takes: z.strictObject(filter),
    gives: answers<null>(),
    roles: REVIEWING,
    lock: 'none',
    audited: true,
  },
  /** Who may do what, and who did. */
  'audit.access': {
    takes: z.strictObject(time),
    gives: answers<readonly AccessLine[]>(),
    roles: REVIEWING,
    lock: 'none',
    audited: true,
  },
  'audit.printAccess': {
    takes: z.strictObject(time),
    gives: answers<null>(),
    roles: REVIEWING,
    lock: 'none',
    audited: true,
  },
  /** Who may be asked for in the filter. */
  'audit.people': {
    takes: nothing,
    gives: answers<readonly { readonly id: string; readonly name: string }[]>(),
    roles: REVIEWING,
    lock: 'none',
    audited: false,
  },
  'audit.standing': {
    takes: nothing,
    gives: answers<ReviewStanding>(),
    roles: REVIEWING,
    lock: 'none',
    audited: false,
  },
  /** The weekly look is done: everything up to this row. */
  'audit.review': {
    takes: z.strictObject({ upTo: z.number().int().min(0), words }),
    gives: answers<ReviewStanding>(),
    roles: REVIEWING,
    lock: 'none',
    audited: true,
  },
  /** In an emergency: an hour of looking at patients, whatever one's roles are, and a row that a supervisor looks at. */
  'emergency.begin': {
    takes: z.strictObject({ reason: emergencyReasonSchema }),
    gives: answers<Emergency>(),
    roles: ['administrator'],
    lock: 'none',
    audited: true,
  },
  'emergency.review': {
    takes: z.strictObject({ accessId: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'id.malformed'), words }),
    gives: answers<ReviewStanding>(),
    roles: REVIEWING,
    lock: 'none',
    audited: true,
  },
} as const
