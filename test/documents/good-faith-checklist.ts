import type { Block, Words } from '../../shared/documents/blocks.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { passagesOf, printedRun } from '../../shared/documents/walk.ts'
import type { PaperLanguage } from '../../shared/text/documents-days.ts'

/** One thing that the rule asks for: its place in the rule, the element that holds it, and its words. */
export interface RequiredElement {
  readonly citation: string
  readonly element: string
  readonly what: string
  readonly en: RegExp
  readonly es: RegExp
}

const RULE = '45 CFR 149.610(c)(1)'

type Line = readonly [citation: string, what: string, en: RegExp, es: RegExp]

function under(element: string, lines: readonly Line[]): readonly RequiredElement[] {
  return lines.map(([citation, what, en, es]) => ({ citation, element, what, en, es }))
}

/** Every element and disclaimer of the rule, one requirement a row, in the words of the sample estimate. */
export const GOOD_FAITH_CHECKLIST: readonly RequiredElement[] = [
  ...under('gfe.9.3.1', [
    [`${RULE}(i)`, 'the name of the patient', /Sample Patient A/, /Sample Patient A/],
    [`${RULE}(i)`, 'the date of birth', /February 29, 1984/, /29 de febrero de 1984/],
  ]),
  ...under('gfe.9.3.2', [
    [`${RULE}(ii)`, 'the primary service in plain words', /Knee evaluation/, /Evaluación de rodilla/],
    [`${RULE}(ii)`, 'the day for which it is scheduled', /December 8, 2026/, /8 de diciembre de 2026/],
  ]),
  ...under('gfe.9.3.3', [
    [`${RULE}(iii)`, 'what the list is', /What this estimate covers/, /Lo que cubre este estimado/],
  ]),
  ...under('gfe.9.3.5', [
    [
      `${RULE}(v)`,
      'each national provider identifier',
      /NPI 1234567893.*NPI 1234567901/,
      /NPI 1234567893.*NPI 1234567901/,
    ],
    [`${RULE}(v)`, 'each tax identifier', /TIN\) 00-.*TIN\) 00-/, /TIN\) 00-.*TIN\) 00-/],
    [
      `${RULE}(v)`,
      'each place of care',
      /Care at: 100 Example.*Care at: 100/,
      /Atención en: 100 Example.*Atención en: 100/,
    ],
    [`${RULE}(v)`, 'each state', /State: IL.*State: IL/, /Estado: IL.*Estado: IL/],
  ]),
  ...under('gfe.9.3.4', [
    [`${RULE}(iii)`, 'each item', /Knee evaluation visit.*Blood draw/, /Visita de evaluación.*Extracción de sangre/],
    [
      `${RULE}(iv)`,
      'the diagnosis codes',
      /Diagnosis code.*M25\.561.*R26\.89/,
      /Código de diagnóstico.*M25\.561.*R26\.89/,
    ],
    [`${RULE}(iv)`, 'a diagnosis code that is not known', /not yet known/, /no se sabe/],
    [
      `${RULE}(iv)`,
      'the service codes',
      /Service code.*DEMO1.*L1830.*DEMO5/,
      /Código de servicio.*DEMO1.*L1830.*DEMO5/,
    ],
    [`${RULE}(iv)`, 'the expected charges', /Expected charge.*147\.00.*16\.41/, /Cargo esperado.*147\.00.*16\.41/],
  ]),
  ...under('gfe.9.3.6', [
    [
      `${RULE}(vi)(A)`,
      'before or after the main service',
      /scheduled separately, before or after/,
      /cita aparte, antes o después/,
    ],
    [
      `${RULE}(vi)(A)`,
      'estimates of their own on scheduling or request',
      /separate good faith estimates when they are scheduled, or when you ask/,
      /estimados de buena fe separados cuando se haga la cita o cuando usted los pida/,
    ],
    [
      `${RULE}(vi)(B)`,
      'why codes are not shown',
      /codes, expected charges and provider identifiers are not shown/,
      /no se muestran aquí sus códigos, cargos esperados ni identificadores/,
    ],
    [
      `${RULE}(vi)(C)`,
      'how to get those estimates',
      /To ask for an estimate, call \(555\) 010-0142/,
      /Para pedir un estimado, llame al \(555\) 010-0142/,
    ],
  ]),
  ...under('gfe.9.3.6.list', [
    [
      `${RULE}(vi)`,
      'what must be scheduled separately',
      /Follow-up visit.*Surgery consultation/,
      /Visita de seguimiento.*Consulta/,
    ],
  ]),
  ...under('gfe.9.3.7', [
    [
      `${RULE}(vii)`,
      'other services that may be recommended',
      /may recommend other services.*scheduled separately/,
      /recomendemos otros servicios.*cita aparte/,
    ],
    [
      `${RULE}(vii)`,
      'that they are not included',
      /not included in this estimate/,
      /No están incluidos en este estimado/,
    ],
  ]),
  ...under('gfe.9.3.8', [
    [
      `${RULE}(viii)`,
      'that it is only an estimate',
      /only an estimate.*reasonably expect when it is issued/,
      /solo un estimado.*razonablemente al emitirlo/,
    ],
    [
      `${RULE}(viii)`,
      'that items, services or charges may differ',
      /Actual items, services or charges may differ/,
      /artículos, servicios o cargos reales pueden ser diferentes/,
    ],
  ]),
  ...under('gfe.9.3.9', [
    [
      `${RULE}(ix)`,
      'the right to dispute resolution',
      /patient-provider dispute resolution if you are billed substantially more/,
      /resolución de disputas entre paciente y proveedor si le facturan mucho más/,
    ],
    [
      '45 CFR 149.620(b)(1)',
      'what substantially in excess means',
      /one provider or facility bills at least \$400\.00 more than its total/,
      /un proveedor o centro le factura al menos \$400\.00 más que su total/,
    ],
    [
      '45 CFR 149.620(c)(1)',
      'until when',
      /within 120 calendar days of getting the first bill/,
      /dentro de los 120 días calendario después de recibir la primera factura/,
    ],
    ['45 CFR 149.620(g)', 'the fee', /a fee of \$25\.00/, /una tarifa de \$25\.00/],
    [
      `${RULE}(ix)`,
      'where instructions are',
      /www\.cms\.gov\/nosurprises, or call 1-800-985-3059/,
      /www\.cms\.gov\/nosurprises, o llame al 1-800-985-3059/,
    ],
    [
      `${RULE}(ix)`,
      'that care does not suffer',
      /will not affect the quality of your care/,
      /no afectará la calidad de su atención/,
    ],
  ]),
  ...under('gfe.9.3.10', [
    [`${RULE}(x)`, 'that it is not a contract', /not a contract/, /no es un contrato/],
    [
      `${RULE}(x)`,
      'that no provider listed has to be used',
      /do not have to get care from the providers or facilities/,
      /no está obligado a recibir atención de los proveedores o centros/,
    ],
  ]),
]

