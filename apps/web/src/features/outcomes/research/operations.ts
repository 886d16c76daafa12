import { graphql } from '../../../gql/index.ts';

export const ResearchExtractsDocument = graphql(`
  query ResearchExtracts {
    researchExtracts {
      id
      purpose
      episodes
      persons
      asOf
      hash
      createdAt
      byName
    }
  }
`);

export const MakeResearchExtractDocument = graphql(`
  mutation MakeResearchExtract($purpose: String!) {
    makeResearchExtract(purpose: $purpose) {
      __typename
      ... on ResearchExtract {
        id
      }
      ...Refused
    }
  }
`);

export const DownloadResearchExtractDocument = graphql(`
  mutation DownloadResearchExtract($id: ID!, $format: ResearchFormat!) {
    downloadResearchExtract(id: $id, format: $format) {
      fileName
      mediaType
      content
    }
  }
`);

export const ReidentifyDocument = graphql(`
  mutation Reidentify($input: ReidentifyInput!) {
    reidentify(input: $input) {
      __typename
      ... on Reidentified {
        patientId
        patientName
        episodeId
      }
      ...Refused
    }
  }
`);
