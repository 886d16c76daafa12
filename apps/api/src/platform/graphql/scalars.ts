import { CustomScalar, Scalar } from '@nestjs/graphql';
import { Kind, type ValueNode } from 'graphql';
import { badInput } from '../errors/thrown.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar date of the clinic, 'YYYY-MM-DD', 1900 to 2200. It has no time zone. */
export class LocalDate {}

@Scalar('LocalDate', () => LocalDate)
export class LocalDateScalar implements CustomScalar<string, string> {
  description = 'A calendar date, YYYY-MM-DD, without a time zone.';

  serialize = (value: unknown): string =>
    value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10);

  parseValue = (value: unknown): string => {
    if (typeof value === 'string' && DATE.test(value) && value >= '1900' && value < '2200') {
      const at = new Date(`${value}T00:00:00Z`);
      if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)) return value;
    }
    throw badInput('A date must be a real day written YYYY-MM-DD, between 1900 and 2199.');
  };

  parseLiteral = (node: ValueNode): string =>
    this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
}

@Scalar('DateTime', () => Date)
export class InstantScalar implements CustomScalar<string, Date> {
  description = 'An instant, ISO 8601 in UTC.';

  serialize = (value: unknown): string =>
    (value instanceof Date ? value : new Date(String(value))).toISOString();

  parseValue = (value: unknown): Date => {
    const at = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
    const year = at.getUTCFullYear();
    if (year >= 1900 && year < 2200) return at;
    throw badInput('An instant must be written like 2026-11-23T08:30:00Z, between 1900 and 2199.');
  };

  parseLiteral = (node: ValueNode): Date =>
    this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
}
