import type { PaperLanguage } from './documents-days.ts'
import { type Said, say } from './documents-say.ts'

/** Where required words come from and since when they hold; the issued document records it. */
export interface WordingSource {
  readonly id: string
  readonly source: string
  readonly holdsFrom: string
}

/** The sources of the good faith estimate's disclaimers. */
export const goodFaithWordingSources: readonly WordingSource[] = [
  { id: 'gfe.separateScheduling', source: '45 CFR 149.610(c)(1)', holdsFrom: '2022-01-01' },
  { id: 'gfe.otherServices', source: '45 CFR 149.610(c)(1)', holdsFrom: '2022-01-01' },
  { id: 'gfe.onlyAnEstimate', source: '45 CFR 149.610(c)(1)', holdsFrom: '2022-01-01' },
  { id: 'gfe.disputeRight', source: '45 CFR 149.610(c)(1), 149.620; CMS-10791', holdsFrom: '2022-01-01' },
  { id: 'gfe.notAContract', source: '45 CFR 149.610(c)(1)', holdsFrom: '2022-01-01' },
]

/** What the dispute right needs in its sentences: amounts of the rule, and where instructions are. */
export interface DisputeFacts<T> {
  readonly threshold: T
  readonly fee: T
  readonly days: number
  readonly web: T
  readonly phone: T
}

/** The disclaimers that every good faith estimate must carry. */
export interface GoodFaithRequired {
  /** Directly above the list of items that need separate scheduling. */
  readonly separateScheduling: <T>(phone: T) => Said<T>
  readonly otherServices: string
  readonly onlyAnEstimate: string
  readonly disputeRight: <T>(facts: DisputeFacts<T>) => readonly Said<T>[]
  readonly notAContract: string
}

const en: GoodFaithRequired = {
  separateScheduling: (phone) =>
    say`The items below must be scheduled separately, before or after your main service. You will get separate good faith estimates when they are scheduled, or when you ask. So their codes, expected charges and provider identifiers are not shown here. To ask for an estimate, call ${phone}.`,
  otherServices:
    'We may recommend other services as part of your care that must be scheduled separately. They are not included in this estimate.',
  onlyAnEstimate:
    'This is only an estimate. It is based on what we reasonably expect when it is issued. Actual items, services or charges may differ.',
  disputeRight: ({ threshold, fee, days, web, phone }) => [
    say`You may start a patient-provider dispute resolution if you are billed substantially more than this estimate. That means: one provider or facility bills at least ${threshold} more than its total here.`,
    say`You must start within ${days} calendar days of getting the first bill with the higher amount. There is a fee of ${fee}.`,
    say`Instructions are at ${web}, or call ${phone}. Starting a dispute will not affect the quality of your care.`,
    say`You may also ask us first to correct the bill, to agree on a price, or about financial help.`,
  ],
  notAContract:
    'This estimate is not a contract. You do not have to get care from the providers or facilities listed here.',
}

const es: GoodFaithRequired = {
  separateScheduling: (phone) =>
    say`Lo que sigue requiere una cita aparte, antes o después de su servicio principal. Recibirá estimados de buena fe separados cuando se haga la cita o cuando usted los pida. Por eso no se muestran aquí sus códigos, cargos esperados ni identificadores del proveedor. Para pedir un estimado, llame al ${phone}.`,
  otherServices:
    'Es posible que le recomendemos otros servicios como parte de su atención que requieren una cita aparte. No están incluidos en este estimado.',
  onlyAnEstimate:
    'Esto es solo un estimado. Se basa en lo que esperamos razonablemente al emitirlo. Los artículos, servicios o cargos reales pueden ser diferentes.',
  disputeRight: ({ threshold, fee, days, web, phone }) => [
    say`Usted puede iniciar una resolución de disputas entre paciente y proveedor si le facturan mucho más que este estimado. Es decir: un proveedor o centro le factura al menos ${threshold} más que su total aquí.`,
    say`Debe iniciarla dentro de los ${days} días calendario después de recibir la primera factura con la cantidad mayor. Hay una tarifa de ${fee}.`,
    say`Las instrucciones están en ${web}, o llame al ${phone}. Iniciar una disputa no afectará la calidad de su atención.`,
    say`También puede pedirnos primero que corrijamos la factura, acordar un precio o preguntar por ayuda financiera.`,
  ],
  notAContract:
    'Este estimado no es un contrato. Usted no está obligado a recibir atención de los proveedores o centros que aparecen aquí.',
}

/** The required disclaimers in both languages. */
export const goodFaithRequired: { readonly [L in PaperLanguage]: GoodFaithRequired } = { en, es }
