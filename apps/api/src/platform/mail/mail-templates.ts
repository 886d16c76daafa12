/** Mail says that something waits, never what: nothing of a patient leaves the clinic by mail. */
export const MAIL_TEMPLATES = [
  'SAFETY_PAGE',
  'SAFETY_PAGE_AGAIN',
  'MESSAGE_WAITING',
  'MEASURES_WAITING',
] as const;
export type MailTemplate = (typeof MAIL_TEMPLATES)[number];

interface Words {
  readonly subject: string;
  readonly body: string;
  /** Instead of the body, where the mail carries an address of the addressee's own. */
  readonly withLink?: string;
}

const WORDS: Readonly<Record<'en' | 'es', Readonly<Record<MailTemplate, Words>>>> = {
  en: {
    SAFETY_PAGE: {
      subject: 'Consilium: a safety page waits for you',
      body: 'A safety page waits for you. Open Consilium and answer it within 15 minutes; otherwise the next colleague is paged.',
    },
    SAFETY_PAGE_AGAIN: {
      subject: 'Consilium: a safety page was passed on to you',
      body: 'A safety page has not been answered and was passed on to you. Open Consilium and answer it within 15 minutes.',
    },
    MESSAGE_WAITING: {
      subject: 'Consilium: a young person wrote to the team',
      body: 'A young person wrote to the team. Open Consilium to read it.',
    },
    MEASURES_WAITING: {
      subject: 'Consilium: some questions wait for you',
      body: 'Some questions wait for you. Open Consilium to answer them; you can stop and go on later.',
      withLink:
        'Some questions wait for you. This address opens them for you alone, without signing in; please do not pass it on. You can stop and go on later.',
    },
  },
  es: {
    SAFETY_PAGE: {
      subject: 'Consilium: le espera un aviso de seguridad',
      body: 'Le espera un aviso de seguridad. Abra Consilium y respóndalo en 15 minutos; si no, se avisará a la siguiente persona.',
    },
    SAFETY_PAGE_AGAIN: {
      subject: 'Consilium: le han pasado un aviso de seguridad',
      body: 'Un aviso de seguridad quedó sin respuesta y se le ha pasado. Abra Consilium y respóndalo en 15 minutos.',
    },
    MESSAGE_WAITING: {
      subject: 'Consilium: una persona joven escribió al equipo',
      body: 'Una persona joven escribió al equipo. Abra Consilium para leerlo.',
    },
    MEASURES_WAITING: {
      subject: 'Consilium: le esperan unas preguntas',
      body: 'Le esperan unas preguntas. Abra Consilium para responderlas; puede parar y seguir más tarde.',
      withLink:
        'Le esperan unas preguntas. Esta dirección las abre solo para usted, sin iniciar sesión; por favor, no la comparta. Puede parar y seguir más tarde.',
    },
  },
};

/** Subject and plain text in the reader's language; `address` is where the page is opened, if it is known. */
export function composeMail(
  mail: {
    readonly template: MailTemplate;
    readonly locale: string;
    readonly toName: string;
    readonly link?: string | null;
  },
  address: string | undefined,
): { subject: string; text: string } {
  const { subject, body, withLink } = WORDS[mail.locale === 'es' ? 'es' : 'en'][mail.template];
  // A path alone opens nothing: without the page's address the mail says only that something waits.
  const own = address && mail.link ? new URL(mail.link, address).href : null;
  const said = own ? (withLink ?? body) : body;
  const where = own ?? address;
  return { subject, text: [mail.toName, '', said, ...(where ? ['', where] : [])].join('\n') };
}
