import { formOn, type KeptText, useKeptText } from '../../lib/use-kept-text.ts'
import { useToday } from '../../ui/today.tsx'
import { type EditionText, firstEdition } from './edition-fields.tsx'

/** Which part of which pack is changed, and what its box is called. */
export interface EditionOf {
  readonly packId: string
  readonly part: string
  readonly title: string
  /** The source that is cited now; empty where there is none. */
  readonly cite: string
}

/** Source, day and reason of a changed rule, kept while they are typed. */
export function useKeptEdition({ packId, part, title, cite }: EditionOf): KeptText<EditionText> {
  return useKeptText<EditionText>(formOn('pack', `${packId}:${part}`, title), firstEdition(cite, useToday()))
}
