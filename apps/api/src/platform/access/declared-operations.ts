import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PUBLIC, REQUIREMENT, type Requirement } from './requires.ts';

/** Where @nestjs/graphql keeps the kind and the name of a root operation. */
const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';
const ROOTS = ['Query', 'Mutation', 'Subscription'];

export interface DeclaredOperation {
  readonly name: string;
  readonly kind: string;
  readonly requirement: Requirement | null;
}

/**
 * Fails closed: a query, mutation, subscription or HTTP route that declares neither @Requires nor @Public
 * keeps the server from starting.
 */
@Injectable()
export class DeclaredOperations implements OnModuleInit {
  private readonly operations = new Map<string, DeclaredOperation>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const undeclared: string[] = [];
    for (const { instance, metatype } of [
      ...this.discovery.getProviders(),
      ...this.discovery.getControllers(),
    ]) {
      if (!instance || !metatype || typeof instance !== 'object') continue;
      const prototype: object = Object.getPrototypeOf(instance) as object;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = (prototype as Record<string, unknown>)[method];
        if (typeof handler !== 'function') continue;
        const kind: unknown = Reflect.getMetadata(RESOLVER_TYPE, handler);
        const route: unknown = Reflect.getMetadata('path', handler);
        const isRoot = typeof kind === 'string' && ROOTS.includes(kind);
        if (!isRoot && route === undefined) continue;
        const requirement = this.reflector.get<Requirement | undefined>(
          REQUIREMENT,
          handler as () => unknown,
        );
        const isPublic = Boolean(
          Reflect.getMetadata(PUBLIC, handler) ?? Reflect.getMetadata(PUBLIC, metatype),
        );
        if (!requirement && !isPublic) undeclared.push(`${metatype.name}.${method}`);
        const named: unknown = Reflect.getMetadata(RESOLVER_NAME, handler);
        const name = typeof named === 'string' && named ? named : method;
        if (isRoot) this.operations.set(name, { name, kind, requirement: requirement ?? null });
      }
    }
    if (undeclared.length > 0) {
      throw new Error(
        `No access rule is declared for ${undeclared.join(', ')}. Add @Requires(...) or @Public().`,
      );
    }
  }

  requirementOf = (operation: string): Requirement | null =>
    this.operations.get(operation)?.requirement ?? null;

  all = (): DeclaredOperation[] => [...this.operations.values()].sort((a, b) => a.name.localeCompare(b.name));
}
