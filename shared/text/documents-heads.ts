/** The heads of a table with two columns. */
export function twoHeads(first: string, second: string): readonly [string, string] {
  return [first, second]
}

/** The heads of a table with three columns. */
export function threeHeads(first: string, second: string, third: string): readonly [string, string, string] {
  return [first, second, third]
}

/** The heads of a table with four columns. */
export function fourHeads(
  ...[first, second, third, fourth]: readonly [string, string, string, string]
): readonly [string, string, string, string] {
  return [first, second, third, fourth]
}

/** The heads of a table with five columns. */
export function fiveHeads(
  ...[first, second, third, fourth, fifth]: readonly [string, string, string, string, string]
): readonly [string, string, string, string, string] {
  return [first, second, third, fourth, fifth]
}
