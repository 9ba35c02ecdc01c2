/** The words from which a question about a missing fact is put together; one table for each language. */
export interface FactWords {
  /** About a kind of care at a network level: `, out of network`, or nothing in network. */
  readonly ofPlan: Readonly<Record<string, (care: string, level: string) => string>>
  readonly ofLine: Readonly<Record<string, (service: string) => string>>
  readonly ofUse: Readonly<Record<string, (name: string) => string>>
  /** Facts of routes with help, several payers, Medicare, packages and memberships, by their whole id. */
  readonly ofRoute: Readonly<Record<string, string>>
  readonly packagePrice: string
  readonly otherCoverage: (question: string) => string
  readonly deductible: string
  readonly oop: string
  readonly deductibleMet: string
  readonly oopMet: string
  readonly ofFamily: string
  readonly modifier: (modifier: string) => string
  /** A network level other than the usual one. */
  readonly level: (level: string) => string
}
