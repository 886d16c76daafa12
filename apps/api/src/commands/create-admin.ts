import { randomInt, randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { checkText, isEmail, isTimeZone, localDateIn, normaliseEmail } from '@consilium/domain';
import { createClinic } from '@consilium/seed';
import { PasswordHashing } from '../identity/index.ts';
import { CommandProblem, type Command } from './command.ts';
import { allClinics, asOwner, ownerAddress } from './owner-connection.ts';

const NAME_MAX_LENGTH = 120;
/** Letters and digits that nobody mistakes for another when reading a password aloud. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Creates a clinic with its disciplines, templates and first administrator. */
export const createAdmin: Command = {
  usage: '--clinic NAME --zone ZONE --email E [--name "GIVEN FAMILY"]',
  async run(args, terminal) {
    const given = read(args);
    const taken = await asOwner(async (client) => {
      const clinics = await allClinics(client);
      const account = await client.query('SELECT FROM user_account WHERE email = $1', [given.email]);
      return { name: clinics.some(({ name }) => name === given.clinic), email: (account.rowCount ?? 0) > 0 };
    });
    if (taken.name)
      throw new CommandProblem(`There is a clinic "${given.clinic}" already; choose another name.`);
    if (taken.email)
      throw new CommandProblem('This e-mail address has an account already; choose another one.');
    const password = oneTimePassword();
    const now = new Date();
    await createClinic(ownerAddress(), {
      clinicId: randomUUID(),
      name: given.clinic,
      timeZone: given.zone,
      demo: false,
      now,
      administrator: {
        ...given.person,
        email: given.email,
        passwordHash: await new PasswordHashing().hash(password),
        activeFrom: localDateIn(given.zone, now),
      },
    });
    terminal.out(
      `Created "${given.clinic}". Sign in as ${given.email} with this password; it is asked to be changed:`,
    );
    terminal.out(password);
    return 0;
  },
};

function read(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      clinic: { type: 'string' },
      zone: { type: 'string' },
      email: { type: 'string' },
      name: { type: 'string', default: 'Clinic Administrator' },
    },
  });
  const clinic = checkText(values.clinic ?? '', { max: NAME_MAX_LENGTH, required: true });
  if (!clinic.ok)
    throw new CommandProblem(
      `Give the clinic a name of at most ${NAME_MAX_LENGTH} characters: --clinic NAME.`,
    );
  const zone = values.zone ?? '';
  if (!isTimeZone(zone)) throw new CommandProblem('Give an IANA time zone, such as --zone Europe/Madrid.');
  const email = normaliseEmail(values.email ?? '');
  if (!isEmail(email))
    throw new CommandProblem('Give the e-mail address of the administrator: --email name@example.org.');
  const person = checkText(values.name, { max: NAME_MAX_LENGTH, required: true });
  if (!person.ok)
    throw new CommandProblem('Give the name of the administrator on one line: --name "Ana Lee".');
  const [givenName = '', ...family] = person.value.split(/\s+/);
  return {
    clinic: clinic.value,
    zone,
    email,
    person: { givenName, familyName: family.join(' ') || givenName },
  };
}

/** Five groups of four: about 99 bits. */
const oneTimePassword = (): string =>
  Array.from({ length: 5 }, () =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-');
