import type { AgreementWords } from './documents-agreement-words.ts'
import { spelledDay } from './documents-days.ts'
import { goodFaithRequired } from './documents-good-faith-required.ts'
import { say } from './documents-say.ts'

/** The payment plan agreement in Spanish. */
export const agreementEs: AgreementWords = {
  title: 'Acuerdo de plan de pagos',
  beneathTitle: (number, version, on, by) =>
    say`Acuerdo ${number} · Versión ${version} · ${spelledDay(on, 'es')} · Preparado por ${by}`,
  languageName: 'Español',
  changes: {
    heading: 'Qué cambió desde la última versión',
    columns: ['Qué', 'Antes', 'Ahora', 'Motivo', 'Fecha'],
  },
  parties: {
    heading: 'Entre quiénes es este acuerdo',
    guarantor: 'Persona que pagará',
    relation: 'Relación con el paciente',
    relations: {
      self: 'Es el paciente',
      parent: 'Padre o madre',
      spouse: 'Cónyuge',
      guardian: 'Tutor legal',
      other: 'Otra',
    },
    address: 'Dirección',
    phoneAndEmail: 'Teléfono y correo electrónico',
    patientAndAccount: 'Paciente y cuenta',
    language: 'Idioma',
  },
  covered: {
    heading: 'Lo que cubre este plan',
    columns: ['Fecha del servicio', 'Referencia', 'Cantidad en este plan'],
    dayUnknown: 'aún no se sabe',
    estimateMark: ' (estimado)',
    estimateNote:
      'El seguro aún no ha respondido. Las cantidades marcadas “estimado” pueden cambiar, y entonces haremos una nueva versión.',
    total: 'Total cubierto',
    applied: {
      insurance: (amount) => say`El seguro ya pagó ${amount}; las cantidades de arriba son lo que queda.`,
      expected: (amount) => say`Esperamos que el seguro pague ${amount}; las cantidades de arriba son su parte.`,
      assistance: (amount) => say`La asistencia financiera ya descontó ${amount}.`,
      payments: (amount) => say`Usted ya pagó ${amount}; las cantidades de arriba son lo que queda.`,
    },
  },
  plan: { heading: 'Su plan' },
  down: {
    heading: 'Pago inicial',
    paid: (amount, on, by) => say`Usted pagó ${amount} el ${spelledDay(on, 'es')}, ${by}.`,
    toPay: (amount, on) => say`Usted pagará ${amount} a más tardar el ${spelledDay(on, 'es')}.`,
    receipt: (number) => say`Recibo número ${number}.`,
    none: 'No hay pago inicial.',
    paidBy: {
      cash: 'en efectivo',
      check: 'con cheque',
      card: 'con tarjeta',
      moneyOrder: 'con giro postal',
      directDebit: 'por débito directo',
      other: 'de otra manera',
    },
  },
  schedule: {
    heading: 'Calendario de pagos',
    columns: ['N.º', 'Fecha de vencimiento', 'Pago', 'Interés', 'Capital', 'Saldo después'],
    payOn: (on) => `pague a más tardar el ${spelledDay(on, 'es')}`,
    lastDiffers: 'El último pago es diferente para que los pagos sumen el total exacto.',
    total: 'Total',
    attached: (rows) => `Se adjunta el calendario completo de ${rows} pagos. Estos son los primeros y el último:`,
    between: (from, to) => `Los pagos ${from} a ${to} están en el calendario completo`,
    attachedHeading: 'Calendario completo de pagos',
    whichDate: 'Si una fecha cae en un día en que cerramos, debajo está la fecha para pagar.',
  },
  paying: {
    heading: 'Cómo y dónde pagar',
    intro: 'Puede pagar de cualquiera de estas maneras:',
    places: {
      desk: (where) => say`En nuestra ventanilla: ${where}`,
      mail: (where) => say`Por correo: ${where}`,
      phone: (where) => say`Por teléfono: ${where}`,
      online: (where) => say`En línea: ${where}`,
      other: (where) => say`${where}`,
    },
    statement: 'Cada estado de cuenta muestra lo que pagó, lo que vence después y lo que queda.',
    autopayChoice: 'Los pagos automáticos son su decisión. Este plan no depende de ellos.',
    autopayYes: 'Quiero pagos automáticos. Firmaré un formulario aparte.',
    autopayNo: 'No quiero pagos automáticos.',
    autopayChosen: (method, lastFour, day) =>
      say`Usted eligió pagos automáticos: ${method} que termina en ${lastFour}, ${day}.`,
    autopayStop: (phone) =>
      say`Puede detenerlos en cualquier momento. Llame al ${phone} al menos 3 días hábiles antes de un pago.`,
    autopayNone: 'Este plan no tiene pagos automáticos.',
  },
  charges: {
    heading: 'Interés y cargos',
    noInterest: 'Este plan no tiene interés.',
    interest: (percent) => `El interés es del ${percent}% al año sobre lo que queda del capital.`,
    methods: {
      period: 'Es igual para cada período, sin importar cuántos días tenga.',
      actual365:
        'Se cuenta por cada día, con años de 365 días. Si paga antes es menos y si paga tarde es más; los últimos pagos cambian en la diferencia.',
      actualActual:
        'Se cuenta por cada día, con el número real de días del año. Si paga antes es menos y si paga tarde es más; los últimos pagos cambian en la diferencia.',
    },
    oddFirst: {
      free: 'Los días de más o de menos del primer período no cuestan nada.',
      inEveryPayment: 'Los días de más o de menos del primer período se cuentan y forman parte de cada pago.',
      withFirstPayment: 'El interés de los días de más del primer período se paga con el primer pago.',
    },
    delayed: (until) => `Los pagos que vencen antes del ${spelledDay(until, 'es')} no generan interés.`,
    noLateFee: 'No hay cargo por atraso.',
    lateFlat: (amount, graceDays) =>
      say`Si un pago se atrasa más de ${graceDays} días, el cargo por atraso es de ${amount}.`,
    latePercent: (percent, graceDays) =>
      `Si un pago se atrasa más de ${graceDays} días, el cargo por atraso es del ${percent}% de ese pago.`,
    lateEither: (which, { amount, percent, graceDays }) =>
      say`Si un pago se atrasa más de ${graceDays} días, el cargo por atraso es de ${amount} o del ${percent}% de ese pago, lo que sea ${which === 'lesserOf' ? 'menor' : 'mayor'}.`,
    discountNotGranted: (percent) =>
      `Quien paga todo hoy recibe un ${percent}% de descuento. Este plan no recibe ese descuento. La diferencia es un costo de pagar a plazos: es parte del cargo financiero.`,
    noReturnedFee: 'No hay cargo por un pago devuelto.',
    returnedFee: (amount) => say`El cargo por un pago devuelto es de ${amount}.`,
  },
  used: {
    heading: 'Cómo se usan sus pagos',
    oldestFirst: 'Un pago se aplica primero a la cantidad vencida más antigua.',
    within: {
      interestFirst: 'Dentro de una cuota paga primero el interés, luego el capital y luego los cargos.',
      feesFirst: 'Dentro de una cuota paga primero los cargos, luego el interés y luego el capital.',
    },
    extra: {
      nextInstallment: 'El dinero que exceda lo vencido se aplica a su próxima cuota.',
      lastInstallments: 'El dinero que exceda lo vencido se aplica a sus últimas cuotas.',
      spread: 'El dinero que exceda lo vencido reduce por igual todas las cuotas siguientes.',
      principal: 'El dinero que exceda lo vencido reduce el capital de inmediato.',
      credit:
        'El dinero que exceda lo vencido queda a su favor. Puede pedir que se lo devuelvan o decir qué debe pagar.',
    },
  },
  early: {
    heading: 'Pagar por adelantado',
    noPenalty: 'Puede pagar más o todo en cualquier momento. No hay penalización.',
    payOff: (phone) => say`Para saber cuánto liquida el plan en un día determinado, llame al ${phone}.`,
  },
  hardship: {
    heading: 'Si no puede pagar',
    call: (desk, phone) => say`Llame a ${desk} al ${phone}, antes de la fecha de vencimiento si puede.`,
    options: 'Podemos cambiar una fecha, reducir los pagos o pausar el plan por un tiempo.',
    assistance: (how) => say`También puede solicitar asistencia financiera: ${how}`,
    interpreter: 'El intérprete es gratis. Pídanos uno.',
  },
  missed: {
    heading: 'Si no hace los pagos',
    grace: (days) => `Un pago está atrasado cuando llega más de ${days} días después de su vencimiento.`,
    notice: (installments) => `Cuando hay ${installments} pagos atrasados, le enviamos un aviso por escrito.`,
    cure: (days) => `Entonces tiene ${days} días para pagar lo atrasado o acordar con nosotros un nuevo plan.`,
    acceleration: 'Después de eso, podemos pedir todo el saldo de una vez.',
    noAcceleration: 'No pedimos todo el saldo de una vez.',
  },
  newVersion: {
    heading: 'Cambios a este plan',
    sentences: [
      'Los cargos nuevos no se agregan solos. Usted o nosotros podemos pedir un cambio.',
      'Si el seguro paga más o menos de lo esperado, le decimos qué cambia.',
      'Un cambio de cantidad, fecha, tasa o cargos cubiertos necesita una nueva versión que usted acepte.',
    ],
  },
  refunds: {
    heading: 'Reembolsos y saldo a favor',
    sentences: [
      'Si paga más de lo que debe, el resto es suyo.',
      'Lo guardamos como saldo a favor en su cuenta, o se lo devolvemos cuando lo pida.',
    ],
  },
  disputes: {
    heading: 'Preguntas y disputas',
    ask: (desk, phone, address) =>
      say`Si cree que una factura está mal, llame a ${desk} al ${phone}. O escriba a ${address}.`,
    estimate: (facts) => goodFaithRequired.es.disputeRight(facts).slice(0, 3),
    pause: 'Mientras dure una disputa o una apelación, no cobramos esa suma ni le sumamos cargos.',
  },
  limits: {
    heading: 'Lo que este plan no hace',
    sentences: [
      'La atención de emergencia nunca depende de este plan.',
      'Usted no da garantía: no tenemos derecho sobre nada que sea suyo.',
      'No revisamos su crédito y no informamos este plan a las agencias de crédito.',
      'No negamos atención por esta deuda donde la ley así lo dice.',
    ],
  },
  contact: {
    heading: 'Cómo podemos comunicarnos con usted sobre este plan',
    intro: 'Marque las maneras que permite. Cada una es su decisión, y puede cambiarla en cualquier momento.',
    options: ['Llamada telefónica', 'Mensaje de texto', 'Correo electrónico'],
  },
  electronic: {
    heading: 'Registros y firma electrónicos',
    sentences: [
      'Usted acepta recibir y firmar este acuerdo de forma electrónica.',
      'Puede pedir una copia en papel sin costo, y puede retirar este consentimiento en cualquier momento.',
      'Usted puede abrir y guardar un archivo como el que le enviamos.',
    ],
  },
  privacy: {
    heading: 'Privacidad',
    sentence: 'Usamos solo los datos suyos que la facturación necesita. Nuestro aviso de privacidad dice más; pídalo.',
  },
  state: { heading: 'Las reglas de su estado' },
  holder: {
    heading: 'Aviso federal',
    translation:
      'Traducción: cualquier tenedor de este contrato de crédito al consumidor está sujeto a todos los reclamos y defensas que el deudor podría presentar contra el vendedor de los bienes o servicios obtenidos por este contrato o con su producto. Lo que el deudor recupere no superará las cantidades que haya pagado.',
  },
  whole: {
    heading: 'El acuerdo completo',
    sentences: [
      'Este papel es el acuerdo completo sobre este plan. Si una parte no es válida, el resto sigue valiendo.',
      'Usted recibe una copia cuando firma.',
    ],
    governs: {
      signed: 'Puede tener este acuerdo en inglés o en español. Las cifras son las mismas. Vale el que usted firmó.',
      en: 'Puede tener este acuerdo en inglés o en español. Las cifras son las mismas. Vale el texto en inglés.',
      es: 'Puede tener este acuerdo en inglés o en español. Las cifras son las mismas. Vale el texto en español.',
    },
    law: (state) => say`Se aplican la ley de ${state} y la ley federal.`,
  },
  signatures: {
    heading: 'Firmas',
    who: {
      guarantor: 'Persona que pagará',
      noticed: 'Persona que pagará',
      cosigner: 'Segunda persona que promete pagar',
      patient: 'Paciente',
      guardian: 'Padre, madre o tutor legal',
      representative: 'Representante',
      interpreter: 'Intérprete',
      clinic: 'Por la clínica',
      witness: 'Testigo',
    },
    statements: {
      guarantor: 'He leído este acuerdo, lo acepto y tengo una copia.',
      noticed: 'Leí este aviso antes de firmar el acuerdo.',
      cosigner: 'He leído el aviso al cofirmante y acepto pagar si la otra persona no paga.',
      patient: 'Sé qué se comparte sobre mi cuenta. Mi firma no me hace deber nada.',
      guardian: 'El paciente es menor de edad. He leído este acuerdo, acepto pagar y tengo una copia.',
      representative: 'Firmo por la persona que pagará. Hay una copia de mi autorización en el archivo.',
      interpreter: 'Leí este acuerdo en voz alta en el idioma de abajo, completo y con exactitud.',
      clinic: '',
      witness: 'Vi las firmas de arriba.',
    },
    signature: 'Firma',
    printedName: 'Nombre en letra de molde',
    date: 'Fecha',
    relation: {
      guarantor: 'Relación con el paciente',
      noticed: null,
      cosigner: 'Relación con el paciente',
      patient: null,
      guardian: 'Relación con el paciente',
      representative: 'Autorización',
      interpreter: 'Idioma',
      clinic: 'Cargo',
      witness: null,
    },
  },
  cosigner: {
    heading: 'Aviso al cofirmante',
    translation: [
      'Traducción: se le pide que garantice esta deuda. Piénselo bien antes de hacerlo. Si el prestatario no paga la deuda, usted tendrá que pagarla. Asegúrese de que puede pagar si tiene que hacerlo y de que quiere aceptar esta responsabilidad.',
      'Es posible que tenga que pagar hasta la cantidad total de la deuda si el prestatario no paga. También es posible que tenga que pagar cargos por atraso o gastos de cobranza, que aumentan esta cantidad.',
      'El acreedor puede cobrarle esta deuda sin tratar primero de cobrarle al prestatario. El acreedor puede usar contra usted los mismos métodos de cobranza que contra el prestatario, como demandarlo, embargar su salario, etc. Si esta deuda llega a estar en incumplimiento, ese hecho puede formar parte de su historial de crédito.',
      'Este aviso no es el contrato que lo hace responsable de la deuda.',
    ],
  },
  office: {
    heading: 'Uso de la oficina',
    offerRule: 'Regla de la oferta',
    policyPack: 'Paquete de políticas',
    engine: 'Motor',
    termsHash: 'Huella de los términos',
    copyGiven: 'Copia entregada: cómo y cuándo',
  },
}
