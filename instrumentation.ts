import type { Instrumentation } from 'next'

/** Writes down what could not be answered: where and what broke, never what was sent, which may be private. */
export const onRequestError: Instrumentation.onRequestError = (error, request, { routePath }) => {
  const { digest, cause, ...broken } = describe(error)
  const lines = [
    `${new Date().toISOString()} ${request.method} ${routePath} ${digest ?? ''}`,
    broken.message,
    ...(cause ? [`because of: ${describe(cause).message}`] : []),
    ...broken.frames,
  ]
  console.error(lines.join('\n'))
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { message: 'something that is no error was thrown', frames: [] }
  const { name, message, stack, cause } = error
  return {
    // The values of a query follow its text.
    message: `${name}: ${message.split('\nparams:')[0]}`,
    frames: (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
    digest: 'digest' in error ? String(error.digest) : undefined,
    cause,
  }
}
