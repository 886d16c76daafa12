import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';

/** The codes that a thrown error may carry to a client; everything else is INTERNAL_SERVER_ERROR. */
export const THROWN_CODES = [
  'UNAUTHENTICATED',
  'PASSWORD_CHANGE_REQUIRED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'UNAVAILABLE',
] as const;

const thrown = (code: (typeof THROWN_CODES)[number], message: string, more: GraphQLErrorExtensions = {}) =>
  new GraphQLError(message, { extensions: { code, ...more } });

export const unauthenticated = () => thrown('UNAUTHENTICATED', 'Sign in to go on.');
export const passwordChangeRequired = () =>
  thrown('PASSWORD_CHANGE_REQUIRED', 'Change the password that was given to you first; then go on.');
export const forbidden = (breakGlass = false) =>
  thrown('FORBIDDEN', 'Your role does not allow this.', breakGlass ? { breakGlass } : {});
/** A missing id and an id of somebody else's answer alike. */
export const notFound = () => thrown('NOT_FOUND', 'There is no such record.');
export const badInput = (message: string, fields?: readonly { field: string; message: string }[]) =>
  thrown('BAD_USER_INPUT', message, fields ? { fields } : {});
export const conflict = () =>
  thrown('CONFLICT', 'Somebody changed this at the same moment. Load it again and repeat your change.');
export const unavailable = () =>
  thrown('UNAVAILABLE', 'The service cannot reach its database just now. Try again in a moment.');