/** Which requirements does this paper not meet? */
export function missingFrom(model: DocumentModel, language: PaperLanguage): readonly string[] {
  return GOOD_FAITH_CHECKLIST.filter((each) => !each[language].test(wordsOf(model, each.element))).map(
    ({ citation, what }) => `${citation}: ${what}`,
  )
}

/** The paper without what carries an element, wherever it stands. */
export function without(model: DocumentModel, element: string): DocumentModel {
  const blocks = model.blocks
    .filter((block) => block.element !== element)
    .map((block) =>
      block.kind === 'keyValueGrid'
        ? { ...block, entries: block.entries.filter((entry) => entry.element !== element) }
        : block,
    )
  return { ...model, blocks }
}

/** All words under an element, in reading order. */
export function wordsOf(model: DocumentModel, element: string): string {
  return model.blocks
    .flatMap((block) => {
      if (block.element === element) return [textOf(block)]
      const entries = block.kind === 'keyValueGrid' ? block.entries : []
      return entries.filter((entry) => entry.element === element).map(({ value }) => plain(value))
    })
    .join(' ')
}

export function textOf(block: Block): string {
  return passagesOf(block).map(plain).join(' ').replaceAll('\u00a0', ' ')
}

export function plain(words: Words): string {
  return words.map(printedRun).join('')
}
