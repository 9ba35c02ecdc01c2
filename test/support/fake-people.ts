import * as credentials from '../../db/repositories/credentials.ts'
import { lockMinutes, rolesWithFactor, saveLockMinutes, saveRolesWithFactor } from '../../db/repositories/desk-rules.ts'
import * as people from '../../db/repositories/people.ts'
import { done, refused } from '../../shared/contract/errors.ts'
import type { PersonAccount } from '../../shared/contract/people.ts'
import type { Person, Role } from '../../shared/model/clinic.ts'
import type { PersonId } from '../../shared/model/ids.ts'
import type { TestDesk } from './desk.ts'
import { NOW } from './samples.ts'

/** The only PIN that the fake door takes. */
export const PIN = '730194'

interface Asker {
  readonly person: Person | null
}

function accountOf(desk: TestDesk, person: Person): PersonAccount {
  const { reader } = desk.store
  const { mustChangePassword, factorSecret } = credentials.standingOf(reader, person.id)
  const has = (kind: credentials.PinKind) => credentials.findPin(reader, person.id, kind) !== null
  return {
    person,
    mustChangePassword,
    hasUnlockPin: has('unlock'),
    hasApprovalPin: has('approval'),
    hasSecondFactor: factorSecret !== null,
    needsSecondFactor: person.roles.some((role) => rolesWithFactor(reader).includes(role)),
    hasKeptLock: false,
    waitSeconds: 0,
  }
}

/** Calls about people as far as the window sees them: accounts are real rows, the vault behind them is made up. */
export function fakePeople(desk: TestDesk, password: string) {
  const { reader, writer } = desk.store
  const kept = { kdf: 'argon2id', memory: 65_536, passes: 3, lanes: 1, salt: 'c2FsdA==', check: 'Y2hlY2s=' } as const
  const change = (personId: PersonId, changes: Partial<Person>) => {
    const person = { ...people.get(reader, personId), ...changes }
    people.save(writer, person)
    return done(person)
  }
  const byPassword = (typed: string, act: () => void) => {
    if (typed !== password) return refused('SIGN_IN_WRONG', { triesLeft: 4 })
    act()
    return done(null)
  }
  return {
    'person.accounts': () => done(people.list(reader).map((person) => accountOf(desk, person))),
    'person.save': (request: { personId: PersonId; name: string; roles: Role[] }) => {
      const { personId, name, roles } = request
      const others = people.list(reader).filter(({ id, active }) => id !== personId && active)
      const stays = [...others.map((person) => person.roles), roles].some((each) => each.includes('administrator'))
      return stays ? change(personId, { name, roles }) : refused('LAST_ADMINISTRATOR')
    },
    'person.deactivate': ({ personId }: { personId: PersonId }) => change(personId, { active: false }),
    'person.destroyLock': ({ password: typed }: { password: string }) => byPassword(typed, () => undefined),
    'person.resetPassword': ({ personId }: { personId: PersonId }) => {
      credentials.changeStanding(writer, personId, { mustChangePassword: true })
      return change(personId, { active: true })
    },
    'person.resetPins': ({ personId }: { personId: PersonId }) => {
      credentials.removePins(writer, personId)
      return done(null)
    },
    'person.resetFactor': ({ personId }: { personId: PersonId }) => {
      credentials.changeStanding(writer, personId, { factorSecret: null })
      return done(null)
    },
    'person.endWait': () => done(null),
    'desk.rules': () => done({ lockMinutes: lockMinutes(reader) ?? 5, factorRoles: rolesWithFactor(reader) }),
    'desk.saveRules': (rules: { lockMinutes: number }, { person }: Asker) => {
      if (person) saveLockMinutes(writer, rules.lockMinutes, { personId: person.id, at: NOW })
      return done({ ...rules, factorRoles: rolesWithFactor(reader) })
    },
    'desk.requireFactor': ({ roles }: { roles: Role[] }, { person }: Asker) => {
      if (person) saveRolesWithFactor(writer, roles, { personId: person.id, at: NOW })
      return done({ lockMinutes: lockMinutes(reader) ?? 5, factorRoles: rolesWithFactor(reader) })
    },
    'account.get': (_request: unknown, { person }: Asker) =>
      person === null ? refused('NOT_FOUND') : done(accountOf(desk, person)),
    'account.setPin': (request: { kind: credentials.PinKind; password: string }, { person }: Asker) =>
      byPassword(request.password, () => {
        if (person) credentials.savePin(writer, { personId: person.id, kind: request.kind }, kept, NOW)
      }),
    'factor.begin': ({ password: typed }: { password: string }) =>
      typed === password
        ? done({ secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', address: 'otpauth://totp/Sample' })
        : refused('SIGN_IN_WRONG', { triesLeft: 4 }),
    'factor.confirm': ({ code }: { code: string }, { person }: Asker) => {
      if (code !== '287082' || person === null) return refused('FACTOR_WRONG', { triesLeft: 4 })
      credentials.changeStanding(writer, person.id, { factorSecret: 'JBSWY3DPEHPK3PXP' })
      return done(null)
    },
    'factor.end': ({ password: typed }: { password: string }, { person }: Asker) =>
      byPassword(typed, () => {
        if (person) credentials.changeStanding(writer, person.id, { factorSecret: null })
      }),
  }
}
