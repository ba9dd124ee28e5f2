import { registerAnswers } from '@/lib/registry/ready'

/** The database is reachable and migrated. */
export async function GET(): Promise<Response> {
  const ready = await registerAnswers()
  return new Response(ready ? 'ready\n' : 'the database does not answer\n', {
    status: ready ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}

export const dynamic = 'force-dynamic'
