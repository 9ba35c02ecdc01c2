import type { Clinic } from './clinic.ts'

/** What a clinic sets up on its first day, in the order in which it is needed. */
export const SETUP_STEPS = [
  'recoveryCode',
  'letterhead',
  'numbers',
  'prices',
  'rules',
  'people',
  'printer',
  'firstBackup',
  'secondPlace',
] as const
export type SetupStep = (typeof SETUP_STEPS)[number]

/** What is known of a clinic; null where it is not known yet, or not to this person. */
export interface SetupFacts {
  readonly clinic: Clinic | null
  readonly priceLists: number | null
  /** Were the plan rules ever saved or confirmed by the clinic? */
  readonly hasRules: boolean | null
  readonly activePeople: number | null
  readonly chosenPrinters: number | null
  /** What is wrong with the copies, by its code. */
  readonly backupWarnings: readonly string[] | null
}

/**
 * What is still to do before the clinic's papers can be trusted to be whole. A step whose facts are not known is not
 * named: nobody is told to do what may be done. Source: user journeys, J13.
 */
export function setupStepsLeft(facts: SetupFacts): readonly SetupStep[] {
  const { clinic, backupWarnings } = facts
  const warns = (...codes: readonly string[]): boolean =>
    backupWarnings !== null && codes.some((code) => backupWarnings.includes(code))
  const isLeft: Readonly<Record<SetupStep, boolean>> = {
    recoveryCode: warns('noRecoveryCode', 'codeUnseen'),
    letterhead: clinic !== null && !hasLetterhead(clinic),
    numbers: clinic !== null && (clinic.npi === '' || clinic.tin === ''),
    prices: facts.priceLists === 0,
    rules: facts.hasRules === false,
    people: facts.activePeople === 1,
    printer: facts.chosenPrinters === 0,
    firstBackup: warns('never'),
    secondPlace: warns('secondMissing'),
  }
  return SETUP_STEPS.filter((step) => isLeft[step])
}

function hasLetterhead({ name, addressLines, phone, state }: Clinic): boolean {
  return name.trim() !== '' && addressLines.some((line) => line.trim() !== '') && phone.trim() !== '' && state !== ''
}
