import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { GraphQLResolveInfo } from 'graphql';
import { Access } from './access.ts';
import { PUBLIC, REQUIREMENT, type Requirement } from './requires.ts';

/** Runs before every operation and every field that declares a rule. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: Access,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handler = context.getHandler();
    const requirement = this.reflector.get<Requirement | undefined>(REQUIREMENT, handler);
    if (context.getType<string>() !== 'graphql') {
      return (
        Boolean(this.reflector.get(PUBLIC, handler)) ||
        Boolean(this.reflector.get(PUBLIC, context.getClass()))
      );
    }
    if (!requirement) return true;
    const [parent, args, , info] = context.getArgs<[unknown, unknown, unknown, GraphQLResolveInfo]>();
    const operation =
      info.parentType.name === 'Query' ||
      info.parentType.name === 'Mutation' ||
      info.parentType.name === 'Subscription'
        ? info.fieldName
        : `${info.parentType.name}.${info.fieldName}`;
    await this.access.require(requirement, operation, args, parent, info.parentType.name === 'Mutation');
    return true;
  }
}
