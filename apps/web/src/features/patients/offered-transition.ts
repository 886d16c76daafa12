import type { EpisodeFieldsFragment } from '../../gql/graphql.ts';

/** An episode of care as the patient page shows it. */
export type Episode = EpisodeFieldsFragment;

/** A transition that the rule allows now. */
export type Offer = Episode['offeredTransitions'][number];
