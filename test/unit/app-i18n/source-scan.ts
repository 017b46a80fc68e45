import ts from 'typescript';

/** What a source file says of messages and of words. */
export interface SourceScan {
  /** Every text and template of the file, a template as the pattern of what it can become. */
  readonly texts: readonly RegExp[];
  /** The same of what `t` is called with. */
  readonly asked: readonly { readonly said: string; readonly pattern: RegExp }[];
  /** Calls of `t` that run when the file is loaded. */
  readonly early: readonly string[];
  /** Words that JSX shows without asking for a message. */
  readonly shown: readonly string[];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A hole of a template stands for one part of a path. */
const patternOf = (node: ts.Node): RegExp | null => {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return new RegExp(`^${escaped(node.text)}$`);
  }
  if (!ts.isTemplateExpression(node)) return null;
  const rest = node.templateSpans.map(({ literal }) => `[\\w-]+${escaped(literal.text)}`);
  return new RegExp(`^${escaped(node.head.text)}${rest.join('')}$`);
};

/** Attributes whose text is shown or read aloud. */
const SPOKEN = new Set(['title', 'aria-label', 'aria-valuetext', 'alt', 'placeholder', 'label']);

const isLetter = (text: string): boolean => /\p{L}/u.test(text);

/** Whether an expression is a child of an element, be it as one of two choices. */
const isChild = (node: ts.Node): boolean => {
  const { parent } = node;
  if (ts.isJsxExpression(parent)) return !ts.isJsxAttribute(parent.parent);
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isChild(parent);
  if (ts.isBinaryExpression(parent)) return parent.right === node && isChild(parent);
  return ts.isParenthesizedExpression(parent) && isChild(parent);
};

const shownBy = (node: ts.Node): string | null => {
  if (ts.isJsxText(node)) return node.text.trim();
  if (ts.isStringLiteral(node) && isChild(node)) return node.text;
  const isSpoken =
    ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer?.kind !== undefined;
  return isSpoken && ts.isStringLiteral(node.initializer) ? node.initializer.text : null;
};

const isInFunction = (node: ts.Node): boolean => {
  for (let at = node.parent; at !== undefined; at = at.parent) {
    if (ts.isFunctionLike(at)) return true;
  }
  return false;
};

/** Reads one source file. */
export const scanSource = (file: string, source: string): SourceScan => {
  const texts: RegExp[] = [];
  const asked: { said: string; pattern: RegExp }[] = [];
  const early: string[] = [];
  const shown: string[] = [];
  const visit = (node: ts.Node): void => {
    const pattern = patternOf(node);
    if (pattern) texts.push(pattern);
    const words = shownBy(node);
    if (words !== null && isLetter(words)) shown.push(words);
    if (ts.isCallExpression(node) && node.expression.getText() === 't') {
      const [key] = node.arguments;
      const keyPattern = key && patternOf(key);
      if (key && keyPattern) asked.push({ said: key.getText(), pattern: keyPattern });
      if (!isInFunction(node)) early.push(node.getText());
    }
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true));
  return { texts, asked, early, shown };
};
