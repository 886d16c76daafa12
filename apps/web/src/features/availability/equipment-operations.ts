import { graphql } from '../../gql/index.ts';
import type { EquipmentListQuery } from '../../gql/graphql.ts';

export const EquipmentListDocument = graphql(`
  query EquipmentList {
    equipment(includeInactive: true) {
      id
      name
      quantity
      roomId
      active
      version
    }
    rooms(includeInactive: true) {
      id
      name
      active
    }
  }
`);

export const CreateEquipmentDocument = graphql(`
  mutation CreateEquipment($input: CreateEquipmentInput!) {
    createEquipment(input: $input) {
      ... on Equipment {
        id
        name
      }
      ...Refused
    }
  }
`);

export const UpdateEquipmentDocument = graphql(`
  mutation UpdateEquipment($input: UpdateEquipmentInput!) {
    updateEquipment(input: $input) {
      ... on Equipment {
        id
        name
        quantity
        roomId
        active
        version
      }
      ...Refused
    }
  }
`);

export type EquipmentItem = EquipmentListQuery['equipment'][number];
export type EquipmentRoom = EquipmentListQuery['rooms'][number];
