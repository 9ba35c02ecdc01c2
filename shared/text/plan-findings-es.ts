interface Parts {
  readonly amount: string
  readonly bound: string
  readonly kind: string
  readonly year: number
}

/** The sentences about a plan in Spanish, by the codes of the English ones. */
export const planFindingsEs: Readonly<Record<string, (parts: Parts) => string>> = {
  'hdhp.noDeductible': ({ bound, year }) =>
    `Un plan de deducible alto necesita un deducible. Para años del plan que empiezan en ${year} es de al menos ${bound}.`,
  'hdhp.deductibleTooSmall': ({ amount, bound, year }) =>
    `El deducible de ${amount} es menor que ${bound}, lo mínimo para un plan de deducible alto en ${year}.`,
  'hdhp.embeddedTooSmall': ({ amount, bound, year }) =>
    `El deducible de cada persona, ${amount}, es menor que el mínimo familiar de ${bound} para ${year}. El plan no abriría una cuenta de ahorros.`,
  'hdhp.oopTooLarge': ({ amount, bound, year }) =>
    `El límite de gastos propios de ${amount} pasa de ${bound}, lo máximo para un plan de deducible alto en ${year}. Los planes bronce y catastróficos del mercado pueden pasarlo desde 2026.`,
  'hdhp.careBeforeDeductible': ({ kind }) =>
    `${kind} se paga antes del deducible. En un plan de deducible alto solo pueden pagarse así la atención preventiva y la telesalud.`,
  'hdhp.notAnnounced': ({ year }) =>
    `Los límites de los planes de deducible alto para ${year} todavía no se anuncian. No se revisó.`,
  'aca.oopAboveMaximum': ({ amount, bound, year }) =>
    `El límite de gastos propios de ${amount} pasa de ${bound}, lo máximo por ley para años del plan que empiezan en ${year}.`,
  'aca.personAboveSelfOnly': ({ amount, bound, year }) =>
    `Ningún miembro de la familia paga más de ${bound} dentro de la red en ${year}, diga lo que diga el plan. El estimado usa eso, no ${amount}.`,
  'aca.noMaximum': ({ bound, year }) =>
    `El plan necesita un límite de gastos propios dentro de la red. En ${year} es como máximo ${bound}.`,
  'aca.notAnnounced': ({ year }) => `El máximo de gastos propios para ${year} todavía no se anuncia. No se revisó.`,
  'advantage.oopAboveMaximum': ({ amount, bound, year }) =>
    `El límite anual de ${amount} pasa de ${bound}, lo máximo para Medicare Advantage en ${year}.`,
  'advantage.noMaximum': () => 'Un plan Medicare Advantage siempre tiene un límite anual dentro de la red.',
  'advantage.notAnnounced': ({ year }) =>
    `El límite de Medicare Advantage para ${year} no se conoce aquí. No se revisó.`,
  'family.deductibleBelowPerson': ({ amount, bound }) =>
    `El deducible familiar de ${amount} es menor que el de la persona, ${bound}. Se dejó como está.`,
  'family.oopBelowPerson': ({ amount, bound }) =>
    `El límite familiar de ${amount} es menor que el de la persona, ${bound}. Se dejó como está.`,
  'family.personNotUsed': ({ amount }) =>
    `La familia comparte un solo deducible, así que el de la persona, ${amount}, no abre antes los beneficios.`,
  'deductible.aboveOop': ({ amount, bound }) =>
    `El deducible de ${amount} pasa del límite de gastos propios de ${bound}. El límite lo termina antes.`,
  'maximum.familyBelowPerson': ({ amount, bound }) =>
    `El máximo familiar de ${amount} es menor que el de la persona, ${bound}. Se dejó como está.`,
  'maximum.onEssentialCare': () =>
    'En este tipo de plan se prohíbe un máximo anual en dólares para la atención esencial.',
  'limit.inDollars': ({ kind, amount }) =>
    `${kind} termina en ${amount} al año. En este tipo de plan se prohíbe un límite en dólares para la atención esencial.`,
  'category.aboveDeductible': ({ kind, amount, bound }) =>
    `El deducible de ${kind} (${amount}) está dentro del deducible del plan, ${bound}, y nunca pasa de lo que queda de él.`,
  'share.aboveWhole': ({ kind }) => `La parte del paciente para ${kind} pasa del 100%.`,
  'medicaid.shareAboveMost': ({ kind }) =>
    `La parte del paciente para ${kind} pasa de lo máximo que Medicaid puede pedir.`,
  'preventive.shared': () =>
    'La atención preventiva dentro de la red es gratis en este tipo de plan. Aquí se pide algo por ella.',
  'emergency.authorization': () => 'Ningún plan puede pedir autorización para la atención de emergencia.',
  'emergency.dearerOutOfNetwork': () =>
    'La emergencia fuera de la red no puede costar al paciente más que dentro. El estimado usa la parte de la red.',
  'parity.limit': ({ kind }) =>
    `${kind} tiene un límite. La salud mental no puede limitarse más que la atención médica. Pida al plan que lo confirme.`,
  'parity.copay': ({ kind, amount, bound }) =>
    `El copago de ${kind} (${amount}) pasa del de las visitas médicas (${bound}). La ley de paridad puede prohibirlo.`,
  'parity.share': ({ kind }) =>
    `La parte del paciente para ${kind} pasa de la de las visitas médicas. La ley de paridad puede prohibirlo.`,
  'parity.deductible': ({ kind }) =>
    `El deducible va antes de ${kind}, y de ninguna visita médica. La ley de paridad puede prohibirlo.`,
  'parity.ownDeductible': ({ kind }) =>
    `${kind} tiene un deducible propio. La ley de paridad prohíbe uno que cuente aparte.`,
  'parity.authorization': ({ kind }) =>
    `${kind} requiere autorización, y ninguna visita médica la requiere. La ley de paridad puede prohibirlo.`,
}
