/** GraphQL's own sentences that quote what was sent, and what is said instead. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    /^(Variable "\$\w+") got invalid value .* at ("[\w.[\]]+"); .*$/s,
    '$1 has a value that does not fit at $2.',
  ],
  [/^(Variable "\$\w+") got invalid value .*$/s, '$1 has a value that does not fit.'],
  [/^(\w+) cannot represent (an? )?([\w -]+?) value: .*$/s, '$1 cannot represent $2$3 value.'],
  [/^Value .* does not exist in ("\w+") enum.*$/s, 'A value does not exist in $1 enum.'],
  [/^Enum ("\w+") cannot represent .*$/s, 'Enum $1 cannot represent the value.'],
  [/^(Expected value of type "[\w[\]!]+"), found .*$/s, '$1.'],
  [/^(Syntax Error: .*?) (BlockString|String|Name|Int|Float) ".*$/s, '$1 $2.'],
];

/**
 * A sentence of GraphQL's parser, validation or coercion without what it quotes of the request: that may be words of
 * the record, and errors are shown, sent to support and kept where the record must not be.
 */
export function withoutValues(message: string): string {
  const known = SENTENCES.find(([sentence]) => sentence.test(message));
  return known ? message.replace(known[0], known[1]) : message;
}
