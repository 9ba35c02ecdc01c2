import { bothWords } from '../../shared/text/both-versions.ts'
import { sameContent } from './same-content.ts'

/** One thing of a form that can stand in two ways, and how to take it over from the other version. */
export interface VersionPart<Text> {
  readonly id: string
  readonly label: string
  /** In words; empty is nothing. Null where it is too much to be shown in a line. */
  readonly shown: ((text: Text) => string) | null
  /** What is compared, and taken. */
  readonly of: (text: Text) => unknown
  readonly take: (into: Text, from: Text) => Text
}

/** A line on which two versions part. */
export interface PartedLine {
  readonly id: string
  readonly label: string
  readonly mine: string
  readonly theirs: string
}

/** A field of a form that is plain text. */
export function textPart<Text extends object>(
  field: keyof Text & string,
  label: string,
  word: (text: string) => string = (text) => text,
): VersionPart<Text> {
  return {
    id: field,
    label,
    shown: (text) => word(String(text[field])),
    of: (text) => text[field],
    take: (into, from) => ({ ...into, [field]: from[field] }),
  }
}

/** Where two versions part, in the order of the form. */
export function partedLines<Text>(
  parts: readonly VersionPart<Text>[],
  mine: Text,
  theirs: Text,
): readonly PartedLine[] {
  return parts
    .filter(({ of }) => !sameContent(of(mine), of(theirs)))
    .map(({ id, label, shown }) => ({
      id,
      label,
      mine: shown?.(mine) ?? bothWords.asTyped,
      theirs: shown?.(theirs) ?? bothWords.asSaved,
    }))
}

/** What was typed with the picked lines as they were saved. */
export function mergedText<Text>(
  parts: readonly VersionPart<Text>[],
  { mine, theirs }: { readonly mine: Text; readonly theirs: Text },
  taken: ReadonlySet<string>,
): Text {
  return parts.filter(({ id }) => taken.has(id)).reduce((text, { take }) => take(text, theirs), mine)
}

/** Was a record saved after the last key of its half-typed form? */
export function wasSavedMeanwhile(draft: { readonly changedAt: string } | null, savedAt: string | null): boolean {
  return draft !== null && savedAt !== null && draft.changedAt < savedAt
}
