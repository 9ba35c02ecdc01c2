const POWERS: readonly number[] = Array.from({ length: 16 }, (_, places) => 10 ** places)

/** Ten to the power of so many places, exactly; read from a list, because rates ask for it in every loop. */
export function powerOfTen(places: number): number {
  return POWERS[places] ?? 10 ** places
}
