import type { ReactNode } from 'react'
import { type Role, roleSchema } from '../../../../shared/model/clinic.ts'
import { accountWords } from '../../../../shared/text/screens-people.ts'
import { roleMeaning, roleWord } from '../../../../shared/text/screens-setup.ts'
import { TickField } from '../../../ui/tick-field.tsx'
import styles from '../people.module.css'

export interface RoleFieldsProps {
  readonly roles: readonly Role[]
  readonly onChanged: (roles: readonly Role[]) => void
  readonly mayBeNone?: boolean
}

/** Which roles a person has, or a rule is about: one or several. */
export function RoleFields({ roles, onChanged, mayBeNone = false }: RoleFieldsProps): ReactNode {
  return (
    <fieldset className={styles.roles}>
      <legend className={styles.legend}>{accountWords.roles}</legend>
      {roleSchema.options.map((role) => (
        <TickField
          key={role}
          label={roleWord(role)}
          hint={roleMeaning(role)}
          isTicked={roles.includes(role)}
          onTicked={(isTicked) => onChanged(isTicked ? [...roles, role] : roles.filter((one) => one !== role))}
        />
      ))}
      {mayBeNone || roles.length > 0 ? null : <p className={styles.fault}>{accountWords.oneRole}</p>}
    </fieldset>
  )
}
