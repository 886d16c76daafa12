import ts from 'typescript';

/** Attributes whose value a person reads or hears. */
const VISIBLE = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'closeButtonLabel',
  'description',
  'error',
  'emptyText',
  'heading',
  'helperText',
  'label',
  'legend',
  'message',
  'nothingFoundMessage',
  'placeholder',
  'subtitle',
  'summary',
  'text',
  'title',
  'tooltip',
]);

/** Elements whose text is markup or data, not prose. */
const NOT_PROSE = new Set(['code', 'style', 'script', 'kbd', 'Code', 'Kbd']);
const HAS_LETTERS = /\p{L}/u;

/**
 * Text a person would see that does not come from a dictionary: JSX text with letters, and string literals
 * in attributes that are shown or read aloud, also inside conditions and templates.
 * @param {string} fileName
 * @param {string} source
 * @returns {{ line: number, text: string, where: string }[]}
 */
export function findHardCodedText(fileName, source) {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found = [];
  const report = (node, text, where) => {
    const trimmed = text.replace(/\s+/g, ' ').trim();
    if (!HAS_LETTERS.test(trimmed)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push({ line: line + 1, text: trimmed.slice(0, 60), where });
  };
  const visit = (node) => {
    if (ts.isJsxElement(node) && NOT_PROSE.has(node.openingElement.tagName.getText(file))) return;
    if (ts.isJsxText(node)) report(node, node.text, 'text');
    else if (ts.isJsxExpression(node) && isChild(node)) {
      literals(node.expression).forEach(([literal, text]) => report(literal, text, 'text'));
    } else if (ts.isJsxAttribute(node) && VISIBLE.has(node.name.getText(file))) {
      const name = `attribute ${node.name.getText(file)}`;
      const value = node.initializer;
      const expression = value && ts.isJsxExpression(value) ? value.expression : value;
      literals(expression).forEach(([literal, text]) => report(literal, text, name));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const isChild = (node) => ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent);

/** The string literals an expression can come out as; arguments of calls are keys and options, not text. */
function literals(node) {
  if (!node) return [];
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [[node, node.text]];
  if (ts.isTemplateExpression(node)) {
    const texts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
    return [[node, texts.join(' ')], ...node.templateSpans.flatMap((span) => literals(span.expression))];
  }
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return literals(node.expression);
  if (ts.isBinaryExpression(node)) {
    const comparing = [
      ts.SyntaxKind.EqualsEqualsEqualsToken,
      ts.SyntaxKind.ExclamationEqualsEqualsToken,
    ].includes(node.operatorToken.kind);
    return comparing ? [] : [...literals(node.left), ...literals(node.right)];
  }
  return [];
}
