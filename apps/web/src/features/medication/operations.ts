import { graphql } from '../../gql/index.ts';

export const MedicationRevisionFieldsFragment = graphql(`
  fragment MedicationRevisionFields on MedicationRevision {
    number
    name
    medicationClass
    doseValue
    doseUnit
    timesPerDay
    route
    indication
    prescriber
    startedOn
    status
    reason
    writtenAt
    writtenByName
  }
`);

export const WeaningStepFieldsFragment = graphql(`
  fragment WeaningStepFields on WeaningStep {
    startsOn
    doseValue
    timesPerDay
    withdrawalWatch
    holdRule
  }
`);

export const MedicationFieldsFragment = graphql(`
  fragment MedicationFields on Medication {
    id
    patientId
    current {
      ...MedicationRevisionFields
    }
    earlier {
      ...MedicationRevisionFields
    }
    weaning {
      number
      note
      orderedAt
      orderedByName
      steps {
        ...WeaningStepFields
      }
      currentStep {
        startsOn
      }
      nextStep {
        startsOn
      }
      hold {
        reason
        heldAt
        heldByName
      }
    }
    observations {
      id
      signs
      note
      observedAt
      observedByName
    }
  }
`);

export const MedicationsDocument = graphql(`
  query Medications($id: ID!) {
    patient(id: $id) {
      id
      medications {
        ...MedicationFields
      }
    }
  }
`);

export const SaveMedicationDocument = graphql(`
  mutation SaveMedication($input: SaveMedicationInput!) {
    saveMedication(input: $input) {
      __typename
      ...MedicationFields
      ...Refused
    }
  }
`);

export const OrderWeaningDocument = graphql(`
  mutation OrderWeaning($input: OrderWeaningInput!) {
    orderWeaning(input: $input) {
      __typename
      ...MedicationFields
      ...Refused
    }
  }
`);

export const HoldWeaningDocument = graphql(`
  mutation HoldWeaning($input: WeaningReasonInput!) {
    holdWeaning(input: $input) {
      __typename
      ...MedicationFields
      ...Refused
    }
  }
`);

export const ReleaseWeaningDocument = graphql(`
  mutation ReleaseWeaning($input: WeaningReasonInput!) {
    releaseWeaning(input: $input) {
      __typename
      ...MedicationFields
      ...Refused
    }
  }
`);

export const ObserveWithdrawalDocument = graphql(`
  mutation ObserveWithdrawal($input: ObserveWithdrawalInput!) {
    observeWithdrawal(input: $input) {
      __typename
      ...MedicationFields
      ...Refused
    }
  }
`);
