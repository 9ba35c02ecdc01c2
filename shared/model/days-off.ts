import { z } from 'zod'
import { nameSchema, plainDateSchema } from './values.ts'

/**
 * Which days besides the clinic's own closure days are no working days: weekends alone, or federal holidays too, as
 * offices keep them (Saturday ones on the Friday before) or as banks do (Saturday ones not moved).
 * Source: payment plan specification, section 3; 5 U.S.C. 6103.
 */
export const calendarKindSchema = z.enum(['weekends', 'federalOffice', 'federalBank'])
export type CalendarKind = z.output<typeof calendarKindSchema>

/** What happens to the payable day of a date that is no working day. Source: payment plan specification, section 3. */
export const rollSchema = z.enum(['none', 'following', 'preceding', 'modifiedFollowing', 'nearest'])

/** A day on which the clinic is closed, and its name for the people at the desk. */
export const closureSchema = z.strictObject({ on: plainDateSchema, name: nameSchema(80) })
export type Closure = z.output<typeof closureSchema>

/** When is the clinic closed? Each day stands once. Clinic policy, set-up. */
export const daysOffSchema = z.strictObject({
  calendar: calendarKindSchema,
  closures: z
    .array(closureSchema)
    .max(400)
    .refine((closures) => new Set(closures.map(({ on }) => on)).size === closures.length, 'clinic.closures'),
})
export type DaysOff = z.output<typeof daysOffSchema>

/** The calendar of plans from before the clinic could choose one, and of clinics that have not chosen. */
export const USUAL_CALENDAR: CalendarKind = 'federalBank'
