import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { getMainDefinition } from '@apollo/client/utilities';
import { Kind, OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { connection, deviceStore, offlineReads } from '../offline/index.ts';
import possibleTypes from '../gql/possible-types.ts';

/** Called when the server says that nobody is signed in (any more). */
let onSignedOut: () => void = () => undefined;
export const whenSignedOut = (listener: () => void): void => {
  onSignedOut = listener;
};

const socketUrl = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

let wasConnected = false;

const socket = createClient({
  url: socketUrl,
  lazy: true,
  shouldRetry: () => true,
  retryAttempts: Number.POSITIVE_INFINITY,
  retryWait: (retries) =>
    new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** retries, 8_000) + Math.random() * 300)),
  keepAlive: 20_000,
  on: {
    connected: () => {
      // What happened while the connection was away is fetched again.
      if (wasConnected) void client.refetchQueries({ include: 'active' });
      wasConnected = true;
    },
  },
});

const errors = new ErrorLink(({ error }) => {
  if (
    CombinedGraphQLErrors.is(error) &&
    error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')
  ) {
    onSignedOut();
  }
});

const transport = ApolloLink.split(
  ({ query }) => {
    const definition = getMainDefinition(query);
    return (
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION
    );
  },
  new GraphQLWsLink(socket),
  new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: connection.fetch }),
);

const REPLACED = { merge: false } as const;

/** A relation of the viewer to a patient and what a list shows of it are not the patient's own fields. */
export const createCache = () =>
  new InMemoryCache({
    possibleTypes: possibleTypes.possibleTypes,
    typePolicies: {
      PatientSummary: { keyFields: ['id'] },
      Viewer: { keyFields: ['userId'] },
      Discipline: { keyFields: ['code'] },
      // Lists of things without an id of their own: what comes last is what is.
      CarePlan: { fields: { viewers: REPLACED, draftChanges: REPLACED, prescribedMinutes: REPLACED } },
      PlanVersion: { fields: { signOffs: REPLACED, changes: REPLACED, content: REPLACED } },
      EpisodeOfCare: { fields: { offeredTransitions: REPLACED } },
      Referral: { fields: { resourceCounts: REPLACED, differences: REPLACED } },
      Patient: { fields: { record: REPLACED, performanceProgress: REPLACED } },
      Workup: {
        keyFields: ['episodeId'],
        fields: { tests: REPLACED, obstacles: REPLACED, diagnoses: REPLACED },
      },
      // What is recorded at the bedside belongs to its session, and there to its patient.
      BedsideSession: { keyFields: ['sessionId'], fields: { patients: REPLACED } },
      BedsidePatient: {
        keyFields: ['sessionId', 'patientId'],
        fields: { planned: REPLACED, progress: REPLACED },
      },
      SessionDelivery: { keyFields: ['sessionId'] },
      PerformanceActivity: { keyFields: ['code'] },
      // Their ids are the same in every proposal of a week: they belong to their proposal alone.
      ProposedSession: { keyFields: false },
      UnplacedSession: { keyFields: false },
      WeekProposal: {
        fields: { sessions: REPLACED, unplaced: REPLACED, score: REPLACED, hoursLost: REPLACED },
      },
      TherapySession: {
        fields: { members: REPLACED, patients: REPLACED, equipment: REPLACED, overrides: REPLACED },
      },
    },
  });

export const client = new ApolloClient({
  cache: createCache(),
  link: ApolloLink.from([errors, offlineReads(deviceStore), transport]),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
});

/** Forgets everything about the person who was signed in. */
export async function forgetSession(): Promise<void> {
  sessionStorage.clear();
  socket.terminate();
  await client.clearStore();
}
