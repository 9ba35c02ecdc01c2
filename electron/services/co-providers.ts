import type { GoodFaithProvider } from '../../shared/documents/good-faith-input.ts'
import { assumedFigure, knownFigure, type PaperFigure, unknownFigure } from '../../shared/documents/paper-figures.ts'
import type { CoProvider } from '../../shared/model/good-faith-extras.ts'
import { minusCents, sumCents } from '../../shared/money/cents.ts'

/** Another provider of a good faith estimate with its lines and totals. Source: 45 CFR 149.610(c)(1), (2). */
export function coProvider(provider: CoProvider, index: number): GoodFaithProvider {
  const id = (what: string) => `coProvider.${index + 1}.${what}`
  const sum = (part: 'charge' | 'expected') => sumCents(provider.lines.map((line) => line[part]))
  const { name, npi, tin, address, state } = provider
  return {
    name,
    npi,
    tin,
    address,
    state,
    lines: provider.lines.map(({ service, serviceCode, diagnosisCodes, units, charge, expected }, line) => ({
      service,
      serviceOn: null,
      diagnosisCodes: diagnosisCodes.filter((code) => code !== ''),
      serviceCode: serviceCode || null,
      units,
      unitPrice: null,
      charge: knownFigure(id(`${line + 1}.charge`), charge),
      discount: knownFigure(id(`${line + 1}.discount`), minusCents(charge, expected)),
      expected: knownFigure(id(`${line + 1}.expected`), expected),
    })),
    charge: knownFigure(id('charge'), sum('charge')),
    discount: knownFigure(id('discount'), minusCents(sum('charge'), sum('expected'))),
    expected: knownFigure(id('expected'), sum('expected')),
  }
}

/** The sum of several providers' figures: unknown while one is, assumed where one is. */
export function sumFigure(figureId: string, parts: readonly PaperFigure[]): PaperFigure {
  const known = parts.flatMap(({ money }) => (money.kind === 'known' ? [money.cents] : []))
  if (known.length < parts.length) return unknownFigure(figureId)
  const isAssumed = parts.some(({ standing }) => standing === 'assumed')
  return isAssumed ? assumedFigure(figureId, sumCents(known)) : knownFigure(figureId, sumCents(known))
}
