import { instantAt, localMinuteIn } from '@consilium/domain';
import { dataOf, graphqlClient, type TestClinic, type TestUser } from '@consilium/testing';

/** What a mutation answers when it is done, or refused. */
export interface Saved {
  readonly id?: string;
  readonly version?: number;
  readonly code?: string;
  readonly field?: string | null;
}

export const REFUSED = '... on Refusal { code field }';

/** The same hours from Monday to Friday. */
export const everyday = (startMinute: number, endMinute: number) =>
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute, endMinute }));

/** Questions to a server about the hours of one clinic. */
export function availabilityClient(url: string, clinic: TestClinic) {
  const { SCHEDULER: scheduler } = clinic.users;
  const call = async <T>(user: TestUser, query: string, variables = {}, base = url): Promise<T> =>
    dataOf(await graphqlClient(base, user.token)<T>(query, variables));

  return {
    call,
    /** The answer as it came, refused access included. */
    ask: (user: TestUser, query: string, variables = {}) => graphqlClient(url, user.token)(query, variables),
    /** A mutation with one `input`; answers id and version of the object, or the refusal. */
    async save(name: string, type: string, input: object, user = scheduler, base = url): Promise<Saved> {
      const Input = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
      const query = `mutation ($input: ${Input}!) { ${name}(input: $input) { ... on ${type} { id version } ${REFUSED} } }`;
      return (await call<Record<string, Saved>>(user, query, { input }, base))[name] ?? {};
    },
    /** Free time on one day of each resource asked for, as "480-1020" in minutes after midnight. */
    async freeOn(on: string, asked: object, user = scheduler): Promise<string[][]> {
      const { availability } = await call<{
        availability: { free: { startsAt: string; endsAt: string }[] }[];
      }>(
        user,
        `query ($on: LocalDate!, $memberIds: [ID!], $roomIds: [ID!], $patientIds: [ID!]) {
          availability(from: $on, until: $on, memberIds: $memberIds, roomIds: $roomIds, patientIds: $patientIds) {
            free { startsAt endsAt } } }`,
        { on, ...asked },
      );
      const minute = (at: string) => localMinuteIn(clinic.timeZone, new Date(at)).minute;
      return availability.map(({ free }) =>
        free.map(({ startsAt, endsAt }) => `${minute(startsAt)}-${minute(endsAt)}`),
      );
    },
    /** What takes time on one day, and why, as "SCHOOL 480-600"; then the reason for all other time. */
    async takenOn(on: string, asked: object, user = scheduler): Promise<string[][]> {
      const { availability } = await call<{
        availability: {
          unavailable: { startsAt: string; endsAt: string; reason: string }[];
          otherwise: string;
        }[];
      }>(
        user,
        `query ($on: LocalDate!, $memberIds: [ID!], $roomIds: [ID!], $patientIds: [ID!]) {
          availability(from: $on, until: $on, memberIds: $memberIds, roomIds: $roomIds, patientIds: $patientIds) {
            unavailable { startsAt endsAt reason } otherwise } }`,
        { on, ...asked },
      );
      const minute = (at: string) => localMinuteIn(clinic.timeZone, new Date(at)).minute;
      return availability.map(({ unavailable, otherwise }) => [
        ...unavailable.map(
          ({ startsAt, endsAt, reason }) => `${reason} ${minute(startsAt)}-${minute(endsAt)}`,
        ),
        otherwise,
      ]);
    },
    /** The instant at which the clinic's clocks show these minutes after midnight. */
    at: (on: string, minute: number): string => instantAt(clinic.timeZone, on, minute).toISOString(),
  };
}
