import type { Authorization, AuthorizationText } from '@consilium/domain';

/** What a payer agreed to, as it is kept. */
export type AuthorizationTerms = Omit<Authorization, 'withdrawn'> & AuthorizationText;
