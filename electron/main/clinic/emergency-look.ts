import type { ClinicRoomParts } from './room-parts.ts'

/** Somebody looks by the recovery code, until a moment; `endsMs` is measured by the clock that nobody can set. */
export interface EmergencyLook {
  readonly until: string
  readonly endsMs: number
}

export function emergencyLook({ now, clock }: ClinicRoomParts, forMs: number): EmergencyLook {
  const until = new Date(Date.parse(now()) + forMs).toISOString()
  return { until, endsMs: clock.sinceBootMs() + forMs }
}
