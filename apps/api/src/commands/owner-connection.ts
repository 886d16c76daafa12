import { Client } from 'pg';
import { commandConfig } from '../platform/config/command-config.ts';
import { CommandProblem } from './command.ts';

/** The address of the owner of the tables: for what no clinic's role may see or do. */
export function ownerAddress(): string {
  const { ownerDatabaseUrl } = commandConfig();
  if (!ownerDatabaseUrl) {
    throw new CommandProblem(
      'Start this with "npm run cli", or set CONSILIUM_OWNER_DATABASE_URL to the owner of the tables.',
    );
  }
  return ownerDatabaseUrl;
}

/** Runs `work` on one connection of the owner of the tables. */
export async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: ownerAddress(), connectionTimeoutMillis: 8_000 });
  // A cut connection fails the running query; without a listener it would end the process first.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export interface ClinicRow {
  readonly id: string;
  readonly name: string;
  readonly time_zone: string;
  readonly demo: boolean;
}

export async function allClinics(client: Client): Promise<ClinicRow[]> {
  const { rows } = await client.query<ClinicRow>(
    'SELECT id, name, time_zone, demo FROM clinic ORDER BY name, id',
  );
  return rows;
}

/** The clinic that a person means: named by id or name, else the only one, else the demo clinic. */
export async function chooseClinic(client: Client, wanted: string | undefined): Promise<ClinicRow> {
  const clinics = await allClinics(client);
  const named = clinics.filter(
    ({ id, name }) => id === wanted || name.toLowerCase() === wanted?.trim().toLowerCase(),
  );
  const candidates =
    wanted === undefined ? (clinics.length === 1 ? clinics : clinics.filter(isMainDemo)) : named;
  const [only, another] = candidates;
  if (only && !another) return only;
  const known = clinics.map(({ name }) => `"${name}"`).join(', ') || 'none yet';
  throw new CommandProblem(
    wanted === undefined
      ? `Say which clinic with --clinic NAME_OR_ID (${known}).`
      : `There is no single clinic "${wanted}" (${known}).`,
  );
}

/** The first of the two demo clinics; the other exists to show the walls. */
const isMainDemo = ({ demo, name }: ClinicRow): boolean => demo && name.startsWith('Consilium Demo');
