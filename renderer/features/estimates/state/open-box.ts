import type { Route } from '../../../../shared/model/route.ts'

/** The box or sheet that stands over the workspace. */
export type OpenBox =
  | { readonly kind: 'charge'; readonly lineId: string; readonly typed: string }
  | {
      readonly kind: 'routePrice'
      readonly lineId: string
      readonly routeId: string
      readonly typed: string
      /** A further payer of the column, whose price is meant. */
      readonly payerId?: string
    }
  | { readonly kind: 'line'; readonly lineId: string; readonly focus: LineFocus }
  | { readonly kind: 'route'; readonly routeId: string; readonly focus?: RouteFocus }
  | { readonly kind: 'choose'; readonly routeId: string }
  | { readonly kind: 'fact'; readonly routeId: string; readonly factId: string }
  | { readonly kind: 'addColumn' }
  /** A column that is not there yet: its small form comes first. */
  | { readonly kind: 'newRoute'; readonly route: Route }
  /** Plan templates, for the blanks of a column or for a new one. */
  | { readonly kind: 'template'; readonly routeId: string | null }
  | { readonly kind: 'issue' }
  /** The clock of the good faith estimate. */
  | { readonly kind: 'clock' }

/** The part of a service's box that it was opened for. */
export type LineFocus = 'words' | 'code' | 'diagnosis' | 'auth' | 'referral' | 'procedure'

/** The field of a column's settings that the box was opened for. */
export type RouteFocus = 'deductible' | 'oop'

/** The sheet at the right: why a figure is so, how columns differ, what to ask or say, earlier estimates. */
export type OpenSheet = 'why' | 'differs' | 'asks' | 'year' | 'script' | 'history'
