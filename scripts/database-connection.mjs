import { setTimeout as wait } from 'node:timers/promises';
import { connectionError, parseAddress } from './database-address.mjs';

const CONNECT_MILLISECONDS = 5000;
const STARTING_UP = '57P03';

/**
 * One connection, or a sentence about why there is none.
 * @param {string} address
 * @param {string} [variable] where the address came from, for the message
 * @returns {Promise<import('pg').Client>}
 */
export async function connect(address, variable = 'DATABASE_URL') {
  parseAddress(address, variable);
  // Loaded here: this file is also imported before anything is installed.
  const { default: pg } = await import('pg');
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({
      connectionString: address,
      connectionTimeoutMillis: CONNECT_MILLISECONDS,
      application_name: 'consilium-start',
    });
    // A cut connection also fails the running query; without a listener it would end the process first.
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (error.code !== STARTING_UP || attempt === 10) throw connectionError(error, address);
      await wait(500);
    }
  }
}
