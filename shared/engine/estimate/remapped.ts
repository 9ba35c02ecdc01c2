import { type Figure, plainFigure } from '../figure.ts'
import type { LineAnswer, Parts } from './answer.ts'

/** What becomes of one figure; its sources are changed already. */
export type Change = (figure: Figure<unknown>) => Figure<unknown>

/** A way to change figures with all that stands behind them; a figure that is met twice is changed once. */
export function remapping(change: Change): (figure: Figure<unknown>) => Figure<unknown> {
  const made = new Map<Figure<unknown>, Figure<unknown>>()
  const remap = (figure: Figure<unknown>): Figure<unknown> => {
    const known = made.get(figure)
    if (known !== undefined) return known
    const from = figure.from.map(remap)
    const isSame = from.every((one, index) => one === figure.from[index])
    const changed = change(isSame ? figure : { ...plainFigure(figure), from })
    made.set(figure, changed)
    return changed
  }
  return remap
}

/** A line in which every figure is changed, with all that stands behind it. */
export function remappedLine(line: LineAnswer, change: Change): LineAnswer {
  const remap = remapping(change)
  const of = (figure: Figure | null): Figure | null => (figure === null ? null : (remap(figure) as Figure))
  return {
    ...line,
    parts: mapParts(line.parts, (figure) => remap(figure) as Figure),
    deductibleLeftBefore: of(line.deductibleLeftBefore),
    oopLeftBefore: of(line.oopLeftBefore),
  }
}

/** All parts, each changed by itself. */
export function mapParts(parts: Parts, change: (figure: Figure, part: keyof Parts) => Figure): Parts {
  return {
    charge: change(parts.charge, 'charge'),
    allowed: change(parts.allowed, 'allowed'),
    discount: change(parts.discount, 'discount'),
    planPays: change(parts.planPays, 'planPays'),
    deductible: change(parts.deductible, 'deductible'),
    copay: change(parts.copay, 'copay'),
    coinsurance: change(parts.coinsurance, 'coinsurance'),
    notCovered: change(parts.notCovered, 'notCovered'),
    penalty: change(parts.penalty, 'penalty'),
    balanceBill: change(parts.balanceBill, 'balanceBill'),
    selfPayPrice: change(parts.selfPayPrice, 'selfPayPrice'),
    patientOwes: change(parts.patientOwes, 'patientOwes'),
  }
}
