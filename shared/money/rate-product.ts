import { percent, type Rate, restOf } from './rate.ts'

/** A share of a share, exactly: half of 20 % is 10 %. */
export function productOf(share: Rate, of: Rate): Rate {
  const product = { units: share.units * of.units, places: share.places + of.places }
  return product.units === 0 ? percent(0) : trimmed(product)
}

/** Is there nothing left of a share? */
export function isWhole(share: Rate): boolean {
  return restOf(share).units === 0
}

function trimmed({ units, places }: Rate): Rate {
  return places > 0 && units % 10 === 0 ? trimmed({ units: units / 10, places: places - 1 }) : { units, places }
}
