import type { Fee } from '../model/fee.ts'

type CodeType = Fee['codeType']

export interface ServiceCode {
  readonly code: string
  readonly codeType: CodeType
}

/** Which of an item's codes names it best: the most particular first, a revenue code only when there is no other. */
const ORDER: readonly CodeType[] = ['HCPCS', 'CPT', 'MS-DRG', 'NDC', 'LOCAL', 'CDM', 'OTHER', 'RC']

/** The code type as the file writes it, in our short list; what the list does not name is `OTHER`. */
export function codeTypeOf(text: string): CodeType {
  const upper = text.trim().toUpperCase()
  if (upper === 'DRG' || upper.endsWith('-DRG')) return 'MS-DRG'
  return ORDER.find((type) => type === upper) ?? 'OTHER'
}

/** The code as it is stored: trimmed, upper case, leading zeros kept; revenue codes to four digits, DRGs to three. */
export function normalCode(code: string, codeType: CodeType): string {
  const text = code.trim().toUpperCase()
  if (!/^\d+$/.test(text)) return text
  if (codeType === 'RC') return text.padStart(4, '0')
  return codeType === 'MS-DRG' ? text.padStart(3, '0') : text
}

/** The one code that an estimate line uses for an item. Null when the item has none. */
export function mainCode(codes: readonly ServiceCode[]): ServiceCode | null {
  let best: ServiceCode | null = null
  for (const code of codes) {
    if (best === null || ORDER.indexOf(code.codeType) < ORDER.indexOf(best.codeType)) best = code
  }
  return best
}

/** The setting as an estimate asks for it; `both` and everything else is `any`. */
export function settingOf(text: string): Fee['setting'] {
  const lower = text.trim().toLowerCase()
  return lower === 'inpatient' || lower === 'outpatient' ? lower : 'any'
}
