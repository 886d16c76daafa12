import { Refusal } from '../platform/graphql/refusal.object.ts';

export const signedAlready = () =>
  new Refusal('EXAMINATION_SIGNED', 'It has been signed. Add an addendum, or examine again.', 'version');

export const notYours = () =>
  new Refusal(
    'NOT_YOUR_EXAMINATION',
    'Only the examiner changes and signs a draft. Begin an examination of your own.',
    'id',
  );
