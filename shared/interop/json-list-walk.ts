import { jsonFault } from './json-shape.ts'

/** The list whose items are handed on one by one; all else of the text is its head. */
const LIST_KEY = '"standard_charge_information"'
/** The longest head and the longest item that are held at once, in letters. */
const LONGEST = 16_000_000

export type JsonWalkFault = 'NOT-JSON' | 'JSON-TOO-DEEP' | 'JSON-TWICE' | 'CSV-TOO-LARGE'

/**
 * A JSON text given piece by piece, of which each item of one list is handed on once it is whole. What is left is the
 * text of the head, with an empty list where the items were. Two items without a comma between them are no JSON.
 */
export class JsonListWalk {
  readonly #take: (item: string) => JsonWalkFault | null
  #head = ''
  #item = ''
  /** Lists and objects that are open. */
  #depth = 0
  #isText = false
  #isEscaped = false
  /** The text at the first depth that may be a key; the last one that was read. */
  #key = ''
  #isKey = false
  #isInList = false
  #isInItem = false
  #next: 'item' | 'comma' | 'either' = 'either'

  constructor(take: (item: string) => JsonWalkFault | null) {
    this.#take = take
  }

  /** The next piece of the text; gives what is wrong with it, or null. */
  feed(text: string): JsonWalkFault | null {
    let from = 0
    for (let at = 0; at < text.length; at += 1) {
      const step = this.#step(text, at)
      if (step === null) continue
      if (step === 'NOT-JSON') return step
      this.#keep(text.slice(from, step === 'itemEnd' || step === 'listStart' ? at + 1 : at))
      from = step === 'itemEnd' || step === 'listStart' ? at + 1 : at
      const fault = this.#turn(step)
      if (fault !== null) return fault
    }
    this.#keep(text.slice(from))
    return this.#head.length > LONGEST || this.#item.length > LONGEST ? 'CSV-TOO-LARGE' : null
  }

  /** The head, once the whole text was given. */
  end(): { readonly head: string } | JsonWalkFault {
    return this.#isInList ? 'NOT-JSON' : (jsonFault(this.#head) ?? { head: this.#head })
  }

  #keep(text: string): void {
    if (this.#isInItem) this.#item += text
    else if (!this.#isInList) this.#head += text
  }

  #turn(step: 'listStart' | 'listEnd' | 'itemStart' | 'itemEnd'): JsonWalkFault | null {
    this.#isInList = step !== 'listEnd'
    this.#isInItem = step === 'itemStart'
    if (step !== 'itemEnd') return null
    const item = this.#item
    this.#item = ''
    return jsonFault(`[[${item}]]`) ?? this.#take(item)
  }

  /** What begins or ends at this letter. */
  #step(text: string, at: number): 'listStart' | 'listEnd' | 'itemStart' | 'itemEnd' | 'NOT-JSON' | null {
    const letter = text.charCodeAt(at)
    if (this.#isText) return this.#inText(letter, text[at] ?? '')
    const isBare = this.#isInList && !this.#isInItem
    if (isBare) return this.#between(letter)
    if (letter === 34) this.#openText()
    else if (letter === 123 || letter === 91) return this.#open(letter)
    else if (letter === 125 || letter === 93) return this.#close()
    return null
  }

  #openText(): void {
    this.#isText = true
    this.#isKey = this.#depth === 1
    if (this.#isKey) this.#key = '"'
  }

  #inText(letter: number, shown: string): 'itemEnd' | null {
    if (this.#isKey && this.#key.length < 100) this.#key += shown
    if (this.#isEscaped) this.#isEscaped = false
    else if (letter === 92) this.#isEscaped = true
    else if (letter === 34) {
      this.#isText = false
      if (this.#isInItem && this.#depth === 2) return this.#itemDone()
    }
    return null
  }

  #open(letter: number): 'listStart' | null {
    this.#depth += 1
    if (letter !== 91 || this.#depth !== 2 || this.#key !== LIST_KEY || this.#isInItem) return null
    this.#key = ''
    this.#next = 'either'
    return 'listStart'
  }

  #close(): 'itemEnd' | 'NOT-JSON' | null {
    this.#depth -= 1
    if (!this.#isInItem) return null
    if (this.#depth < 2) return 'NOT-JSON'
    return this.#depth === 2 ? this.#itemDone() : null
  }

  #itemDone(): 'itemEnd' {
    this.#next = 'comma'
    return 'itemEnd'
  }

  /** Between two items of the list. Only objects, lists and texts can be items here. */
  #between(letter: number): 'listEnd' | 'itemStart' | 'NOT-JSON' | null {
    if (letter === 32 || letter === 10 || letter === 13 || letter === 9) return null
    if (letter === 93 && this.#next !== 'item') {
      this.#depth -= 1
      return 'listEnd'
    }
    if (letter === 44 && this.#next === 'comma') {
      this.#next = 'item'
      return null
    }
    if (this.#next === 'comma' || (letter !== 123 && letter !== 91 && letter !== 34)) return 'NOT-JSON'
    if (letter === 34) this.#isText = true
    else this.#depth += 1
    return 'itemStart'
  }
}
