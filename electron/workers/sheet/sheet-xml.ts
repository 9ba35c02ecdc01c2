import { SaxesParser } from 'saxes'
import { SheetFault } from './sheet-fault.ts'

/** Who takes the elements of a part, by their names without a prefix. */
export interface XmlTaker {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Reads a part as it comes. A document type ends it: a workbook has none, and entities of its own would grow without end. */
export function xmlReader(taker: XmlTaker): { readonly feed: (text: string) => void; readonly end: () => void } {
  const parser = new SaxesParser()
  const broken = (): never => {
    throw new SheetFault('SHEET-BROKEN')
  }
  parser.on('doctype', broken)
  parser.on('error', broken)
  parser.on('opentag', ({ name, attributes }) => taker.open?.(bare(name), bareKeys(attributes)))
  parser.on('text', (text) => taker.text?.(text))
  parser.on('cdata', (text) => taker.text?.(text))
  parser.on('closetag', ({ name }) => taker.close?.(bare(name)))
  return { feed: (text) => void parser.write(text), end: () => void parser.close() }
}

/** The same for a part that is at hand as a whole; nothing where it is missing. */
export function readXml(bytes: Uint8Array | undefined, taker: XmlTaker): void {
  if (bytes === undefined) return
  const reader = xmlReader(taker)
  reader.feed(new TextDecoder().decode(bytes))
  reader.end()
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function bareKeys(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  if (!Object.keys(attributes).some((name) => name.includes(':'))) return attributes
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [bare(name), value]))
}
