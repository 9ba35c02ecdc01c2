import type { OpenedPrices } from '../../../../shared/contract/price-import.ts'
import {
  type ListColumns,
  listColumnsSchema,
  type RowFix,
  rowFixSchema,
} from '../../../../shared/model/price-columns.ts'
import { importWords } from '../../../../shared/text/screens-price-import.ts'
import { sameContent } from '../../../lib/same-content.ts'
import { formOn, useKeptText } from '../../../lib/use-kept-text.ts'

/** What somebody said about a file, as it stands in its draft. */
interface TypedImport {
  /** Null for a file whose columns need no words. */
  readonly columns: ListColumns | null
  /** For these columns alone. */
  readonly fixes: readonly RowFix[]
  /** Null: as the file says. */
  readonly list: TypedList | null
}

/** The list as it will be called, and its first day as typed. */
export interface TypedList {
  readonly name: string
  readonly from: string
}

/**
 * What is said about a file outlives a lock and a power cut: the meaning of its columns, the rows put right, the name and
 * the day of the list. It belongs to the file of this name and size; another one begins from its own guess.
 */
export function useKeptImport({ fileName, bytes, columns }: OpenedPrices) {
  const form = formOn('prices', `${bytes}.${fileName}`, importWords.draftTitle(fileName))
  const kept = useKeptText<TypedImport>(form, { columns, fixes: [], list: null })
  const { text, change, half, finish } = kept
  return {
    columns: columns === null ? null : (listColumnsSchema.safeParse(text.columns).data ?? columns),
    fixes: new Map(text.fixes.flatMap((fix) => rowFixSchema.safeParse(fix).data ?? []).map((fix) => [fix.row, fix])),
    list: text.list,
    half,
    finish,
    /** Other columns make other rows: what was put right in them holds no more. */
    mean(meant: ListColumns): void {
      if (!sameContent(meant, text.columns)) change({ columns: meant, fixes: [] })
    },
    putRight: (fixes: ReadonlyMap<number, RowFix>) => change({ fixes: [...fixes.values()] }),
    call: (list: TypedList) => change({ list }),
  }
}

export type KeptImport = ReturnType<typeof useKeptImport>
