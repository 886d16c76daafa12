/** Lines with words; numbering in front ("3.", "3)") is left out. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*\d+\s*[.):]\s*/u, '').trim())
    .filter((line) => line !== '');
}

interface PastedText {
  readonly itemKey: string;
  readonly optionValue: number | null;
  readonly text: string;
}

/** The texts of all items, and of the answers of each, from what was pasted line by line. */
export function textsOf(
  itemKeys: readonly string[],
  values: readonly number[],
  pasted: { readonly questions: string; readonly options: string },
): PastedText[] {
  const questions = linesOf(pasted.questions);
  const options = linesOf(pasted.options);
  return itemKeys.flatMap((itemKey, at): PastedText[] => {
    const question = questions[at];
    if (question === undefined) return [];
    return [
      { itemKey, optionValue: null, text: question },
      ...values.flatMap((optionValue, index) => {
        const text = options[index];
        return text === undefined ? [] : [{ itemKey, optionValue, text }];
      }),
    ];
  });
}
