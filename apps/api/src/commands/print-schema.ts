import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema as printSdl } from 'graphql';
import { AppModule } from '../app.module.ts';
import type { Command } from './command.ts';

type Class = new (...args: never[]) => unknown;
interface ModuleParts {
  readonly module?: Class;
  readonly imports?: readonly unknown[];
  readonly providers?: readonly unknown[];
}

/** Prints the SDL from the decorators alone: no configuration is read and no database is opened. */
export const printSchema: Command = {
  usage: '',
  async run(_args, terminal) {
    const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
    const classes = providersOf(AppModule);
    const isScalar = (provider: Class) => Reflect.hasMetadata('graphql:scalar_name', provider);
    const schema = await builder.get(GraphQLSchemaFactory).create(
      classes.filter((provider) => !isScalar(provider)),
      classes.filter(isScalar),
    );
    terminal.out(printSdl(lexicographicSortSchema(schema)));
    await builder.close();
    return 0;
  },
};

/** Every class that a module and the modules below it provide. */
function providersOf(root: Class): Class[] {
  const seen = new Set<unknown>();
  const found = new Set<Class>();
  const visit = (imported: unknown): void => {
    if (seen.has(imported)) return;
    seen.add(imported);
    const parts = partsOf(imported);
    for (const provider of parts.providers ?? []) if (isClass(provider)) found.add(provider);
    for (const further of parts.imports ?? []) visit(further);
    if (parts.module) visit(parts.module);
  };
  visit(root);
  return [...found];
}

function partsOf(imported: unknown): ModuleParts {
  // A module is a class, a dynamic module, or the promise of one (which brings no resolver of ours).
  if (!isClass(imported)) return typeof imported === 'object' && imported !== null ? imported : {};
  const read = (key: 'imports' | 'providers') =>
    Reflect.getMetadata(key, imported) as readonly unknown[] | undefined;
  return { imports: read('imports'), providers: read('providers') };
}

const isClass = (value: unknown): value is Class => typeof value === 'function';
