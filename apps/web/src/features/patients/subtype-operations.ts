import { graphql } from '../../gql/index.ts';

export const EpisodeSubtypeDocument = graphql(`
  query EpisodeSubtype($patientId: ID!) {
    patient(id: $patientId) {
      id
      currentEpisode {
        id
        subtype
      }
    }
  }
`);

export const SetEpisodeSubtypeDocument = graphql(`
  mutation SetEpisodeSubtype($episodeId: ID!, $subtype: AmpsSubtype) {
    setEpisodeSubtype(episodeId: $episodeId, subtype: $subtype) {
      ok
    }
  }
`);
