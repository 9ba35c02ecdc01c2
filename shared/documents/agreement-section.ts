import type { Block, Words } from './blocks.ts'

/** One numbered section of the agreement. `element` is its place in the required order. */
export interface Section {
  readonly element: string
  readonly heading: string
  readonly blocks: readonly Block[]
}

/** A section made of plain sentences; null sentences are left away. */
export function plainSection(element: string, heading: string, sentences: readonly (Words | null)[]): Section {
  const said = sentences.filter((sentence) => sentence !== null)
  const words = said.flatMap((sentence, index): Words => (index === 0 ? sentence : [' ', ...sentence]))
  return { element, heading, blocks: [{ kind: 'paragraph', size: 'text', words }] }
}

/** The sections with their numbers, as blocks. */
export function numbered(sections: readonly Section[]): readonly Block[] {
  return sections.flatMap(({ element, heading, blocks }, index): readonly Block[] => [
    { kind: 'heading', level: 2, words: [`${index + 1}. ${heading}`], element },
    ...blocks,
  ])
}
