import { z } from 'zod';

const flag = z.enum(['0', '1']).transform((value) => value === '1');

const environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  CONSILIUM_HOST: z.string().default('127.0.0.1'),
  CONSILIUM_WEB_DIR: z.string().optional(),
  CONSILIUM_AUDIT_KEY: z.string().min(32).optional(),
  CONSILIUM_AUDIT_KEY_FILE: z.string().optional(),
  CONSILIUM_AUDIT_HEAD_FILE: z.string().optional(),
  /** The key of psychotherapy notes, different from every other. */
  CONSILIUM_PSYCHOTHERAPY_KEY: z.string().min(32).optional(),
  CONSILIUM_PSYCHOTHERAPY_KEY_FILE: z.string().optional(),
  /** Pause between two extensions of open series. */
  CONSILIUM_HORIZON_SECONDS: z.coerce.number().int().min(1).max(86_400).default(3_600),
  /** The clinic's mail server, e.g. smtps://user:password@mail.example.org; without it mail is written as files. */
  CONSILIUM_MAIL_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be an smtp:// or smtps:// address')
    .optional(),
  CONSILIUM_MAIL_DIR: z.string().optional(),
  CONSILIUM_MAIL_FROM: z.string().default('Consilium <no-reply@localhost>'),
  /** Where people open the page; named in mail. */
  CONSILIUM_PUBLIC_URL: z.url().optional(),
  /** Pause between two looks for pages that nobody answered. */
  CONSILIUM_PAGE_CHECK_SECONDS: z.coerce.number().int().min(1).max(300).default(15),
  CONSILIUM_POOL: z.coerce.number().int().min(2).max(200).default(20),
  CONSILIUM_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  CONSILIUM_TRUST_PROXY: flag.default(false),
  CONSILIUM_INTROSPECTION: flag.default(false),
});

export type Config = ReturnType<typeof readConfig>;

/** Reads the environment once, refuses what is malformed with one line per variable, and freezes it. */
export function readConfig(source: NodeJS.ProcessEnv) {
  const parsed = environment.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The configuration is not usable. ${problems.join('; ')}`);
  }
  const env = parsed.data;
  return Object.freeze({
    databaseUrl: env.DATABASE_URL,
    port: env.PORT,
    host: env.CONSILIUM_HOST,
    webDirectory: env.CONSILIUM_WEB_DIR,
    auditKey: env.CONSILIUM_AUDIT_KEY,
    auditKeyFile: env.CONSILIUM_AUDIT_KEY_FILE,
    auditHeadFile: auditHeadFile(env.CONSILIUM_AUDIT_HEAD_FILE, env.CONSILIUM_AUDIT_KEY_FILE),
    psychotherapyKey: env.CONSILIUM_PSYCHOTHERAPY_KEY,
    psychotherapyKeyFile: env.CONSILIUM_PSYCHOTHERAPY_KEY_FILE,
    horizonSeconds: env.CONSILIUM_HORIZON_SECONDS,
    mailUrl: env.CONSILIUM_MAIL_URL,
    mailDirectory: env.CONSILIUM_MAIL_DIR,
    mailFrom: env.CONSILIUM_MAIL_FROM,
    publicUrl: env.CONSILIUM_PUBLIC_URL,
    pageCheckSeconds: env.CONSILIUM_PAGE_CHECK_SECONDS,
    poolSize: env.CONSILIUM_POOL,
    logLevel: env.CONSILIUM_LOG,
    trustProxy: env.CONSILIUM_TRUST_PROXY,
    introspection: env.CONSILIUM_INTROSPECTION,
  });
}

/** Beside the key unless said otherwise: both must stand outside the database that they watch. */
export const auditHeadFile = (given?: string, keyFile?: string): string | undefined =>
  given ?? (keyFile ? `${keyFile}.heads` : undefined);
