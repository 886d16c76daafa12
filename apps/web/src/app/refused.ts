import { graphql } from '../gql/index.ts';

/** What the page shows of any refusal: its stable code, the words, and the input field that it is about. */
export const RefusedFragment = graphql(`
  fragment Refused on UserError {
    code
    message
    field
  }
`);
