import type { Instrumentation } from 'next'
import { failureOf, log } from '@/lib/log'

/** Writes down what could not be answered: where and what broke, never what was sent, which may be private. */
export const onRequestError: Instrumentation.onRequestError = (error, request, { routePath }) => {
  const { digest, cause } = error instanceof Error ? (error as Error & { digest?: string }) : {}
  log({
    ...{ level: 'error', event: 'failure', request: request.headers['x-entente-request'] },
    ...{ method: request.method, route: routePath, digest, ...failureOf(error), message: saidBy(error) },
    ...(cause ? { cause: { ...failureOf(cause), message: saidBy(cause) } } : {}),
  })
}

/** The values of a query follow its text, and stay out. */
function saidBy(error: unknown): string | undefined {
  return error instanceof Error ? error.message.split('\nparams:')[0] : undefined
}
