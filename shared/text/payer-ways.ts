/** How each of several coverages came to its payment, by its name. */
export const payerWays = {
  en: {
    first: (name: string) => `${named(name, 'The first coverage')} pays first, by its own benefits.`,
    standard: (name: string) =>
      `${named(name, 'The next coverage')} pays up to what it would pay alone, but never more than is left.`,
    secondaryAllowed: (name: string) =>
      `${named(name, 'The next coverage')} pays up to its own allowed amount, less what was paid before.`,
    nonDuplication: (name: string) =>
      `${named(name, 'The next coverage')} only pays what it would pay alone beyond what was paid before.`,
    maintenanceOfBenefits: (name: string) =>
      `${named(name, 'The next coverage')} takes its deductible and share of what was not paid before.`,
    medicaidLesserOf: (name: string) =>
      `${named(name, 'Medicaid')} pays up to its own rate. The rest may not be billed to the patient.`,
    medicareSecondary: (name: string) =>
      `${named(name, 'Medicare')} pays second, the least of three amounts of the law.`,
    supplement: (name: string) => `${named(name, 'The supplement')} pays its part of what Medicare leaves.`,
  },
  es: {
    first: (name: string) => `${named(name, 'La primera cobertura')} paga primero, con sus propios beneficios.`,
    standard: (name: string) =>
      `${named(name, 'La otra cobertura')} paga hasta lo que pagaría sola, pero nunca más de lo que queda.`,
    secondaryAllowed: (name: string) =>
      `${named(name, 'La otra cobertura')} paga hasta su propia cantidad permitida, menos lo que ya se pagó.`,
    nonDuplication: (name: string) =>
      `${named(name, 'La otra cobertura')} solo paga lo que pagaría sola por encima de lo que ya se pagó.`,
    maintenanceOfBenefits: (name: string) =>
      `${named(name, 'La otra cobertura')} aplica su deducible y su parte a lo que no se pagó antes.`,
    medicaidLesserOf: (name: string) =>
      `${named(name, 'Medicaid')} paga hasta su propia tarifa. El resto no se le puede cobrar al paciente.`,
    medicareSecondary: (name: string) =>
      `${named(name, 'Medicare')} paga en segundo lugar, la menor de tres cantidades de la ley.`,
    supplement: (name: string) => `${named(name, 'El suplemento')} paga su parte de lo que deja Medicare.`,
  },
} as const

function named(name: string, otherwise: string): string {
  return name === '' ? otherwise : name
}
