/** The settings: read from the environment once, checked, and named in the sentence when one is wrong. */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type UpdateInterval, updateIntervals } from '@/db/vocabulary'

const onOff = z.enum(['on', 'off'], 'is "on" or "off"').transform((value) => value === 'on')

const ranges = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])

const settings = z.object({
  PORT: z.coerce.number('is a port number').int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  METRICS_PORT: z.coerce.number('is a port number').int().min(1).max(65535).optional(),
  LOG_REQUESTS: onOff.default(false),
  APP_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'is an address such as https://register.example.org' })
    .optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'is an address such as postgres://owner:password@host/name' })
    .optional(),
  DATABASE_REPLICA_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'is an address such as postgres://host/name' })
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((one) => one.trim()))
    .refine(
      (list) => list.every((one) => ranges.safeParse(one).success),
      'is a list of addresses or ranges such as 127.0.0.1, 10.0.0.0/8',
    )
    .default([]),
  AUTH_SECRET: z.string().min(32, 'has at least 32 characters').optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'is an address such as smtps://name:password@mail.example.org' })
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+$/, 'is a mail address such as register@example.org')
    .optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'is an address that begins with https://' }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(60, 'has at most 60 characters').optional(),
  UPDATES_EVERY: z.enum(updateIntervals, 'is quarter, half_year or year').default('quarter'),
  IATI_ORGANISATION: z
    .string()
    .regex(/^[A-Z]{2,3}-[^\s/&|?]+\s+\S.*$/, 'is an identifier and a name, such as XM-EXAMPLE-1 Secretariat')
    .optional(),
  DEMO: onOff.optional(),
  DEMO_CONFIRM: z.string().optional(),
})

export type Settings = {
  port: number
  host: string
  /** Where a monitor asks, if one does. */
  metricsPort: number | null
  /** Whether each request is logged, and not failures alone. */
  logRequests: boolean
  /** Whose word is taken for where a request comes from. */
  proxies: string[]
  origin: string
  databaseUrl: string | null
  replicaUrl: string | null
  dataDirectory: string
  secret: string
  smtpUrl: string | null
  mailFrom: string
  /** Of OpenID Connect, by which people may sign in; `name`: by which they know it. */
  provider: { issuer: string; clientId: string; clientSecret: string; name: string } | null
  /** How often the lead of a project owes an update. */
  updateInterval: UpdateInterval
  demo: boolean
}

/** A setting is missing or wrong; the message names it and says how to mend it. */
export class WrongSetting extends Error {}

/** Reads and checks the settings. Makes and keeps AUTH_SECRET in DATA_DIR where the embedded database is used. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new WrongSetting(`${String(issue?.path[0])}: ${issue?.message}`)
  }
  const value = parsed.data
  const origin = new URL(value.APP_ORIGIN ?? `http://localhost:${value.PORT}`).origin
  if (!isSafe(origin)) {
    throw new WrongSetting(
      'APP_ORIGIN: outside this machine it begins with https://, or sign-in would not be safe',
    )
  }
  const demo = value.DEMO ?? !value.DATABASE_URL
  if (demo && value.DATABASE_URL && value.DEMO_CONFIRM !== 'yes') {
    throw new WrongSetting(
      'DEMO: sample people with a known password would be added to the database of DATABASE_URL. Set DEMO_CONFIRM=yes if that is meant',
    )
  }
  if (value.DATABASE_URL && !value.AUTH_SECRET) {
    throw new WrongSetting('AUTH_SECRET: needed with DATABASE_URL. Make one with: openssl rand -base64 48')
  }
  const dataDirectory = path.resolve(value.DATA_DIR)
  return {
    port: value.PORT,
    host: value.HOST,
    metricsPort: value.METRICS_PORT ?? null,
    logRequests: value.LOG_REQUESTS,
    proxies: value.TRUSTED_PROXIES,
    origin,
    databaseUrl: value.DATABASE_URL ?? null,
    replicaUrl: value.DATABASE_REPLICA_URL ?? null,
    dataDirectory,
    secret: value.AUTH_SECRET ?? keptSecret(dataDirectory),
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM ?? `register@${new URL(origin).hostname}`,
    provider: providerOf(value),
    updateInterval: value.UPDATES_EVERY,
    demo,
  }
}

/** By https, or within this machine. */
function isSafe(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

function providerOf({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_NAME: name,
}: z.infer<typeof settings>): Settings['provider'] {
  if (!issuer && !clientId && !clientSecret && !name) return null
  for (const [setting, value] of Object.entries({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  }))
    if (!value) throw new WrongSetting(`${setting}: signing in by a provider needs it beside the others`)
  if (!isSafe(issuer!)) {
    throw new WrongSetting('OIDC_ISSUER: outside this machine it begins with https://')
  }
  return {
    issuer: issuer!,
    clientId: clientId!,
    clientSecret: clientSecret!,
    name: name ?? new URL(issuer!).host,
  }
}

function keptSecret(dataDirectory: string): string {
  const file = path.join(dataDirectory, 'auth-secret')
  if (!fs.existsSync(file)) {
    fs.mkdirSync(dataDirectory, { recursive: true })
    // Made beside its place and moved there, so that a crash does not leave half of it.
    fs.writeFileSync(`${file}.new`, randomBytes(48).toString('base64url'), { mode: 0o600, flush: true })
    fs.renameSync(`${file}.new`, file)
  }
  const secret = fs.readFileSync(file, 'utf8')
  if (secret.length < 32) {
    throw new WrongSetting(
      `AUTH_SECRET: the one kept in ${file} is damaged. Delete that file: a new one is made`,
    )
  }
  return secret
}
