import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  Kind,
  parse,
  print,
  visit,
  type GraphQLField,
  type GraphQLNamedType,
  type OperationDefinitionNode,
} from 'graphql';
import type { GraphqlAnswer, GraphqlClient } from '@consilium/testing';

export const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));

/** Levels of objects inside objects that are asked for, at most. */
const DEPTH = 4;
/** Below what the server parses: fields, parentheses and names are counted generously. */
const TOKENS = 1_800;
/** Fields that refuse are left out one after another, so that what stands beside them is still answered. */
const REFUSING_FIELDS = 25;

/**
 * The documents that together select everything of an operation's answer, four levels deep: one for the plain fields
 * and one for each object in it. The arguments stay as the given document has them.
 */
export function wholeAnswers(document: string): string[] {
  const operation = parse(document).definitions[0] as OperationDefinitionNode;
  const root = operation.selectionSet.selections[0];
  if (root?.kind !== Kind.FIELD) throw new Error('The document selects no field.');
  const fields = schema.getRootType(operation.operation)!.getFields();
  const type = getNamedType(fields[root.name.value]!.type);
  if (!isCompositeType(type)) return [document];
  return selections(type).map(
    (selection) => document.slice(0, root.loc!.start) + inside(document, selection),
  );
}

/** The root field with another selection, to the end of the document. */
function inside(document: string, selection: string): string {
  const operation = parse(document).definitions[0] as OperationDefinitionNode;
  const root = operation.selectionSet.selections[0]!;
  const set = root.kind === Kind.FIELD ? root.selectionSet : undefined;
  const [from, until] = set ? [set.loc!.start, set.loc!.end] : [root.loc!.end, root.loc!.end];
  return `${document.slice(root.loc!.start, from)} { ${selection} }${document.slice(until)}`;
}

function selections(type: GraphQLNamedType): string[] {
  if (isUnionType(type)) {
    return type
      .getTypes()
      .flatMap((member) =>
        selections(member).map((selection) => `__typename ... on ${member.name} { ${selection} }`),
      );
  }
  const own = fieldsOf(type);
  const plain = own.filter((field) => !isCompositeType(getNamedType(field.type)));
  const objects = own.filter((field) => isCompositeType(getNamedType(field.type)));
  return [
    ['__typename', ...plain.map(({ name }) => name)].join(' '),
    ...objects.map(({ name, type: of }) => `__typename ${name} { ${fitting(getNamedType(of))} }`),
  ];
}

/** As deep as the server's limit of words lets one ask. */
function fitting(type: GraphQLNamedType): string {
  for (let depth = DEPTH; depth > 1; depth -= 1) {
    const selection = selectionOf(type, depth);
    if (selection.split(/\s+/).length * 1.4 < TOKENS) return selection;
  }
  return selectionOf(type, 1);
}

function selectionOf(type: GraphQLNamedType, depth: number, prefix = ''): string {
  if (isUnionType(type)) {
    // Members may name different things alike: each has names of its own in the answer.
    const members = type.getTypes().map((member) => {
      return `... on ${member.name} { ${selectionOf(member, depth, `${member.name}_`)} }`;
    });
    return ['__typename', ...members].join(' ');
  }
  const fields = fieldsOf(type).flatMap(({ name, type: of }) => {
    const shown = prefix ? `${prefix}${name}: ${name}` : name;
    const named = getNamedType(of);
    if (!isCompositeType(named)) return [shown];
    return depth > 1 ? [`${shown} { ${selectionOf(named, depth - 1)} }`] : [];
  });
  return ['__typename', ...fields].join(' ');
}

function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).filter((field) => !field.args.some(isRequiredArgument));
}

/** Asks until what refuses is left out of the selection; every answer on the way is handed to `read`. */
export async function askAll(
  client: GraphqlClient,
  document: string,
  read: (answer: GraphqlAnswer<unknown>) => void,
): Promise<GraphqlAnswer<unknown>> {
  let asked = document;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await client(asked);
    read(answer);
    const path = answer.errors?.[0]?.path?.filter((step) => typeof step === 'string') ?? [];
    if (path.length < 2 || attempt === REFUSING_FIELDS) return answer;
    asked = without(asked, path);
  }
}

function without(document: string, path: readonly string[]): string {
  const at: string[] = [];
  const changed = visit(parse(document), {
    Field: {
      enter: (node) => {
        at.push(node.alias?.value ?? node.name.value);
        // Null takes the field out; nothing below it is visited and it is not left either.
        if (at.join('/') !== path.join('/')) return undefined;
        at.pop();
        return null;
      },
      leave: () => {
        at.pop();
      },
    },
  });
  return print(changed);
}
