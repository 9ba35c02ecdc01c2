import * as clinics from '../../db/repositories/clinic.ts'
import { lockMinutes } from '../../db/repositories/desk-rules.ts'
import * as people from '../../db/repositories/people.ts'
import type { Caller } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import { workstationGuide } from '../../shared/documents/workstation-guide.ts'
import type { Role } from '../../shared/model/clinic.ts'
import { workstationGuideWords } from '../../shared/text/documents-workstation-guide.ts'
import type { Desk } from './desk.ts'
import { paperOrigin } from './paper-origin.ts'
import { recordLook } from './record-act.ts'
import { signedIn } from './signed-in.ts'

/** Minutes until a desk locks while the clinic has not decided. */
const FIRST_MINUTES = 5

/** Prints the page that hangs beside the workstation, with the names of those who are told. Source: 45 CFR 164.310(b). */
export async function printGuide(desk: Desk, caller: Caller): Promise<Answer<null>> {
  const { reader } = desk.store
  const on = desk.today()
  const made = { language: 'en', number: on, version: 1, issuedOn: on, preparedBy: signedIn(caller).name } as const
  const active = people.list(reader).filter((person) => person.active)
  const named = (role: Role): readonly string[] =>
    active.filter(({ roles }) => roles.includes(role)).map(({ name }) => name)
  const model = workstationGuide({
    ...paperOrigin(clinics.get(reader), made),
    supervisors: named('supervisor'),
    administrators: named('administrator'),
    lockMinutes: lockMinutes(reader) ?? FIRST_MINUTES,
  })
  const drawn = await desk.drawPaper(model, { madeAt: desk.now(), mark: 'original' })
  await desk.printFile(drawn.bytes, workstationGuideWords.title)
  recordLook(desk, caller, { action: 'guide.print', kind: 'screen', id: '' })
  return done(null)
}
