import type { ReactNode } from 'react'
import { pricingWords } from '../../../../shared/text/estimate-pricing.ts'
import { Button } from '../../../ui/button.tsx'
import { MoneyField } from '../../../ui/money-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { TickField } from '../../../ui/tick-field.tsx'
import { newPackage, type TypedPackage, type TypedPricing } from '../state/pricing-form.ts'
import styles from './dialogs.module.css'

export interface PackageFieldsProps {
  readonly typed: TypedPricing
  readonly set: (change: Partial<TypedPricing>) => void
  readonly lines: readonly { readonly id: string; readonly words: string }[]
  readonly isFirst: boolean
}

/** Packages of services, each with its name, its one price, and the services in it. */
export function PackageFields({ typed, set, lines, isFirst }: PackageFieldsProps): ReactNode {
  const { packages } = typed
  const change = (at: number, part: Partial<TypedPackage>) =>
    set({ packages: packages.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  const next = newPackage(
    packages,
    lines.map((line) => line.id),
  )
  return (
    <>
      {packages.map((one, at) => (
        <OnePackage
          key={one.id}
          one={one}
          number={at + 1}
          lines={lines}
          isFirst={isFirst && at === 0}
          onChanged={(part) => change(at, part)}
        />
      ))}
      {next.lineIds.length > 0 ? (
        <div className={styles.wide}>
          <Button kind="quiet" onPressed={() => set({ packages: [...packages, next] })}>
            {pricingWords.addPackage}
          </Button>
        </div>
      ) : null}
    </>
  )
}

interface OnePackageProps extends Pick<PackageFieldsProps, 'lines' | 'isFirst'> {
  readonly one: TypedPackage
  readonly number: number
  readonly onChanged: (part: Partial<TypedPackage>) => void
}

function OnePackage({ one, number, lines, isFirst, onChanged }: OnePackageProps): ReactNode {
  const toggle = (id: string, isTicked: boolean) =>
    onChanged({ lineIds: isTicked ? [...one.lineIds, id] : one.lineIds.filter((other) => other !== id) })
  return (
    <>
      <TextField
        label={pricingWords.packageName(number)}
        text={one.name}
        onTyped={(name) => onChanged({ name })}
        longest={80}
        required
        autoFocus={isFirst}
      />
      <MoneyField
        label={pricingWords.packagePrice(number)}
        text={one.price}
        onTyped={(price) => onChanged({ price })}
        mayBeUnknown
        emptyIsUnknown
      />
      <fieldset className={styles.ticked}>
        <legend>{pricingWords.inPackage(number)}</legend>
        {lines.map((line) => (
          <TickField
            key={line.id}
            label={line.words}
            isTicked={one.lineIds.includes(line.id)}
            onTicked={(isTicked) => toggle(line.id, isTicked)}
          />
        ))}
      </fieldset>
    </>
  )
}
