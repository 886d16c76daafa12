import { graphql } from '../../gql/index.ts';

export const FlarePlanFieldsFragment = graphql(`
  fragment FlarePlanFields on FlarePlan {
    id
    signs
    helps
    coachName
    coachPhone
    agreedAt
    agreedByName
  }
`);

export const FlareCareDocument = graphql(`
  query FlareCare($patientId: ID!) {
    flareCare(patientId: $patientId) {
      plan {
        ...FlarePlanFields
      }
      earlier {
        ...FlarePlanFields
      }
      flares {
        stamps {
          id
          step
          takenOn
          recordedAt
          byName
        }
      }
    }
  }
`);

export const AgreeFlarePlanDocument = graphql(`
  mutation AgreeFlarePlan($input: AgreeFlarePlanInput!) {
    agreeFlarePlan(input: $input) {
      __typename
      ... on FlareCare {
        plan {
          id
        }
      }
      ...Refused
    }
  }
`);

export const StampFlareStepDocument = graphql(`
  mutation StampFlareStep($input: StampFlareStepInput!) {
    stampFlareStep(input: $input) {
      __typename
      ... on FlareCare {
        plan {
          id
        }
      }
      ...Refused
    }
  }
`);

export const DischargeLetterFieldsFragment = graphql(`
  fragment DischargeLetterFields on DischargeLetter {
    id
    number
    language
    course
    recommendations
    followUp
    savedAt
    savedByName
    signedAt
    signedByName
    version
  }
`);

export const DischargeLettersDocument = graphql(`
  query DischargeLetters($patientId: ID!) {
    dischargeLetters(patientId: $patientId) {
      ...DischargeLetterFields
    }
  }
`);

export const SaveDischargeLetterDocument = graphql(`
  mutation SaveDischargeLetter($input: SaveDischargeLetterInput!) {
    saveDischargeLetter(input: $input) {
      __typename
      ...DischargeLetterFields
      ...Refused
    }
  }
`);

export const SignDischargeLetterDocument = graphql(`
  mutation SignDischargeLetter($input: SignDischargeLetterInput!) {
    signDischargeLetter(input: $input) {
      __typename
      ...DischargeLetterFields
      ...Refused
    }
  }
`);

export const PrintDischargeLetterDocument = graphql(`
  mutation PrintDischargeLetter($letterId: ID!) {
    printDischargeLetter(letterId: $letterId) {
      fileName
      mediaType
      content
    }
  }
`);
