import { graphql } from '../../gql/index.ts';

export const SchoolPlanFieldsFragment = graphql(`
  fragment SchoolPlanFields on SchoolPlan {
    id
    number
    schoolName
    contact
    support
    returns
    meetingOn
    steps {
      startsOn
      halfDays
      physicalEducation
    }
    accommodations
    furtherRequests
    agreedAt
    agreedByName
  }
`);

export const SchoolWeekFieldsFragment = graphql(`
  fragment SchoolWeekFields on SchoolWeek {
    weekOf
    halfDays
    planned
    attended
    of
    percent
    note
    recordedAt
    byName
    version
  }
`);

export const SchoolCareDocument = graphql(`
  query SchoolCare($patientId: ID!) {
    schoolCare(patientId: $patientId) {
      plan {
        ...SchoolPlanFields
      }
      earlier {
        ...SchoolPlanFields
      }
      step {
        startsOn
        halfDays
        physicalEducation
      }
      nextStep {
        startsOn
        halfDays
        physicalEducation
      }
      weeks {
        ...SchoolWeekFields
      }
      lastFourWeeks {
        attended
        of
        percent
      }
      fullTime
      letters {
        id
        number
        planNumber
        language
        consentBy
        consentOn
        signedAt
        signedByName
      }
    }
  }
`);

export const AgreeSchoolPlanDocument = graphql(`
  mutation AgreeSchoolPlan($input: AgreeSchoolPlanInput!) {
    agreeSchoolPlan(input: $input) {
      __typename
      ...Refused
    }
  }
`);

export const RecordSchoolWeekDocument = graphql(`
  mutation RecordSchoolWeek($input: RecordSchoolWeekInput!) {
    recordSchoolWeek(input: $input) {
      __typename
      ...Refused
    }
  }
`);

export const SignSchoolLetterDocument = graphql(`
  mutation SignSchoolLetter($input: SignSchoolLetterInput!) {
    signSchoolLetter(input: $input) {
      __typename
      ...Refused
    }
  }
`);

export const PrintSchoolLetterDocument = graphql(`
  mutation PrintSchoolLetter($letterId: ID!) {
    printSchoolLetter(letterId: $letterId) {
      fileName
      mediaType
      content
    }
  }
`);
